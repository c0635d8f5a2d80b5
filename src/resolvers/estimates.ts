import { JiraFailure } from '../jira/failure';
import type { Gateway } from '../jira/gateway';
import { jqlField, jqlText } from '../jira/jql';
import type { NamedField } from '../jira/site/site-fields';

/** Half a year: a team that stopped estimating should not be reminded of it for ever. */
const recentlyInDays = 180;

/**
 * Whether a team estimates is seen in what it does, not in a setting: any recently touched item with an estimate.
 * `seen` are estimates already at hand, which save the question; what a job saw counts where there is a field at all.
 */
export async function estimatesAreUsed(
  jira: Gateway,
  project: { readonly key: string } | null,
  field: NamedField | null,
  seen: readonly (number | null)[],
  known: readonly number[] = [],
): Promise<boolean> {
  if (seen.some((estimate) => estimate !== null)) return true;
  if (!field || !project) return false;
  if (known.length > 0) return true;
  const isSized = `${jqlField(field.fieldId)} IS NOT EMPTY`;
  try {
    const jql = `project = ${jqlText(project.key)} AND ${isSized} AND updated >= -${recentlyInDays}d`;
    return (await jira.approximateCount(jql)) > 0;
  } catch (error) {
    // A field that cannot be searched cannot be asked about; nothing seen then means not used.
    if (error instanceof JiraFailure && error.kind === 'refused') return false;
    throw error;
  }
}
