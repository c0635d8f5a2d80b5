/** Three lines that say where to look first: an item, the project page, the board. */
import type { UiModule } from './host/forge-host';
import type { SiteSeed } from './jira/seed';

export function whatToOpen(seed: SiteSeed, url: string, modules: readonly UiModule[]): readonly string[] {
  const board = seed.boards[0];
  const project = seed.projects.find(({ key }) => key === board?.projectKey) ?? seed.projects[0];
  if (!project) return [`Open ${url}: the site has no project yet.`];
  const done = new Set(seed.statuses.filter(({ category }) => category === 'done').map(({ id }) => id));
  const epics = new Set(seed.issueTypes.filter(({ hierarchyLevel }) => hierarchyLevel !== 0).map(({ id }) => id));
  const own = seed.issues.filter(({ projectKey }) => projectKey === project.key);
  const item = own.find(({ statusId, issueTypeId }) => !done.has(statusId) && !epics.has(issueTypeId)) ?? own[0];
  const page = modules.find(({ type }) => type === 'jira:projectPage');
  const projectUrl = `${url}/jira/software/projects/${project.key}`;
  return [
    `An item and its refinement:  ${item ? `${url}/browse/${item.key}` : url}`,
    `The health of the backlog:   ${page ? `${projectUrl}/apps/${page.key}` : url}`,
    `The board and Sprint Goal:   ${board ? `${projectUrl}/boards/${board.id} (••• menu)` : url}`,
  ];
}
