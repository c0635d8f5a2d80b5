import type { SeedCustomField } from '../seed';
import { flagValue } from '../fields/custom-fields';
import { customNumber } from '../state/custom-fields';
import type { IssueState } from '../state/issue-state';
import type { SiteState } from '../state/site-state';
import { wikiText } from '../wire/rich-text';
import { choiceField, isSame } from './choice-field';
import { issueFields } from './issue-fields';
import { numberField, textField } from './plain-fields';
import type { JqlField } from './query';
import { wordsOf } from '../http/words';

const valueOf = (issue: IssueState, fieldId: string): unknown => issue.customFields[fieldId] ?? null;

/** How a site's custom fields are searched: by name, and as cf[10016]. */
export function customJqlFields(site: SiteState): readonly JqlField[] {
  return site.customFields.map((field) => {
    const names = [field.name.toLowerCase(), `cf[${customNumber(field.id)}]`];
    return { ...jqlFieldFor(site, field, names), names };
  });
}

function jqlFieldFor(site: SiteState, field: SeedCustomField, names: readonly string[]): JqlField {
  const system = (name: string): JqlField | undefined => issueFields.find((known) => known.names.includes(name));
  const borrowed =
    field.id === site.sprintFieldId
      ? system('sprint')
      : field.id === site.epicLinkFieldId
        ? system('parent')
        : undefined;
  if (borrowed) return borrowed;
  if (field.id === site.rankFieldId) {
    return { ...textField(names, () => ''), operators: [], sortKey: () => ({ of: (issue) => issue.rank }) };
  }
  if (field.id === site.flaggedFieldId) {
    return choiceField({
      names,
      valuesOf: (issue) => (issue.isFlagged ? [flagValue.value] : []),
      find: (text) => (isSame(text, flagValue.value) ? [flagValue.value] : []),
    });
  }
  if (field.type === 'number') {
    return numberField(names, (issue) => {
      const value = valueOf(issue, field.id);
      return typeof value === 'number' ? value : null;
    });
  }
  return textField(names, (issue) => {
    const value = valueOf(issue, field.id);
    if (typeof value === 'object' && value !== null) return wikiText(value) ?? '';
    return value === null ? '' : wordsOf(value);
  });
}
