import { recentFlow } from '../../flow/recent-flow';
import type { ClosedSprint } from '../../model/closed-sprint';
import type { ProjectFlow } from '../../model/flow';
import type { ItemRecord } from '../../model/item-record';
import type { TeamSettings } from '../../model/settings';
import { usualItemsPerSprint } from '../sprint-size';

/** What is known around the records. */
export interface BacklogSurroundings {
  readonly settings: Pick<TeamSettings, 'rules' | 'runwayInSprints' | 'staleAfterInDays' | 'healthWeights'>;
  /** ISO 8601: core has no clock. */
  readonly now: string;
  readonly estimatesAreUsed: boolean;
  /** Of the team's board, oldest first; empty where it has none or nobody read them. */
  readonly closedSprints: readonly ClosedSprint[];
  /** Null where the project's history was not read. */
  readonly flow: ProjectFlow | null;
  /** How many priorities the site has; null for Jira's own five. */
  readonly priorityLevels: number | null;
}

/** An open item where it stands in the order of pulling. */
export interface PlacedItem {
  readonly record: ItemRecord;
  /** 0 for what is pulled first. */
  readonly position: number;
  /** 0 in the running sprint; null where nobody knows the order. */
  readonly sprintsAhead: number | null;
  /** 1 ÷ (1 + sprints ahead); 1 where nobody knows the order, so that all count alike. */
  readonly closeness: number;
}

/** Open work in the order in which it will be pulled, with what is known around it. */
export interface OrderedBacklog {
  /** No epics, no sub-tasks, nothing done. */
  readonly items: readonly PlacedItem[];
  readonly byId: ReadonlyMap<string, PlacedItem>;
  /** All records that were given: epics, sub-tasks and done blockers too. */
  readonly records: readonly ItemRecord[];
  /** False where the site has no rank: then only the sprints tell near from far. */
  readonly isOrdered: boolean;
  /** False for a team that was never seen in a sprint: then two weeks stand for one. */
  readonly hasSprints: boolean;
  /** Sprints ahead of what is pulled next: 1 while a sprint runs. */
  readonly nextSprint: number;
  readonly itemsPerSprint: { readonly count: number; readonly because: string };
  readonly around: BacklogSurroundings;
}

/** More sprints would be another team (Scrum practice: yesterday's weather). */
const sprintsAtMost = 5;
/** A team without sprints is looked at as if its sprints were as long as most teams’. */
const usualSprintInDays = 14;
const windowInDays = 90;

/** Puts records in the order of pulling: the running sprint, planned sprints, the backlog; within each by rank. */
export function orderedBacklog(records: readonly ItemRecord[], around: BacklogSurroundings): OrderedBacklog {
  const open = records.filter(({ kind, category }) => category !== 'done' && kind !== 'epic' && kind !== 'subtask');
  const ranked = open.reduce((count, { rank }) => count + (rank === null ? 0 : 1), 0);
  const isOrdered = ranked * 2 > open.length;
  const ordered = [...open].sort(byPulling);
  const running = ordered.filter(isInRunningSprint).length;
  const nextSprint = running > 0 ? 1 : 0;
  const itemsPerSprint = sizeOfSprint(around, running);
  const items = ordered.map((record, position): PlacedItem => {
    if (position < running) return { record, position, sprintsAhead: 0, closeness: 1 };
    if (!isOrdered) return { record, position, sprintsAhead: null, closeness: 1 };
    const sprintsAhead = nextSprint + Math.floor((position - running) / itemsPerSprint.count);
    return { record, position, sprintsAhead, closeness: 1 / (1 + sprintsAhead) };
  });
  const byId = new Map(items.map((item) => [item.record.id, item]));
  const hasSprints = around.closedSprints.length > 0 || ordered.some(({ sprint }) => sprint !== null);
  return { items, byId, records, isOrdered, hasSprints, nextSprint, itemsPerSprint, around };
}

export const isInRunningSprint = ({ sprint }: ItemRecord): boolean => sprint?.state === 'active';

/** In the running sprint, or in the work of the next two. Where the order is unknown, in a sprint at all. */
export function isNear({ sprintsAhead, record }: PlacedItem, { nextSprint }: Pick<OrderedBacklog, 'nextSprint'>) {
  return sprintsAhead === null ? record.sprint !== null : sprintsAhead < nextSprint + 2;
}

/** Work of the next two sprints, without the one that runs. */
export const nextTwoSprints = ({ items, nextSprint }: OrderedBacklog): readonly PlacedItem[] =>
  items.filter(
    ({ record, sprintsAhead }) => sprintsAhead !== null && sprintsAhead < nextSprint + 2 && !isInRunningSprint(record),
  );

function byPulling(one: ItemRecord, other: ItemRecord): number {
  return (
    nearness(one) - nearness(other) ||
    (one.sprint?.id ?? 0) - (other.sprint?.id ?? 0) ||
    compared(one.rank ?? '~', other.rank ?? '~') ||
    compared(one.id, other.id)
  );
}

const nearness = ({ sprint }: ItemRecord): number => (sprint === null ? 2 : sprint.state === 'active' ? 0 : 1);

/** Ranks sort by code units; a locale would put digits and letters elsewhere. */
const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function sizeOfSprint(
  { closedSprints, flow, now }: BacklogSurroundings,
  running: number,
): OrderedBacklog['itemsPerSprint'] {
  const last = closedSprints.slice(-sprintsAtMost).map(({ totals }) => totals.done.items);
  const mean = last.reduce((sum, items) => sum + items, 0) / last.length;
  // A slow team still pulls something: less than one item a sprint would put everything years away.
  if (mean > 0) return { count: Math.max(1, mean), because: `finished in the last ${last.length} closed sprints` };
  if (running > 0) return { count: running, because: 'as many as the running sprint holds' };
  const recent = recentFlow(flow, now, windowInDays);
  if (recent.kind === 'known' && recent.value.done > 0) {
    const { done, days } = recent.value;
    const count = Math.max(1, (done * usualSprintInDays) / days);
    return { count, because: `finished in two weeks on average, over the last ${days} days` };
  }
  return { count: usualItemsPerSprint, because: 'as many as most teams take, because no sprint tells' };
}
