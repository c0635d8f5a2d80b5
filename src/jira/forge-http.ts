/** The one place where Tandem calls Atlassian's products through Forge. */
import { asApp as forgeAsApp, asUser as forgeAsUser, assumeTrustedRoute, getAppContext, privacy } from '@forge/api';
import { JiraFailure } from './failure';
import type { JiraHttp } from './jira-http';

type Fetcher = ReturnType<typeof forgeAsApp>['requestJira'];

/** With the rights of the person who looks: Jira itself hides what they may not see. */
export const asUser: JiraHttp = (path, init) =>
  through((route, options) => forgeAsUser().requestJira(route, options), path, init);

/** With the app's own rights: only for what no person asked for, such as the status lozenge. */
export const asApp: JiraHttp = (path, init) =>
  through((route, options) => forgeAsApp().requestJira(route, options), path, init);

async function through(fetcher: Fetcher, path: string, init: Parameters<JiraHttp>[1]): ReturnType<JiraHttp> {
  try {
    // The gateway encodes every part of a path itself, which is what makes the route one to trust.
    return await fetcher(assumeTrustedRoute(path), init);
  } catch (error) {
    // Forge's own refusals come as errors with a status; read by name, for two copies of the package may be installed.
    if (error instanceof Error && error.name === 'NEEDS_AUTHENTICATION_ERR') {
      throw new JiraFailure('signed-out', 'forge', 'Forge has no permission to ask Jira for this person');
    }
    throw error;
  }
}

/** Tells Atlassian whose account ids are kept; answers whose accounts are closed or changed. */
export const reportAccounts = (accounts: readonly { readonly accountId: string; readonly updatedAt: string }[]) =>
  privacy.reportPersonalData([...accounts]);

/** The app's own id, a UUID: part of the name of the property that Jira reads the status lozenge from. */
export function appId(): string {
  // Forge documents a UUID here; an ARI would end in the same.
  const { appId: id } = getAppContext().appAri;
  return id.split('/').at(-1) ?? id;
}
