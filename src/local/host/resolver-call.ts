/** The envelope in which Forge hands a panel's question to a resolver. */
import type { ResolverCall } from './forge-host';
import { installContextOf, installationContextOf, type Installation } from './installation';

/** What a browser may send with one invoke, and what may come back. */
export const requestLimitInBytes = 500 * 1024;
export const answerLimitInBytes = 5 * 1024 * 1024;

/** The two arguments of a resolver function: the call with its context, and what only the platform knows. */
export function resolverArguments(
  call: ResolverCall,
  installation: Installation,
  scopes: readonly string[],
): unknown[] {
  const { appId, environmentId, appVersion, cloudId, siteUrl } = installation;
  const context = {
    accountId: call.accountId,
    accountType: 'licensed',
    cloudId,
    localId: `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${call.module.key}`,
    moduleKey: call.module.key,
    siteUrl,
    extension: { type: call.module.type, ...call.extension },
    appVersion,
    environmentId,
    environmentType: 'DEVELOPMENT',
    userAccess: { enabled: true, hasAccess: true },
    permissions: { scopes, external: {} },
  };
  return [
    { call: { functionKey: call.functionKey, payload: call.payload }, context },
    {
      installContext: installContextOf(installation),
      principal: { accountId: call.accountId },
      license: null,
      workspaceId: cloudId,
      installation: installationContextOf(installation),
    },
  ];
}
