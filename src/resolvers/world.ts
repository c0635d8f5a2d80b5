import type { Gateway } from '../jira/gateway';
import type { BoardFactsShelf } from '../store/board-facts';
import type { MuteShelf } from '../store/mutes';
import type { FlowShelf } from '../store/project-flow';
import type { SizesShelf } from '../store/project-sizes';
import type { RelativesShelf } from '../store/relatives-index';
import type { SpokenRulesShelf } from '../store/spoken-rules';
import type { SprintHistoryShelf } from '../store/sprint-history';
import type { SettingsShelf } from '../store/team-settings';
import type { WarmIndexes } from './warm-indexes';
import type { WarmSprints } from './warm-sprints';

/** Work without a person: the duplicate index, the marks for JQL, a project's history, a board's closed sprints. */
export type QueuedWork =
  | { readonly projectId: string; readonly task: 'build' | 'fold' | 'marks' | 'history' | 'fold-history' }
  | { readonly projectId: string; readonly task: 'sprints'; readonly boardId: number };

/** Everything outside a handler that it may touch, opened anew for each invocation. */
export interface World {
  /** Jira with the rights of the person who asks. */
  readonly asUser: Gateway;
  /** Jira with the app's own rights: for the marks on issues and for jobs, never for what a person is shown. */
  readonly asApp: Gateway;
  readonly mutes: MuteShelf;
  readonly spokenRules: SpokenRulesShelf;
  readonly settings: SettingsShelf;
  readonly sizes: SizesShelf;
  readonly relatives: RelativesShelf;
  readonly warmIndexes: WarmIndexes;
  readonly warmSprints: WarmSprints;
  readonly boardFacts: BoardFactsShelf;
  readonly sprintHistory: SprintHistoryShelf;
  readonly flow: FlowShelf;
  /** What is pushed for one project or board is done one after the other. */
  readonly projectQueue: { push(work: QueuedWork, delayInSeconds?: number): Promise<void> };
  readonly now: () => Date;
  /** Keeps what a warm function remembers of one site from another. */
  readonly siteId: string;
  /** The person's account id. */
  readonly personId: string;
  /** The app's UUID. */
  readonly appId: string;
  /** Names of the requests sent to Jira so far. */
  readonly requestsSent: () => readonly string[];
  /** One line for the developer; never what a person wrote, never who. */
  readonly log: (line: string) => void;
}
