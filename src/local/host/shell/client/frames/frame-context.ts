import type { FullContext, ThemeState } from '../../../bridge/calls';
import type { ShownModule } from '../../protocol';
import { colorMode, person, start } from '../session';

/** What view.getContext() answers in a frame of this module. */
export function frameContext(module: ShownModule, extension: Readonly<Record<string, unknown>>): FullContext {
  const { accountId, locale, timeZone } = person.get();
  const { app } = start;
  const appId = app.id.split('/').at(-1) ?? app.id;
  const theme: ThemeState = {
    colorMode: colorMode.get(),
    light: 'light',
    dark: 'dark',
    spacing: 'spacing',
    typography: 'typography',
  };
  return {
    accountId,
    cloudId: app.cloudId,
    localId: `ari:cloud:ecosystem::extension/${appId}/${app.environmentId}/static/${module.key}`,
    moduleKey: module.key,
    siteUrl: start.siteUrl,
    locale,
    timezone: timeZone,
    extension,
    license: null,
    appVersion: app.version,
    environmentId: app.environmentId,
    environmentType: 'DEVELOPMENT',
    theme,
    surfaceColor: getComputedStyle(document.documentElement).getPropertyValue('--ds-surface').trim() || null,
    userAccess: { enabled: false, hasAccess: true },
    permissions: { scopes: start.scopes, external: {} },
  };
}
