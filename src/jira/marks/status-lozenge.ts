/** The small label on the collapsed panel: how far the item is, without opening anything. */
import type { RefinementLevel } from '../../core/model/review';
import type { Gateway } from '../gateway';

/** Jira reads the label from an issue property named after app and module; the module's key is the manifest's. */
export const lozengeKey = (appId: string): string => `com.atlassian.jira.issue:${appId}:refinement-context:status`;

const colours: Readonly<Record<RefinementLevel, 'default' | 'inprogress' | 'success'>> = {
  0: 'default',
  1: 'default',
  2: 'inprogress',
  3: 'inprogress',
  4: 'success',
  5: 'success',
};

export function lozengeOf(level: RefinementLevel, levelName: string) {
  return { type: 'lozenge', value: { label: `L${level} ${levelName}`, type: colours[level] } } as const;
}

/** Writes only a difference: an event must not cause the next one. True where something was written. */
export async function refreshLozenge(
  jira: Gateway,
  issue: { readonly id: string; readonly stored: unknown },
  appId: string,
  wanted: ReturnType<typeof lozengeOf>,
): Promise<boolean> {
  if (isSameLozenge(issue.stored, wanted)) return false;
  await jira.writeIssueProperty(issue.id, lozengeKey(appId), wanted);
  return true;
}

export function isSameLozenge(stored: unknown, wanted: ReturnType<typeof lozengeOf>): boolean {
  if (typeof stored !== 'object' || stored === null || !('type' in stored) || !('value' in stored)) return false;
  const { type, value } = stored;
  if (type !== wanted.type || typeof value !== 'object' || value === null) return false;
  return (
    (value as { label?: unknown }).label === wanted.value.label &&
    (value as { type?: unknown }).type === wanted.value.type
  );
}
