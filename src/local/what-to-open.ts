/** Three lines that say where to look first: an item, the project page, the board. */
import type { UiModule } from './host/forge-host';
import type { SeedIssue, SiteSeed } from './jira/seed';

export function whatToOpen(seed: SiteSeed, url: string, modules: readonly UiModule[]): readonly string[] {
  const item = itemWorthALook(seed);
  const project = seed.projects.find(({ key }) => key === item?.projectKey) ?? seed.projects[0];
  if (!project) return [`Open ${url}: the site has no project yet.`];
  const board = seed.boards.find(({ projectKey }) => projectKey === project.key);
  const page = modules.find(({ type }) => type === 'jira:projectPage');
  const projectUrl = `${url}/jira/software/projects/${project.key}`;
  return [
    `An item and its refinement:  ${item ? `${url}/browse/${item.key}` : url}`,
    `The health of the backlog:   ${page ? `${projectUrl}/apps/${page.key}` : url}`,
    `The board and Sprint Goal:   ${board ? `${projectUrl}/boards/${board.id} (••• menu)` : url}`,
  ];
}

/** The open item that people talk most about; of several, the one whose text says least. */
function itemWorthALook(seed: SiteSeed): SeedIssue | undefined {
  const done = new Set(seed.statuses.filter(({ category }) => category === 'done').map(({ id }) => id));
  const standard = new Set(seed.issueTypes.filter(({ hierarchyLevel }) => hierarchyLevel === 0).map(({ id }) => id));
  const archived = new Set(seed.projects.filter(({ isArchived }) => isArchived).map(({ key }) => key));
  const open = seed.issues.filter(
    (issue) => !done.has(issue.statusId) && standard.has(issue.issueTypeId) && !archived.has(issue.projectKey),
  );
  const textLength = ({ description }: SeedIssue) => JSON.stringify(description ?? '').length;
  return open.reduce<SeedIssue | undefined>((best, issue) => {
    if (!best || issue.comments.length > best.comments.length) return issue;
    if (issue.comments.length < best.comments.length) return best;
    return textLength(issue) < textLength(best) ? issue : best;
  }, undefined);
}
