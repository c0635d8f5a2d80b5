import type { SprintGoalAnswer } from '../contract';
import type { Board, Estimation, Sprint } from '../core/model/item';
import { sprintReport, type SprintEntry } from '../core/sprint/sprint-report';
import { JiraFailure } from '../jira/failure';
import { goalMarkKey, markFor } from '../jira/goal-marks';
import { readTandemProperty, tandemKey, type TandemProperty } from '../jira/tandem-property';
import type { NamedField } from '../jira/site-fields';
import { boardOf } from './board-of';
import type { Place } from './place';
import { QuestionProblem } from './problem';
import { settingsOf } from './team-settings';
import type { World } from './world';

/** A thousand items in one sprint is a fault in the data; more would not fit a dialog. */
const itemsAtMost = 1_000;

/** What the Sprint Goal dialog stands on, read once; a mark only changes an entry. */
export type SprintReading =
  | {
      readonly kind: 'sprint';
      readonly board: Board;
      readonly sprint: Sprint;
      readonly others: readonly Sprint[];
      readonly entries: readonly (SprintEntry & { readonly property: TandemProperty | null })[];
      /** Whether the sprint holds more items than were read. */
      readonly isCut: boolean;
      readonly canEdit: boolean;
      readonly estimateField: NamedField | null;
      readonly projectId: string;
    }
  | Extract<SprintGoalAnswer, { kind: 'no-sprint' }>;

export async function readSprint(place: Place, chosen: number | undefined, world: World): Promise<SprintReading> {
  const project = projectIn(place);
  try {
    return await readSprintIn(project, place, chosen, world);
  } catch (error) {
    throw await orArchived(error, project, world);
  }
}

async function readSprintIn(
  project: { readonly id: string; readonly key: string },
  place: Place,
  chosen: number | undefined,
  world: World,
): Promise<SprintReading> {
  // Nothing here waits for another answer, so all are asked at once.
  const [boards, canEdit, fields] = await Promise.all([
    world.asUser.boards(project.key),
    world.asUser.mayEdit({ projectKey: project.key }),
    world.asUser.siteFields(),
  ]);
  const board = boardOf(boards, place.board);
  if (!board) return { kind: 'no-sprint', why: 'no-board' };
  if (board.type === 'kanban') return { kind: 'no-sprint', why: 'kanban' };
  const [sprints, estimation] = await Promise.all([
    world.asUser.sprints(board.id, ['active', 'future']),
    world.asUser.estimation(board.id),
  ]);
  // Team-managed boards say so only when asked for their sprints.
  if (!sprints) return { kind: 'no-sprint', why: 'kanban' };
  const wanted = chosen ?? place.sprintId;
  const sprint =
    wanted === null
      ? currentOf(sprints)
      : (sprints.find(({ id }) => id === wanted) ?? (await world.asUser.sprint(wanted)));
  if (!sprint) return { kind: 'no-sprint', why: 'none-planned' };

  const estimateField = estimation.kind === 'field' ? fieldOf(estimation) : null;
  const { found, isCut } = await world.asUser.search({
    jql: `sprint = ${sprint.id} ORDER BY Rank`,
    fields,
    estimate: estimateField,
    itemsAtMost,
    propertyKeys: [goalMarkKey(sprint.id), tandemKey],
  });
  return {
    kind: 'sprint',
    board,
    sprint,
    others: sprints.filter(({ id }) => id !== sprint.id),
    entries: found
      .filter(({ item }) => item.kind !== 'subtask' && item.kind !== 'epic')
      .map(({ item, categorySince, properties }) => ({
        item,
        categorySince,
        mark: markFor(properties, sprint.id),
        property: readTandemProperty(properties[tandemKey]),
      })),
    isCut,
    canEdit,
    estimateField,
    projectId: project.id,
  };
}

export async function sprintAnswer(reading: SprintReading, world: World): Promise<SprintGoalAnswer> {
  if (reading.kind === 'no-sprint') return reading;
  const { board, sprint, others, entries, canEdit, estimateField } = reading;
  const settings = await settingsOf(world, reading.projectId);
  return {
    kind: 'sprint',
    board: { id: board.id, name: board.name },
    report: sprintReport(sprint, entries, { settings, now: world.now().toISOString() }),
    ...(reading.isCut ? { cutAfterItems: itemsAtMost } : {}),
    others: others.map(({ id, name, state }) => ({ id, name, state })),
    canEdit,
    estimateFieldName: estimateField?.fieldName ?? null,
  };
}

/** An archived project hides its boards and sprints, which is better said in words than as nothing found. */
async function orArchived(error: unknown, project: { readonly key: string }, world: World): Promise<unknown> {
  if (!(error instanceof JiraFailure) || error.kind !== 'not-found') return error;
  const found = await world.asUser.project(project.key).catch(() => null);
  if (!found?.isArchived) return error;
  return new QuestionProblem({
    kind: 'not-found',
    title: `${found.name} is archived`,
    advice: 'Its boards and sprints rest with it. A Jira administrator can restore the project.',
  });
}

/** The running sprint that ends first, else the next one planned. */
function currentOf(sprints: readonly Sprint[]): Sprint | null {
  const running = sprints.filter(({ state }) => state === 'active');
  const byEnd = [...running].sort((a, b) => (a.endAt ?? '9999').localeCompare(b.endAt ?? '9999'));
  return byEnd[0] ?? sprints[0] ?? null;
}

const fieldOf = ({ fieldId, fieldName }: Extract<Estimation, { kind: 'field' }>): NamedField => ({
  fieldId,
  fieldName,
});

export function projectIn(place: Place): { readonly id: string; readonly key: string } {
  if (place.project) return place.project;
  throw new QuestionProblem({
    kind: 'bad-question',
    title: 'No project is open',
    advice: 'Open Tandem from a project or a board; it then looks at that one.',
  });
}
