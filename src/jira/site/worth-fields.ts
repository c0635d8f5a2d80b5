/** What a site's own fields say of an item's worth: the inputs of WSJF, RICE and MoSCoW, known by their names. */
import { worthFrom, worthNames } from '../../core/backlog/order/worth-inputs';
import type { Worth } from '../../core/model/item-record';
import type { FieldDefinition } from './site-fields';

/** Field ids; what a site does not have is absent. */
export type WorthFields = Readonly<Partial<Record<keyof Worth, string>>>;

const parts = Object.keys(worthNames) as (keyof Worth)[];

export function worthFieldsIn(definitions: readonly FieldDefinition[]): WorthFields {
  const found: Partial<Record<keyof Worth, string>> = {};
  for (const part of parts) {
    const field = definitions.find(
      ({ name, untranslatedName, type }) =>
        (part === 'moscow' || type === 'number') &&
        (worthNames[part].test(name.trim()) || worthNames[part].test(untranslatedName?.trim() ?? '')),
    );
    if (field) found[part] = field.id;
  }
  return found;
}

export const worthIn = (values: Readonly<Record<string, unknown>>, fields: WorthFields): Worth =>
  worthFrom((part) => values[fields[part] ?? '']);
