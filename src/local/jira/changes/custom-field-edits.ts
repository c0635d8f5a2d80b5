import { flagValue } from '../fields/custom-fields';
import type { SeedCustomField } from '../seed';
import type { IssueState } from '../state/issue-state';
import type { SiteState } from '../state/site-state';
import { wikiText } from '../wire/rich-text';
import { Unfit } from './unfit';
import type { FieldEdit } from './record';
import { wordsOf } from '../http/words';

/** Sets a custom field: the flag, a number, or text. Throws Unfit. */
export function customEdits(site: SiteState, field: SeedCustomField, issue: IssueState, value: unknown): FieldEdit[] {
  if (field.id === site.flaggedFieldId) return flagEdits(field, issue, value);
  if (field.type === 'number' && value !== null && typeof value !== 'number') {
    throw new Unfit('Operation value must be a number');
  }
  const before = issue.customFields[field.id] ?? null;
  if (JSON.stringify(before) === JSON.stringify(value)) return [];
  return [
    {
      item: {
        field: field.name,
        fieldtype: 'custom',
        fieldId: field.id,
        from: null,
        fromString: shown(before),
        to: null,
        toString: shown(value),
      },
      apply(changed) {
        changed.customFields = { ...changed.customFields, [field.id]: value };
      },
    },
  ];
}

function flagEdits(field: SeedCustomField, issue: IssueState, value: unknown): FieldEdit[] {
  if (value !== null && !Array.isArray(value)) throw new Unfit('data was not an array');
  const isFlagged = Array.isArray(value) && value.length > 0;
  if (isFlagged === issue.isFlagged) return [];
  const words = (flagged: boolean) => (flagged ? flagValue.value : '');
  const ids = (flagged: boolean) => (flagged ? `[${flagValue.id}]` : '');
  return [
    {
      item: {
        field: field.name,
        fieldtype: 'custom',
        fieldId: field.id,
        from: ids(issue.isFlagged),
        fromString: words(issue.isFlagged),
        to: ids(isFlagged),
        toString: words(isFlagged),
      },
      apply: (changed) => void (changed.isFlagged = isFlagged),
    },
  ];
}

/** A value as the changelog writes it; numbers without a needless fraction. */
function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'object')
    return 'type' in value && value.type === 'doc' ? wikiText(value) : JSON.stringify(value);
  return wordsOf(value);
}
