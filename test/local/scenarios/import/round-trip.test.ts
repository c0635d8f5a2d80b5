/** What the embedded Jira answers to a search is what people export from a real one: importing it gives the project back. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEmbeddedJira } from '../../../../src/local/jira/embedded-jira';
import type { SeedIssue, SiteSeed } from '../../../../src/local/jira/seed';
import { scenarios } from '../../../../src/local/scenarios/catalogue';
import { importFiles } from '../../../../src/local/scenarios/import/import-files';
import { disagreements } from '../replay';

const now = new Date('2026-03-11T13:20:00Z');

async function exported(seed: SiteSeed, projectKey: string): Promise<string> {
  const jira = openEmbeddedJira(seed, { now: () => now, baseUrl: 'https://site.example' });
  const caller = { kind: 'user', accountId: seed.users[0]?.accountId ?? '' } as const;
  const issues: unknown[] = [];
  let token = '';
  do {
    const query = new URLSearchParams({
      jql: `project = ${projectKey} ORDER BY Rank`,
      fields: '*all',
      expand: 'changelog,names',
      maxResults: '50',
    });
    if (token !== '') query.set('nextPageToken', token);
    const answer = await jira.handle({
      method: 'GET',
      path: `/rest/api/3/search/jql?${query.toString()}`,
      headers: {},
      body: null,
      caller,
    });
    const page = JSON.parse(answer.body) as {
      issues: unknown[];
      nextPageToken?: string;
      names: Record<string, string>;
    };
    issues.push(...page.issues.map((issue) => ({ ...(issue as object), names: page.names })));
    token = page.nextPageToken ?? '';
  } while (token !== '');
  return JSON.stringify({ issues }, null, 1);
}

function essence(seed: SiteSeed): unknown[] {
  const statusNames = new Map(seed.statuses.map(({ id, name, category }) => [id, `${name} (${category})`]));
  const typeNames = new Map(seed.issueTypes.map(({ id, name, hierarchyLevel }) => [id, `${name} ${hierarchyLevel}`]));
  return seed.issues.map((issue: SeedIssue) => ({
    key: issue.key,
    type: typeNames.get(issue.issueTypeId),
    status: statusNames.get(issue.statusId),
    summary: issue.summary,
    description: issue.description,
    resolvedAt: issue.resolvedAt,
    parentKey: issue.parentKey,
    assigneeId: issue.assigneeId,
    labels: issue.labels,
    isFlagged: issue.isFlagged,
    sprintIds: issue.sprintIds,
    customFields: issue.customFields,
    comments: issue.comments.map(({ authorId, body, createdAt }) => ({ authorId, body, createdAt })),
    changes: issue.histories.map(({ authorId, createdAt, items }) => [
      authorId,
      createdAt,
      items.map(({ field, fromString, toString }) => [field, fromString, toString]),
    ]),
  }));
}

test.each([
  ['healthy-team', 'BOX'],
  ['new-product-owner', 'CLIN'],
  ['kanban-no-estimates', 'HAUS'],
])('%s survives being exported as JSON and imported', async (name, projectKey) => {
  const seed = scenarios.find((scenario) => scenario.name === name)?.build({ now, seed: 3 });
  if (seed === undefined) throw new Error(`There is no scenario ${name}`);
  const folder = mkdtempSync(path.join(tmpdir(), 'tandem-round-trip-'));
  try {
    const file = path.join(folder, 'export.json');
    writeFileSync(file, await exported(seed, projectKey));
    const back = await importFiles([file], { now });
    expect(back.skipped).toEqual([]);
    expect(essence(back.seed)).toEqual(essence(seed));
    const linkNames = ({ links }: SiteSeed) =>
      links.map(({ typeId, outwardFrom, inwardTo }) => `${outwardFrom} ${typeId} ${inwardTo}`).sort();
    expect(linkNames(back.seed)).toEqual(linkNames(seed));
    const firstStatuses = back.seed.statuses.filter(({ category }) => category === 'new').map(({ id }) => id);
    expect(back.seed.issues.flatMap((issue) => disagreements(issue, firstStatuses))).toEqual([]);
    expect(back.seed.boards[0]?.type).toBe(seed.boards[0]?.type);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
