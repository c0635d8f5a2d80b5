import type { Worth } from '../../model/item-record';

/** What teams call the inputs, in the words of SAFe, Intercom's RICE and DSDM. */
export const worthNames: Readonly<Record<keyof Worth, RegExp>> = {
  value: /^(?:(?:user[- ])?business value|customer value|value)$/i,
  timeCriticality: /^time criticality$/i,
  riskReduction: /^risk reduction\b/i,
  reach: /^reach$/i,
  impact: /^impact$/i,
  confidence: /^confidence(?: ?\(?%\)?)?$/i,
  moscow: /^moscow\b/i,
};

/** An item's worth from the values that Jira keeps in its fields: a number, a text, or an option with a "value". */
export function worthFrom(valueOf: (part: keyof Worth) => unknown): Worth {
  const numberOf = (part: keyof Worth): number | null => {
    const value = valueOf(part);
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  };
  const confidence = numberOf('confidence');
  return {
    ...{ value: numberOf('value'), timeCriticality: numberOf('timeCriticality') },
    ...{ riskReduction: numberOf('riskReduction'), reach: numberOf('reach'), impact: numberOf('impact') },
    // Above 1 it can only be meant as a percentage.
    confidence: confidence === null ? null : Math.min(1, Math.max(0, confidence > 1 ? confidence / 100 : confidence)),
    moscow: moscowFrom(valueOf('moscow')),
  };
}

function moscowFrom(value: unknown): Worth['moscow'] {
  const option = typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
  const word = typeof option === 'string' ? /^\s*(must|should|could|won)/i.exec(option)?.[1]?.toLowerCase() : undefined;
  if (word === 'must' || word === 'should' || word === 'could') return word;
  return word === 'won' ? 'wont' : null;
}
