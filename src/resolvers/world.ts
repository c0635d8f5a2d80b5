import type { Gateway } from '../jira/gateway';
import type { MuteShelf } from '../store/mutes';
import type { SizesShelf } from '../store/project-sizes';
import type { RelativesShelf } from '../store/relatives-index';
import type { SettingsShelf } from '../store/team-settings';
import type { WarmIndexes } from './warm-indexes';

/** Everything outside a handler that it may touch, opened anew for each invocation. */
export interface World {
  /** Jira with the rights of the person who asks. */
  readonly asUser: Gateway;
  /** Jira with the app's own rights: for the marks on issues and for jobs, never for what a person is shown. */
  readonly asApp: Gateway;
  readonly mutes: MuteShelf;
  readonly settings: SettingsShelf;
  readonly sizes: SizesShelf;
  readonly relatives: RelativesShelf;
  readonly warmIndexes: WarmIndexes;
  /** Work on whole projects, done one after the other and without a person: the duplicate index, the marks for JQL. */
  readonly projectQueue: {
    push(work: { readonly projectId: string; readonly task: 'build' | 'fold' | 'marks' }): Promise<void>;
  };
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
