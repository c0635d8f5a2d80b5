import type { Sprint } from '../model/item';
import type { Known } from '../model/known';

/** A finished item as its pace is counted. */
export interface FinishedItem {
  readonly key: string;
  readonly estimate: number | null;
  readonly doneAt: string | null;
  /** Every sprint the item was in. */
  readonly sprints: readonly { readonly id: number }[];
}

/** What a team finishes in one of its sprints: plain means of the last few. */
export interface Pace {
  readonly itemsPerSprint: number;
  /** Sum of estimates; 0 where nothing finished was estimated. */
  readonly sizePerSprint: number;
  readonly sprintNames: readonly string[];
}

/** Fewer than three sprints are an accident, not a pace; more than five are another team (Scrum practice: yesterday's weather). */
const sprintsNeeded = 3;
const sprintsAtMost = 5;

/**
 * `boardSprints` are the board's sprints, those among them in which nothing was finished: they count as 0.
 * `since` is how far back the finished items reach: a sprint that began earlier would be counted in part.
 */
export function paceOf(
  finished: readonly FinishedItem[],
  boardSprints: readonly Sprint[],
  around: { readonly boardId: number | null; readonly since: string },
): Known<Pace> {
  const whole = boardSprints.filter(
    (sprint) =>
      sprint.state === 'closed' &&
      sprint.startAt !== null &&
      closeOf(sprint) !== null &&
      isAfter(sprint.startAt, around.since),
  );
  const own = whole.filter(({ boardId }) => boardId === around.boardId);
  const last = (own.length > 0 ? own : whole)
    .sort((a, b) => Date.parse(closeOf(b) ?? '') - Date.parse(closeOf(a) ?? ''))
    .slice(0, sprintsAtMost);
  if (last.length < sprintsNeeded) {
    return { kind: 'not-enough-history', have: last.length, need: sprintsNeeded, of: 'closed sprints' };
  }
  const inSprints = finished.filter((item) => last.some((sprint) => wasDoneIn(item, sprint)));
  const size = inSprints.reduce((sum, { estimate }) => sum + (estimate ?? 0), 0);
  return {
    kind: 'known',
    value: {
      itemsPerSprint: inSprints.length / last.length,
      sizePerSprint: size / last.length,
      sprintNames: last.map(({ name }) => name),
    },
    formula: `${inSprints.length} items finished in the last ${last.length} closed sprints ÷ ${last.length}`,
  };
}

function wasDoneIn({ doneAt, sprints }: FinishedItem, sprint: Sprint): boolean {
  const close = closeOf(sprint);
  if (doneAt === null || sprint.startAt === null || close === null) return false;
  if (!sprints.some(({ id }) => id === sprint.id)) return false;
  return isAfter(doneAt, sprint.startAt) && !isAfter(doneAt, close);
}

const closeOf = ({ completeAt, endAt }: Sprint): string | null => completeAt ?? endAt;
const isAfter = (one: string, other: string): boolean => Date.parse(one) > Date.parse(other);
