/**
 * "Serves the goal" marks live on the issue, where Jira's own edit permission decides and everybody's tools can read
 * them: one property for each sprint, so that a mark for one never touches the mark for another.
 */
import * as v from 'valibot';
import { JiraFailure } from '../failure';
import type { Gateway } from '../gateway';

const prefix = 'tandem.goal.';

export const goalMarkKey = (sprintId: number): string => `${prefix}${sprintId}`;

const stored = v.object({ version: v.literal(1), serves: v.boolean() });

/** What stands where a mark belongs and is none: told, never overwritten. */
export class UnreadableMark extends Error {
  override readonly name = 'UnreadableMark';

  constructor(readonly key: string) {
    super(`The property ${key} is not readable`);
  }
}

/** The mark for one sprint; null where there is none, or where what stands there is not ours. */
export function markFor(properties: Readonly<Record<string, unknown>>, sprintId: number): boolean | null {
  const parsed = v.safeParse(stored, properties[goalMarkKey(sprintId)]);
  return parsed.success ? parsed.output.serves : null;
}

/** All that stands on an issue about goals, as it stands. */
export function goalMarksIn(properties: Readonly<Record<string, unknown>>) {
  return Object.entries(properties).flatMap(([key, value]) => (key.startsWith(prefix) ? [{ key, value }] : []));
}

/** `properties` are the issue's own, just read: what this version cannot read is somebody's, and throws UnreadableMark. */
export async function writeMark(
  jira: Gateway,
  { id, properties }: { readonly id: string; readonly properties: Readonly<Record<string, unknown>> },
  mark: { readonly sprintId: number; readonly serves: boolean | null },
): Promise<void> {
  const key = goalMarkKey(mark.sprintId);
  const before = properties[key];
  if (before !== undefined && !v.is(stored, before)) throw new UnreadableMark(key);
  if (mark.serves !== null) return jira.writeIssueProperty(id, key, { version: 1, serves: mark.serves });
  if (before === undefined) return;
  try {
    await jira.removeIssueProperty(id, key);
  } catch (error) {
    // Somebody was faster to take it away.
    if (!(error instanceof JiraFailure) || error.kind !== 'not-found') throw error;
  }
}
