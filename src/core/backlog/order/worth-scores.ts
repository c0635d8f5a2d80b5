import type { ItemRecord } from '../../model/item-record';

/** Ways to put a number on what an item is worth for its size. */
export type WorthMethod = 'wsjf' | 'rice' | 'value-effort' | 'moscow';

interface Method {
  readonly name: string;
  /** In words, with its source. */
  readonly formula: string;
  /** Null where an input is missing: half a score would put an item in the wrong place. */
  readonly score: (record: Pick<ItemRecord, 'worth' | 'estimate'>) => number | null;
}

const mustToWont = { must: 3, should: 2, could: 1, wont: 0 } as const;

/** In the order in which they are preferred where several have their inputs: the one that says most first. */
export const worthMethods: Readonly<Record<WorthMethod, Method>> = {
  wsjf: {
    name: 'WSJF',
    formula: '(value + time criticality + risk reduction) ÷ size (Reinertsen 2009, SAFe)',
    score: ({ worth: { value, timeCriticality, riskReduction }, estimate }) =>
      value === null || timeCriticality === null || riskReduction === null
        ? null
        : over(value + timeCriticality + riskReduction, estimate),
  },
  rice: {
    name: 'RICE',
    formula: 'reach × impact × confidence ÷ effort (Intercom 2016)',
    score: ({ worth: { reach, impact, confidence }, estimate }) =>
      reach === null || impact === null || confidence === null ? null : over(reach * impact * confidence, estimate),
  },
  'value-effort': {
    name: 'value for effort',
    formula: 'value ÷ size',
    score: ({ worth: { value }, estimate }) => (value === null ? null : over(value, estimate)),
  },
  moscow: {
    name: 'MoSCoW',
    formula: 'Must before Should before Could before Won’t (DSDM)',
    score: ({ worth: { moscow } }) => (moscow === null ? null : mustToWont[moscow]),
  },
};

/** An item of size 0 or without a size has no worth for its size. */
const over = (worth: number, size: number | null): number | null => (size !== null && size > 0 ? worth / size : null);

export interface WorthScores {
  readonly method: WorthMethod;
  readonly name: string;
  readonly formula: string;
  /** By id; items that lack an input are absent. */
  readonly scores: ReadonlyMap<string, number>;
}

/** What is scored, and whether the team estimates at all: where it does not, every item counts as one size. */
export interface WorthAsked {
  readonly estimatesAreUsed: boolean;
  readonly wanted?: WorthMethod | undefined;
}

const unsized = ' Nobody estimates here, so every item counts as size 1.';

/** By one method; null where an input is missing. */
export function worthScore(
  method: WorthMethod,
  { worth, estimate }: Pick<ItemRecord, 'worth' | 'estimate'>,
  { estimatesAreUsed }: WorthAsked,
): number | null {
  return worthMethods[method].score({ worth, estimate: estimatesAreUsed ? estimate : 1 });
}

/** In words, with its source. */
export const worthFormula = (method: WorthMethod, { estimatesAreUsed }: WorthAsked): string =>
  `${worthMethods[method].formula}${estimatesAreUsed || method === 'moscow' ? '' : `.${unsized}`}`;

/** Scores by the wanted method, or by the one that most items have the inputs for; null where no item has. */
export function worthScores(records: readonly ItemRecord[], asked: WorthAsked): WorthScores | null {
  const { wanted } = asked;
  const methods = (wanted ? [wanted] : (Object.keys(worthMethods) as WorthMethod[])).map((method) => {
    const scores = new Map<string, number>();
    for (const record of records) {
      const own = worthScore(method, record, asked);
      if (own !== null) scores.set(record.id, own);
    }
    return { method, name: worthMethods[method].name, formula: worthFormula(method, asked), scores };
  });
  const best = methods.reduce((one, other) => (other.scores.size > one.scores.size ? other : one));
  return best.scores.size > 0 ? best : null;
}
