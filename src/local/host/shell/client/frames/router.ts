import type { Navigation, NavigationPlace } from '../../../bridge/calls';
import { addresses, goTo } from '../route';
import { start } from '../session';

/** The absolute URL of a place that the bridge's router names; null for one this site does not have. */
export function urlOf(place: NavigationPlace, projectKey: string | undefined): string | null {
  const path = pathOf(place, place.projectKey ?? projectKey);
  return path === null ? null : start.siteUrl + path;
}

function pathOf(place: NavigationPlace, hereKey: string | undefined): string | null {
  const { target, issueKey, moduleKey, projectKey, path, dashboardId, accountId } = place;
  if (target === 'issue' && issueKey) return addresses.issue(issueKey);
  if (target === 'dashboard' && dashboardId) return `/jira/dashboards/${dashboardId}`;
  if (target === 'userProfile' && accountId) return `/jira/people/${accountId}`;
  if (target === 'projectSettingsDetails' && projectKey) return `${addresses.project(projectKey)}/settings/details`;
  if (target !== 'module' || !moduleKey || !hereKey) return null;
  const module = start.modules.find(({ key }) => key === moduleKey);
  const rest = path ? `/${path.replace(/^\//, '')}` : '';
  if (module?.type === 'jira:projectPage') return addresses.app(hereKey, moduleKey) + rest;
  if (module?.type === 'jira:projectSettingsPage') return addresses.settings(hereKey, moduleKey) + rest;
  return null;
}

/** Throws in the app's face when the place does not exist here. */
export function navigate(to: Navigation, projectKey: string | undefined): void {
  const named = 'url' in to && typeof to.url === 'string' ? to.url : urlOf(to as NavigationPlace, projectKey);
  if (!named) throw new Error(`The local host has no address for ${JSON.stringify(to)}.`);
  const url = new URL(named, start.siteUrl);
  if (url.origin !== start.siteUrl) {
    // Jira asks before it lets an app lead somebody away.
    if (confirm(`The app wants to open ${url.href}. Do you want to go there?`)) open(url.href, '_blank', 'noopener');
  } else if (to.type === 'new-tab') {
    open(url.href, '_blank');
  } else {
    goTo(url.pathname + url.search + url.hash);
  }
}
