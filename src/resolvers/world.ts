import type { Gateway } from '../jira/gateway';
import type { BoardFactsShelf } from '../store/board-facts';
import type { HealthShelf } from '../store/health-reports';
import type { RecordsShelf } from '../store/item-records';
import type { MuteShelf } from '../store/mutes';
import type { FlowShelf } from '../store/project-flow';
import type { SizesShelf } from '../store/project-sizes';
import type { RefinementPlansShelf } from '../store/refinement-plans';
import type { RelativesShelf } from '../store/relatives-index';
import type { ShownForecastsShelf } from '../store/shown-forecasts';
import type { SpokenRulesShelf } from '../store/spoken-rules';
import type { SprintHistoryShelf } from '../store/sprint-history';
import type { StoredPeopleShelf } from '../store/stored-people';
import type { SettingsShelf } from '../store/team-settings';
import type { WarmReleases } from './forecast/warm-releases';
import type { WarmIndexes } from './kept/warm-indexes';
import type { WarmRecords } from './kept/warm-records';
import type { WarmSprints } from './sprint/warm-sprints';

/** What is done for a project as a whole. */
export type ProjectWork =
  'build' | 'fold' | 'compare' | 'marks' | 'history' | 'fold-history' | 'records' | 'reconcile-records';

/** Work without a person: an index, marks, histories, records of a project; the closed sprints of a board. */
export type QueuedWork =
  | { readonly projectId: string; readonly task: ProjectWork }
  | { readonly projectId: string; readonly task: 'sprints'; readonly boardId: number }
  | { readonly projectId: string; readonly task: 'forget'; readonly boardIds: readonly number[] };

export interface KeptAccount {
  readonly accountId: string;
  /** ISO 8601. */
  readonly updatedAt: string;
}

export interface AccountUpdate {
  readonly accountId: string;
  readonly status: 'updated' | 'closed';
}

/** Everything outside a handler that it may touch, opened anew for each invocation. */
export interface World {
  /** Jira with the rights of the person who asks. */
  readonly asUser: Gateway;
  /** Jira with the app's own rights: for the marks on issues and for jobs, never for what a person is shown. */
  readonly asApp: Gateway;
  readonly mutes: MuteShelf;
  readonly spokenRules: SpokenRulesShelf;
  readonly settings: SettingsShelf;
  readonly refinementPlans: RefinementPlansShelf;
  readonly sizes: SizesShelf;
  readonly relatives: RelativesShelf;
  readonly warmIndexes: WarmIndexes;
  readonly warmSprints: WarmSprints;
  readonly warmReleases: WarmReleases;
  readonly boardFacts: BoardFactsShelf;
  readonly sprintHistory: SprintHistoryShelf;
  readonly flow: FlowShelf;
  readonly shownForecasts: ShownForecastsShelf;
  readonly records: RecordsShelf;
  readonly warmRecords: WarmRecords;
  readonly health: HealthShelf;
  readonly storedPeople: StoredPeopleShelf;
  /** Tells Atlassian whose account ids are kept; answers whose accounts are closed or changed. */
  readonly reportAccounts: (accounts: readonly KeptAccount[]) => Promise<readonly AccountUpdate[]>;
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
