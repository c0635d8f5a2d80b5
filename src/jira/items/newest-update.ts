import { jqlText } from '../jql';
import { isoDate } from './iso-date';
import type { ManyIssues } from './many-issues';

export function openNewestUpdate(many: ManyIssues) {
  /** When an issue of a project was last updated, as far as the person sees them; null where they see none. */
  async function newestUpdate(projectKey: string): Promise<string | null> {
    const jql = `project = ${jqlText(projectKey)} ORDER BY updated DESC`;
    const { issues } = await many.searchPage('newest-update', { jql, fields: ['updated'], maxResults: 1 }, null);
    return isoDate(issues[0]?.fields.updated);
  }

  return { newestUpdate };
}
