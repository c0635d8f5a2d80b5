/** Reads an issue's changelog from its first entry to its last, as the app will have to. */
import type { SeedIssue } from '../../../src/local/jira/seed';
import {
  flaggedFieldId,
  sprintFieldId,
  storyPointEstimateFieldId,
  storyPointsFieldId,
} from '../../../src/local/scenarios/site/basis';

/** What the changelog does not agree with: breaks in the chain, and ends that differ from the issue's present state. */
export function disagreements(issue: SeedIssue, firstStatusIds: readonly string[]): string[] {
  const found: string[] = [];
  const last = new Map<string, { value: string | null; text: string | null }>();
  let at = issue.createdAt;
  for (const history of issue.histories) {
    if (history.createdAt < at) found.push(`${history.id} is older than what came before it`);
    at = history.createdAt;
    for (const item of history.items) {
      if (['Link', 'Rank', 'Fix Version'].includes(item.field)) continue;
      const before = last.get(item.fieldId);
      if (before !== undefined && (before.value !== item.from || before.text !== item.fromString)) {
        found.push(`${history.id} changes ${item.field} from ${item.fromString}, which was ${before.text}`);
      }
      last.set(item.fieldId, { value: item.to, text: item.toString });
    }
  }
  const end = (field: string) => last.get(field);
  const expect = (name: string, replayed: unknown, present: unknown) => {
    if (replayed !== present) found.push(`${name} is ${String(present)} and the changelog ends in ${String(replayed)}`);
  };
  const status = end('status')?.value;
  if (status !== undefined) expect('status', status, issue.statusId);
  else if (!firstStatusIds.includes(issue.statusId)) found.push('status left the first one without a history');
  expect('summary', end('summary')?.text ?? issue.summary, issue.summary);
  expect('sprints', end(sprintFieldId)?.value ?? '', issue.sprintIds.join(', '));
  expect('flag', (end(flaggedFieldId)?.text ?? '') !== '', issue.isFlagged);
  expect('assignee', end('assignee')?.value ?? null, issue.assigneeId);
  expect('resolution', end('resolution')?.text ?? null, issue.resolution);
  const size = issue.customFields[storyPointsFieldId] ?? issue.customFields[storyPointEstimateFieldId];
  const replayedSize = (end(storyPointsFieldId) ?? end(storyPointEstimateFieldId))?.text ?? null;
  expect('estimate', replayedSize, typeof size === 'number' ? String(size) : null);
  const latest = [issue.createdAt, at, ...issue.comments.map((comment) => comment.createdAt)].sort().at(-1);
  expect('updated', latest, issue.updatedAt);
  return found.map((line) => `${issue.key}: ${line}`);
}
