/** "Serves the goal" marks live on the issue, where Jira's own edit permission decides and everybody's tools can read them. */
import * as v from 'valibot';
import type { Gateway } from './gateway';

export const goalMarksKey = 'tandem.goal';

const stored = v.object({ version: v.literal(1), sprints: v.record(v.string(), v.boolean()) });

/** The mark for one sprint; null where there is none, or where what stands there is not ours. */
export function markFor(property: unknown, sprintId: number): boolean | null {
  const parsed = v.safeParse(stored, property);
  return parsed.success ? (parsed.output.sprints[String(sprintId)] ?? null) : null;
}

/** Reads the property itself before writing: a search may still tell what was there a moment ago. */
export async function writeMark(
  jira: Gateway,
  issueId: string,
  mark: { readonly sprintId: number; readonly serves: boolean | null },
): Promise<void> {
  const parsed = v.safeParse(stored, await jira.issueProperty(issueId, goalMarksKey));
  const { [String(mark.sprintId)]: _old, ...others } = parsed.success ? parsed.output.sprints : {};
  const sprints = mark.serves === null ? others : { ...others, [String(mark.sprintId)]: mark.serves };
  await jira.writeIssueProperty(issueId, goalMarksKey, { version: 1, sprints });
}
