import type { ReleaseItem } from '../../jira/items/release-items';
import { jqlText } from '../../jira/jql';
import type { BacklogItem } from './backlog-item';
import type { TeamBoard } from './team-board';

/** All that is open in a project, as the person who asks may see it. */
export interface OpenBacklog {
  /** In the order of the backlog, without epics and sub-tasks. */
  readonly items: readonly BacklogItem[];
  /** Those that were read with people and sprints: what is begun, planned now, or in a version, if not all. */
  readonly seen: readonly ReleaseItem[];
  readonly epicKeys: readonly string[];
  /** After how many items the reading ended; null where all were read. */
  readonly cutAfterItems: number | null;
  /** Ids of open items, as far as the app may see them, that this person may not see. */
  readonly hiddenIds: () => Promise<readonly string[]>;
}

export interface BacklogAsk {
  readonly project: { readonly id: string; readonly key: string };
  readonly team: TeamBoard;
}

/** Epics that are looked at, those highest in the backlog first. */
export const epicsAtMost = 100;

/** All open items, in JQL. */
export const isOpenIn = (projectKey: string): string => `project = ${jqlText(projectKey)} AND statusCategory != Done`;
