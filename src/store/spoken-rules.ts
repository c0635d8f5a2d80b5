import * as v from 'valibot';
import type { SpokenRule } from '../core/backlog/spoken-rules';
import type { KeyValue } from './key-value';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const stored = v.object({
  version: v.literal(1),
  asOf: v.pipe(v.string(), v.isoTimestamp()),
  rules: v.record(v.string(), v.object({ on: count, muted: count })),
});

/** How often each rule spoke when the backlog page last looked: the rate's denominator, which is dear to count anew. */
export interface SpokenRules {
  /** ISO 8601. */
  readonly asOf: string;
  readonly counts: ReadonlyMap<string, SpokenRule>;
}

export interface SpokenRulesShelf {
  /** Null where nobody looked yet, or where what is stored cannot be read: the next look writes it anew. */
  of(projectId: string): Promise<SpokenRules | null>;
  keep(projectId: string, spoken: SpokenRules): Promise<void>;
  forget(projectId: string): Promise<void>;
}

/** One small value a project; whoever looks last is right. */
export function openSpokenRules(store: KeyValue): SpokenRulesShelf {
  return {
    async of(projectId) {
      const parsed = v.safeParse(stored, await store.get(keyOf(projectId)));
      return parsed.success ? { asOf: parsed.output.asOf, counts: new Map(Object.entries(parsed.output.rules)) } : null;
    },
    keep: (projectId, { asOf, counts }) =>
      store.set(keyOf(projectId), { version: 1, asOf, rules: Object.fromEntries(counts) }),
    forget: (projectId) => store.delete(keyOf(projectId)),
  };
}

const keyOf = (projectId: string) => `spoken-rules:${projectId}`;
