import * as v from 'valibot';
import type { FoundIssue } from '../jira/gateway';
import type { JudgedForAll } from '../resolvers/kept/issue-marks';
import { keptRecordOf } from '../resolvers/kept/kept-record';
import type { World } from '../resolvers/world';

const text = v.nullish(v.string());
const updatedSchema = v.object({
  changelog: v.object({ items: v.array(v.object({ fieldId: text, field: text, from: text })) }),
});

/**
 * Tells the records of an issue's project what the issue says now, from what was read and judged of it already: two
 * reads and one small write of storage, no request to Jira. A project whose records nobody asked for is told nothing.
 */
export async function recordItem(
  event: unknown,
  { found, judged, at }: { readonly found: FoundIssue; readonly judged: JudgedForAll; readonly at: string },
  world: World,
): Promise<void> {
  const { item, project } = found;
  const left = leftProject(event);
  if (left !== null && left !== project?.id) await recordItemGone(left, item.id, world);
  const site = project ? await world.records.site(project.id) : null;
  if (!project || !site) return;
  const now = keptRecordOf(judged, { site, changes: item.changes ?? null });
  await world.records.recordChange(project.id, { id: item.id, at, now });
}

/** Whether an event says that an item came to another status, so that others may wait for it no longer, or again. */
export function isMoved(event: unknown): boolean {
  const parsed = v.safeParse(updatedSchema, event);
  return parsed.success && parsed.output.changelog.items.some((each) => named(each) === 'status');
}

/** Tells a project's records that an item is in it no more. */
export async function recordItemGone(projectId: string, issueId: string, world: World): Promise<void> {
  if (!(await world.records.site(projectId))) return;
  await world.records.recordChange(projectId, { id: issueId, at: world.now().toISOString(), now: null });
}

/** Id of the project that an item was moved out of; null where the event tells of no move. */
function leftProject(event: unknown): string | null {
  const parsed = v.safeParse(updatedSchema, event);
  const items = parsed.success ? parsed.output.changelog.items : [];
  return items.find((each) => named(each) === 'project')?.from ?? null;
}

const named = ({
  fieldId,
  field,
}: {
  readonly fieldId?: string | null | undefined;
  readonly field?: string | null | undefined;
}) => (fieldId ?? field)?.toLowerCase();
