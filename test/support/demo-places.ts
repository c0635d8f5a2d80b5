/** Addresses and people of the demo site that the browser tests visit; the same on every start. */
const account = (number: number) => `712020:7a4d0000-5c1e-4b3a-9f00-${String(number).padStart(12, '0')}`;

export const people = {
  productOwner: account(1),
  scrumMaster: account(2),
  support: account(7),
  stakeholder: account(8),
} as const;

export const projectPage = (projectKey: string) => `/jira/software/projects/${projectKey}/apps/project-page`;

/** Asks the site's own REST door, as somebody. */
export async function askJira<T>(siteUrl: string, path: string, accountId: string = people.productOwner): Promise<T> {
  const response = await fetch(siteUrl + path, { headers: { 'x-local-account-id': accountId } });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as T;
}

/** Changes something through the site's own REST door, as somebody; null where Jira has nothing to say to it. */
export async function tellJira<T>(
  siteUrl: string,
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: unknown = null,
  accountId: string = people.scrumMaster,
): Promise<T | null> {
  const response = await fetch(siteUrl + path, {
    method,
    headers: { 'x-local-account-id': accountId, 'content-type': 'application/json' },
    ...(body === null ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
  const text = await response.text();
  return text === '' ? null : (JSON.parse(text) as T);
}

export async function boardOf(siteUrl: string, projectKey: string): Promise<string> {
  const { values } = await askJira<{ values: { id: number }[] }>(
    siteUrl,
    `/rest/agile/1.0/board?projectKeyOrId=${projectKey}`,
  );
  const board = values[0];
  if (!board) throw new Error(`${projectKey} has no board`);
  return `/jira/software/projects/${projectKey}/boards/${board.id}`;
}

/** Keys of issues that match, in the order asked for. */
export async function issueKeys(siteUrl: string, jql: string): Promise<string[]> {
  const query = new URLSearchParams({ jql, fields: 'summary', maxResults: '50' }).toString();
  const { issues } = await askJira<{ issues: { key: string }[] }>(siteUrl, `/rest/api/3/search/jql?${query}`);
  return issues.map((issue) => issue.key);
}
