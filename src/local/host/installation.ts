/** Who the app is on this machine: ids that Forge would give at deployment and installation. */
import { createHash } from 'node:crypto';

export interface Installation {
  readonly appId: string;
  readonly appVersion: string;
  readonly environmentId: string;
  readonly installationId: string;
  readonly cloudId: string;
  readonly siteUrl: string;
}

/** The same app has the same ids on every start. */
export function localInstallation(appId: string, siteUrl: string): Installation {
  return {
    appId,
    appVersion: '1.0.0',
    environmentId: idFrom(`${appId} environment`),
    installationId: idFrom(`${appId} installation`),
    cloudId: idFrom('local site'),
    siteUrl,
  };
}

export const installContextOf = (installation: Installation) => `ari:cloud:jira::site/${installation.cloudId}`;

/** What Forge tells a function about the installation, in the contexts of resolvers and triggers alike. */
export const installationContextOf = (installation: Installation) => ({
  ari: { installationId: installation.installationId },
  contexts: [{ cloudId: installation.cloudId, workspaceId: installation.cloudId }],
});

/** A UUID (version 8, made from a hash) that stays the same for the same name. */
function idFrom(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
