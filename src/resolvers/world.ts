import type { Gateway } from '../jira/gateway';
import type { MuteShelf } from '../store/mutes';
import type { SettingsShelf } from '../store/team-settings';

/** Everything outside a handler that it may touch, opened anew for each invocation. */
export interface World {
  /** Jira with the rights of the person who asks. */
  readonly asUser: Gateway;
  /** Jira with the app's own rights: for the status lozenge only, never for what a person is shown. */
  readonly asApp: Gateway;
  readonly mutes: MuteShelf;
  readonly settings: SettingsShelf;
  readonly now: () => Date;
  /** The person's account id. */
  readonly personId: string;
  /** The app's UUID. */
  readonly appId: string;
  /** Names of the requests sent to Jira so far. */
  readonly requestsSent: () => readonly string[];
  /** One line for the developer; never what a person wrote, never who. */
  readonly log: (line: string) => void;
}
