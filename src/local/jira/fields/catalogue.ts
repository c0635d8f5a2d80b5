import type { SiteState } from '../state/site-state';
import { customFieldsOf } from './custom-fields';
import type { Field } from './field';
import { systemFields } from './system-fields';

const catalogues = new WeakMap<SiteState, readonly Field[]>();

/** Every field of a site, system fields first. */
export function fieldsOf(site: SiteState): readonly Field[] {
  const known = catalogues.get(site) ?? [...systemFields, ...customFieldsOf(site)];
  catalogues.set(site, known);
  return known;
}

/**
 * The fields that a `fields` parameter asks for: ids, *all, *navigable, and -id to leave out.
 * Where only omissions are given they apply to the endpoint's default.
 */
export function selectFields(
  site: SiteState,
  wanted: readonly string[] | null,
  fallback: '*all' | '*navigable',
): readonly Field[] {
  const tokens = wanted === null || wanted.length === 0 ? [fallback] : wanted;
  const left = new Set(tokens.filter((token) => token.startsWith('-')).map((token) => token.slice(1)));
  const asked = tokens.filter((token) => !token.startsWith('-'));
  const included = new Set(asked.length === 0 ? [fallback] : asked);
  return fieldsOf(site).filter((field) => {
    if (left.has(field.id)) return false;
    return included.has('*all') || (included.has('*navigable') && field.navigable) || included.has(field.id);
  });
}

export const fieldNames = (fields: readonly Field[]): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field.id, field.name]));

export const fieldSchemas = (fields: readonly Field[]): Record<string, unknown> =>
  Object.fromEntries(fields.flatMap((field) => (field.schema ? [[field.id, field.schema]] : [])));
