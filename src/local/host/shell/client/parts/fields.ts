/** Fields that every Jira site numbers differently, recognised by what is in them. */
import type { IssueFields, SprintValue } from '../jira-shapes';

export function sprintsOf(fields: IssueFields): readonly SprintValue[] {
  for (const value of Object.values(fields)) {
    if (Array.isArray(value) && isSprint(value[0])) return value as readonly SprintValue[];
  }
  return [];
}

export function isFlagged(fields: IssueFields): boolean {
  return Object.values(fields).some(
    (value) => Array.isArray(value) && (value[0] as { value?: unknown } | undefined)?.value === 'Impediment',
  );
}

function isSprint(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'state' in value &&
    'name' in value &&
    'id' in value &&
    !('key' in value)
  );
}
