import { estimateFieldOf, type SiteFields } from '../site/site-fields';
import { itemOf, type FoundItem } from './issue-item';
import type { IssueJson } from './issue-schema';

/** An item sized in the field that its own project uses. */
export function sizedItemOf(json: IssueJson, fields: SiteFields): FoundItem {
  const isTeamManaged = json.fields.project?.simplified ?? json.fields.project?.style === 'next-gen';
  return itemOf(json, fields, estimateFieldOf(fields, json.fields, { isTeamManaged }));
}
