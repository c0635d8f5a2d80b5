import * as v from 'valibot';
import type { Asker } from '../../../src/jira/ask';
import { openIssueLines } from '../../../src/jira/items/issue-lines';
import { openManyIssues } from '../../../src/jira/items/many-issues';

test('children are asked for by the bare ids of their parents, for in quotes Jira takes them for keys', async () => {
  const asked: unknown[] = [];
  const ask: Asker = async ({ body, schema }) => {
    asked.push(body);
    return v.parse(schema, { issues: [] });
  };
  await openIssueLines(openManyIssues(ask)).childrenOf(['20003', '20005']);
  expect(asked).toMatchObject([{ jql: 'parent IN (20003, 20005)' }]);
});
