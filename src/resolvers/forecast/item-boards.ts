import type { Board, Sprint } from '../../core/model/item';
import { keptFacts } from '../board-facts';
import { unlessRefused } from '../unless-refused';
import type { World } from '../world';
import type { BacklogItem } from './backlog-item';
import { isOpenIn } from './open-backlog';
import type { TeamBoard } from './team-board';

/** As many as one request gives: further down nobody plans. */
const idsAtMost = 5_000;

/** The other boards of a project on which teams of their own work, and what is theirs. */
export interface ItemBoards {
  readonly boards: readonly Board[];
  /** Id of the board, by the id of each open item that it shows and no other team's board does. */
  readonly byItem: ReadonlyMap<string, number>;
}

/**
 * What each further board shows and the asked one does not, by the saved filters of the boards: one request for each, and
 * one more for each whose filter no job has kept. `planningBoards` are those on which sprints were made.
 */
export async function itemBoards(
  project: { readonly key: string },
  { board, otherBoards }: TeamBoard,
  planningBoards: ReadonlySet<number>,
  world: World,
): Promise<ItemBoards> {
  if (!board || otherBoards.length === 0) return { boards: [], byItem: new Map() };
  const [own, ...others] = await Promise.all([board, ...otherBoards].map(({ id }) => filterOf(id, world)));
  const shown = await Promise.all(
    otherBoards.map(async (other, place) => {
      const filter = others[place];
      if (!own || !filter || filter === own) return { board: other, ids: new Set<string>() };
      const isElsewhere = `${isOpenIn(project.key)} AND filter = ${filter} AND filter != ${own}`;
      // Where a filter is not shared, nobody can tell its items from the others'.
      const ids = await unlessRefused(world.asUser.idsOf(isElsewhere, idsAtMost), new Set<string>());
      return { board: other, ids };
    }),
  );
  const first = ({ board: { id } }: ShownBoard): number => (planningBoards.has(id) ? 0 : 1);
  const teams = teamsAmong(
    shown
      .filter(({ ids }) => ids.size > 0)
      .sort((one, other) => one.ids.size - other.ids.size || first(one) - first(other)),
  );
  const byItem = new Map<string, number>();
  const seenTwice = new Set<string>();
  for (const { board: team, ids } of teams) {
    for (const id of ids) {
      if (byItem.has(id)) seenTwice.add(id);
      byItem.set(id, team.id);
    }
  }
  for (const id of seenTwice) byItem.delete(id);
  const withItems = new Set(byItem.values());
  return { boards: teams.map((team) => team.board).filter(({ id }) => withItems.has(id)), byItem };
}

interface ShownBoard {
  readonly board: Board;
  readonly ids: ReadonlySet<string>;
}

/** A board that shows all that another one does is a view of that team's work, not a team. Smallest first. */
function teamsAmong(shown: readonly ShownBoard[]): readonly ShownBoard[] {
  const teams: ShownBoard[] = [];
  for (const one of shown) {
    const isView = teams.some(({ ids }) => [...ids].every((id) => one.ids.has(id)));
    if (!isView) teams.push(one);
  }
  return teams;
}

/**
 * Ids of the other boards by the ids of their items: the board of an item's sprint, else the only one that shows it. What
 * is neither is the asked board's.
 */
export function boardsOfItems(
  items: readonly Pick<BacklogItem, 'id' | 'sprintIds'>[],
  sprints: readonly Sprint[],
  { asked, boards, byItem }: ItemBoards & { readonly asked: number | null },
): ReadonlyMap<string, number> {
  const others = new Set(boards.map(({ id }) => id));
  if (others.size === 0) return new Map();
  const madeOn = new Map(sprints.map(({ id, boardId }) => [id, boardId]));
  return new Map(
    items.flatMap(({ id, sprintIds }) => {
      const planned = sprintIds.map((sprintId) => madeOn.get(sprintId)).find((one) => typeof one === 'number');
      if (planned === asked) return [];
      const board = planned !== undefined && planned !== null && others.has(planned) ? planned : byItem.get(id);
      return board === undefined ? [] : [[id, board] as const];
    }),
  );
}

/** Null where Jira does not tell it to this person. */
async function filterOf(boardId: number, world: World): Promise<string | null> {
  const kept = (await keptFacts(boardId, world))?.filterId;
  if (kept !== undefined) return kept;
  const configuration = await unlessRefused(world.asUser.boardConfiguration(boardId), null);
  return configuration?.filterId ?? null;
}
