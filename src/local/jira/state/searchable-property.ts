/** How the values of an entity property may be searched, as the module `jira:entityProperty` names it. */
export const searchTypes = ['number', 'text', 'string', 'user', 'date'] as const;

/**
 * A value inside an issue property that an app asked to have indexed. Only what is declared can be searched:
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-entity-property/
 */
export interface SearchableProperty {
  readonly propertyKey: string;
  /** Names in the JSON value, joined by dots: "label.color". What lies in an array counts element by element. */
  readonly path: string;
  readonly type: (typeof searchTypes)[number];
  /** The name in JQL, beside issue.property[key].path. */
  readonly searchAlias: string | null;
}

/** What a property holds at a path: nothing, one value, or the elements of an array. */
export function valuesAt(value: unknown, path: string): readonly unknown[] {
  let found: readonly unknown[] = [value];
  for (const name of path.split('.')) {
    found = found
      .flatMap((each) => (Array.isArray(each) ? (each as unknown[]) : [each]))
      .flatMap((each) => (isObject(each) && Object.hasOwn(each, name) ? [each[name]] : []));
  }
  return found.flatMap((each) => (Array.isArray(each) ? (each as unknown[]) : [each]));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
