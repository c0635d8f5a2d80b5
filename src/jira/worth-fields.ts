/** What a site's own fields say of an item's worth: the inputs of WSJF, RICE and MoSCoW, known by their names. */
import * as v from 'valibot';
import type { Worth } from '../core/model/item-record';
import type { FieldDefinition } from './site-fields';

/** Field ids; what a site does not have is absent. */
export type WorthFields = Readonly<Partial<Record<keyof Worth, string>>>;

/** Names in the words of SAFe, Intercom's RICE and DSDM. */
const names: Readonly<Record<keyof Worth, RegExp>> = {
  value: /^(?:(?:user[- ])?business value|customer value|value)$/i,
  timeCriticality: /^time criticality$/i,
  riskReduction: /^risk reduction\b/i,
  reach: /^reach$/i,
  impact: /^impact$/i,
  confidence: /^confidence(?: ?\(?%\)?)?$/i,
  moscow: /^moscow\b/i,
};
const parts = Object.keys(names) as (keyof Worth)[];

export function worthFieldsIn(definitions: readonly FieldDefinition[]): WorthFields {
  const found: Partial<Record<keyof Worth, string>> = {};
  for (const part of parts) {
    const field = definitions.find(
      ({ name, untranslatedName, type }) =>
        (part === 'moscow' || type === 'number') &&
        (names[part].test(name.trim()) || names[part].test(untranslatedName?.trim() ?? '')),
    );
    if (field) found[part] = field.id;
  }
  return found;
}

export function worthIn(values: Readonly<Record<string, unknown>>, fields: WorthFields): Worth {
  const numberOf = (part: keyof Worth): number | null => {
    const value = values[fields[part] ?? ''];
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  };
  const confidence = numberOf('confidence');
  return {
    ...{ value: numberOf('value'), timeCriticality: numberOf('timeCriticality') },
    ...{ riskReduction: numberOf('riskReduction'), reach: numberOf('reach'), impact: numberOf('impact') },
    // Above 1 it can only be meant as a percentage.
    confidence: confidence === null ? null : Math.min(1, Math.max(0, confidence > 1 ? confidence / 100 : confidence)),
    moscow: moscowIn(values[fields.moscow ?? '']),
  };
}

const optionSchema = v.union([
  v.string(),
  v.pipe(
    v.object({ value: v.string() }),
    v.transform(({ value }) => value),
  ),
]);

function moscowIn(value: unknown): Worth['moscow'] {
  const parsed = v.safeParse(optionSchema, value);
  const word = parsed.success ? /^(must|should|could|won)/i.exec(parsed.output.trim())?.[1]?.toLowerCase() : undefined;
  if (word === 'must' || word === 'should' || word === 'could') return word;
  return word === 'won' ? 'wont' : null;
}
