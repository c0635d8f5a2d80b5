import type { IssueState } from '../state/issue-state';
import { valuesAt, type SearchableProperty } from '../state/searchable-property';
import type { SiteState } from '../state/site-state';
import { choiceField } from './choice-field';
import { currentUser, findUser } from './issue-fields';
import { dateField, numberField, textField } from './plain-fields';
import type { JqlField } from './query';

/** The name under which JQL knows a value of an issue property; with an alias it has a second one. */
export const propertyFieldName = (propertyKey: string, path: string): string =>
  `issue.property[${propertyKey}]${path === '' ? '' : `.${path}`}`;

/** What apps asked to have indexed, as fields. A value of another type than was declared is not indexed. */
export function propertyJqlFields(site: SiteState): readonly JqlField[] {
  return site.searchableProperties.map((declared) => {
    const { propertyKey, path, searchAlias } = declared;
    const names = [propertyFieldName(propertyKey, path), ...(searchAlias === null ? [] : [searchAlias])];
    return fieldFor(
      site,
      declared,
      names.map((name) => name.toLowerCase()),
    );
  });
}

function fieldFor(
  site: SiteState,
  { propertyKey, path, type }: SearchableProperty,
  names: readonly string[],
): JqlField {
  const valuesOf = (issue: IssueState): readonly unknown[] => {
    const properties = site.issueProperties.of(issue.id);
    return properties.has(propertyKey) ? valuesAt(properties.get(propertyKey), path) : [];
  };
  const textsOf = (issue: IssueState): string[] => valuesOf(issue).filter((value) => typeof value === 'string');
  switch (type) {
    case 'number':
      return numberField(names, (issue) => valuesOf(issue).filter((value) => typeof value === 'number'));
    case 'date':
      return dateField(names, (issue) => textsOf(issue).filter((text) => !Number.isNaN(Date.parse(text))));
    case 'text':
      return textField(names, (issue) => textsOf(issue).join('\n'));
    case 'user':
      return choiceField({ names, valuesOf: textsOf, find: findUser, functions: { currentUser } });
    case 'string':
      // Indexed as it is: only the whole value is found.
      return choiceField({
        names,
        valuesOf: textsOf,
        find: (text) => [text],
        sortKey: () => ({ of: (issue) => textsOf(issue)[0] ?? null }),
      });
  }
}
