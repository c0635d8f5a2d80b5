import type { OpenWork } from '../../core/forecast/report/release-work';
import type { ReleaseItem } from '../../jira/items/release-items';

/** One open item where it stands in the backlog, and to which versions and epic it belongs. */
export interface BacklogItem {
  readonly id: string;
  /** Sorts as a string; null where the site has no rank. */
  readonly rank: string | null;
  readonly versionIds: readonly string[];
  readonly parentKey: string | null;
  /** Running and coming sprints that it is planned for. */
  readonly sprintIds: readonly number[];
  readonly work: OpenWork;
}

/** Epics hold items and sub-tasks are parts of them: neither is finished by itself. */
export const isWork = ({ item }: ReleaseItem): boolean => item.kind !== 'epic' && item.kind !== 'subtask';

export const backlogItem = ({ item, rank, versionIds, worth }: ReleaseItem): BacklogItem => ({
  ...{ id: item.id, rank, versionIds, parentKey: item.parent?.key ?? null },
  sprintIds: item.sprints.flatMap(({ id, state }) => (state === 'closed' ? [] : [id])),
  work: {
    ...{ id: item.id, key: item.key, estimate: item.estimate, createdAt: item.createdAt },
    ...{ isFlagged: item.isFlagged, worth },
    isStarted: item.status.category === 'inProgress',
    isInSprint: item.sprints.some(({ state }) => state === 'active'),
    waitsFor: item.links.filter((link) => link.blocksThis && link.statusCategory !== 'done').map(({ key }) => key),
  },
});

/** What is hidden from a person takes its place by its rank, and the end where it has none. */
export function withHidden(seen: readonly BacklogItem[], hidden: readonly BacklogItem[]): readonly BacklogItem[] {
  if (hidden.length === 0) return seen;
  const rankOf = ({ rank }: BacklogItem): string => rank ?? '~';
  const waiting = [...hidden].sort((one, other) => (rankOf(one) < rankOf(other) ? -1 : 1));
  const all: BacklogItem[] = [];
  for (const item of seen) {
    while (waiting[0] && item.rank !== null && rankOf(waiting[0]) < item.rank) all.push(...waiting.splice(0, 1));
    all.push(item);
  }
  return [...all, ...waiting];
}
