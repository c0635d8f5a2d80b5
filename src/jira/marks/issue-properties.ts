/** The values that Tandem keeps on issues, where Jira's own permissions guard them. */
import type { Asker } from '../ask';
import { JiraFailure } from '../failure';
import { anything, propertySchema } from '../site/site-schema';

export function openIssueProperties(ask: Asker) {
  async function writeIssueProperty(issueId: string, key: string, value: unknown): Promise<void> {
    const path = `/rest/api/3/issue/${encodeURIComponent(issueId)}/properties/${encodeURIComponent(key)}`;
    // Putting the same value twice is the same as once.
    await ask({ name: 'write-property', method: 'PUT', path, body: value, repeatable: true, schema: anything });
  }

  /** Null where the issue has no such property. */
  async function issueProperty(issueId: string, key: string): Promise<unknown> {
    const path = `/rest/api/3/issue/${encodeURIComponent(issueId)}/properties/${encodeURIComponent(key)}`;
    try {
      return (await ask({ name: 'property', path, schema: propertySchema })).value;
    } catch (error) {
      if (error instanceof JiraFailure && error.kind === 'not-found') return null;
      throw error;
    }
  }

  async function removeIssueProperty(issueId: string, key: string): Promise<void> {
    const path = `/rest/api/3/issue/${encodeURIComponent(issueId)}/properties/${encodeURIComponent(key)}`;
    await ask({ name: 'remove-property', method: 'DELETE', path, schema: anything });
  }

  return { issueProperty, writeIssueProperty, removeIssueProperty };
}
