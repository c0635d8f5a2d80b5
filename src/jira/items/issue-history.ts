/** From the changes that Jira tells with an issue to the core's. */
import type { Change } from '../../core/model/item';
import type { SiteFields } from '../site/site-fields';
import { isoDate } from './iso-date';
import type { HistoryJson } from './issue-schema';

/** Oldest first. Names of the fields are Jira's own; the sprint field is called "Sprint" whatever a site calls it. */
export function changesIn(histories: readonly HistoryJson[], site: Pick<SiteFields, 'sprint'>): readonly Change[] {
  return histories
    .flatMap(({ author, created, items }) => {
      const at = isoDate(created);
      if (at === null) return [];
      return items.map((change): Change => ({
        at,
        authorAccountId: author?.accountId ?? null,
        field: change.fieldId ?? change.field,
        fieldName: change.fieldId && change.fieldId === site.sprint?.fieldId ? 'Sprint' : change.field,
        from: change.from ?? null,
        fromText: change.fromString ?? null,
        to: change.to ?? null,
        toText: change.toString ?? null,
      }));
    })
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
