/** Joins product events to the jobs that keep things current. */
import { refreshStatus } from '../jobs/refresh-status';
import { openWorld } from './open-world';

/** avi:jira:updated:issue. Errors stay inside: Jira would deliver nothing better by trying again. */
export async function onIssueChanged(event: unknown, context: unknown): Promise<void> {
  await refreshStatus(event, openWorld({ cloudId: cloudIdIn(context), personId: '' }));
}

/** "ari:cloud:jira::site/<cloudId>", the only sign of the site that an event's context carries. */
function cloudIdIn(context: unknown): string {
  const installed =
    typeof context === 'object' && context !== null && 'installContext' in context ? context.installContext : undefined;
  return typeof installed === 'string' ? (installed.split('/').at(-1) ?? '') : '';
}
