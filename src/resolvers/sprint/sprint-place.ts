import type { Board, BoardType, Sprint } from '../../core/model/item';
import type { BoardFacts } from '../../store/board-facts';
import { keptFacts } from '../board-facts';
import { boardOf } from '../board-of';
import { boardSprints } from '../kept/kept-history';
import type { Place } from '../place';
import type { World } from '../world';
import type { SprintLists } from './warm-sprints';

/** The sprint that is asked about, and what is known around it before any item is read. */
export interface SprintPlace {
  readonly kind: 'place';
  readonly project: { readonly id: string; readonly key: string };
  readonly board: Board;
  readonly facts: BoardFacts;
  readonly sprint: Sprint;
  /** Running and coming sprints of the board, this one among them where it is one. */
  readonly sprints: readonly Sprint[];
  /** The board's closed sprints, and how far a job is that reads them. */
  readonly history: Awaited<ReturnType<typeof boardSprints>>;
  readonly canEdit: boolean;
  readonly canAdminister: boolean;
}

export interface NoSprint {
  readonly kind: 'no-sprint';
  readonly why: 'kanban' | 'none-planned' | 'no-board';
}

const edit = 'EDIT_ISSUES';
const administer = 'ADMINISTER_PROJECTS';

/** Finds board and sprint: one that was chosen, else that of the menu, else the running one that ends first. */
export async function sprintPlace(
  project: SprintPlace['project'],
  place: Place,
  chosen: number | undefined,
  world: World,
): Promise<SprintPlace | NoSprint> {
  if (place.board?.type === 'kanban') return { kind: 'no-sprint', why: 'kanban' };
  // Where the person stands on a board, nothing here waits for another answer.
  const [lists, standing] = await Promise.all([
    listsOf(project, place.board, world),
    place.board ? groundOf(place.board.id, project.id, world) : null,
  ]);
  const { board, rights, sprints } = lists;
  if (!board) return { kind: 'no-sprint', why: 'no-board' };
  // Team-managed boards say so only when asked for their sprints.
  if (board.type === 'kanban' || !sprints) return { kind: 'no-sprint', why: 'kanban' };
  const { facts, history } = standing ?? (await groundOf(board.id, project.id, world));
  // Between two sprints the last one is looked back on.
  const wanted = chosen ?? place.sprintId ?? currentOf(sprints)?.id ?? history.sprints.at(-1)?.id;
  const sprint =
    wanted === undefined ? null : (sprints.find(({ id }) => id === wanted) ?? (await world.asUser.sprint(wanted)));
  if (!sprint) return { kind: 'no-sprint', why: 'none-planned' };
  return {
    ...{ kind: 'place', project, facts, sprint, sprints, history },
    board: { ...board, name: facts.board.name },
    canEdit: rights.has(edit),
    canAdminister: rights.has(administer),
  };
}

async function listsOf(
  project: SprintPlace['project'],
  standing: { readonly id: number; readonly type: BoardType } | null,
  world: World,
): Promise<SprintLists> {
  const owner = `${world.siteId}/${world.personId}/${project.id}/${standing?.id ?? ''}`;
  const now = world.now().getTime();
  const kept = world.warmSprints.lists(owner, now);
  if (kept) return kept;
  const sprintsOf = (board: { readonly id: number; readonly type: BoardType } | null) =>
    board === null || board.type === 'kanban' ? null : world.asUser.sprints(board.id, ['active', 'future']);
  const boardAndSprints = async () => {
    const board = boardOf(standing ? [] : await world.asUser.boards(project.key), standing);
    return { board, sprints: await sprintsOf(board) };
  };
  const [rights, found] = await Promise.all([
    world.asUser.rights([edit, administer], { projectKey: project.key }),
    boardAndSprints(),
  ]);
  const lists = { rights, ...found };
  world.warmSprints.keepLists(owner, lists, now);
  return lists;
}

async function groundOf(boardId: number, projectId: string, world: World) {
  const [facts, history] = await Promise.all([
    keptFacts(boardId, world).then((kept) => kept ?? firstFacts(boardId, world)),
    boardSprints(boardId, projectId, world),
  ]);
  return { facts, history };
}

/**
 * Enough to answer before a job has kept the board's facts: two requests, with the person's rights. A status tells its
 * category by its column, the first to do and the last done, until its items say better.
 */
async function firstFacts(boardId: number, world: World): Promise<BoardFacts> {
  const [{ name, type, project, columns, estimation }, fields] = await Promise.all([
    world.asUser.boardConfiguration(boardId),
    world.asUser.siteFields(),
  ]);
  const last = columns.length - 1;
  const lastColumn = columns[last]?.statusIds ?? [];
  return {
    ...{ project, columns, fields, asOf: world.now().toISOString() },
    board: { id: boardId, name, type },
    estimateField:
      estimation.kind === 'field' ? { fieldId: estimation.fieldId, fieldName: estimation.fieldName } : null,
    statuses: columns.flatMap((column, place) => {
      const category = place === 0 ? 'todo' : place === last ? 'done' : 'inProgress';
      return column.statusIds.map((id) => ({ id, name: column.name, category }) as const);
    }),
    doneStatusIds: lastColumn.length > 0 ? lastColumn : null,
    subtaskTypeIds: [],
  };
}

/** The running sprint that ends first, else the next one planned. */
function currentOf(sprints: readonly Sprint[]): Sprint | null {
  const running = sprints.filter(({ state }) => state === 'active');
  const byEnd = [...running].sort((a, b) => (a.endAt ?? '9999').localeCompare(b.endAt ?? '9999'));
  return byEnd[0] ?? sprints[0] ?? null;
}
