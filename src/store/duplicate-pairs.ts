import * as v from 'valibot';
import type { OpenPair } from '../core/text/duplicates/open-pairs';
import type { KeyValue } from './key-value';

const pairs = v.array(v.tuple([v.string(), v.string(), v.number(), v.picklist([0, 1])]));
const pairsSchema = v.object({ version: v.literal(1), generation: v.number(), asOf: v.string(), pairs });
const comparingSchema = v.object({
  version: v.literal(1),
  generation: v.number(),
  done: v.pipe(v.number(), v.integer(), v.minValue(0)),
  beatAt: v.string(),
  pairs,
});

/** Pairs of open items that may be about the same thing: ids, never words. */
export interface DuplicatePairs {
  /** Of the index that they were found with. */
  readonly generation: number;
  /** Up to when changes were compared, ISO 8601. */
  readonly asOf: string;
  readonly pairs: readonly OpenPair[];
}

/** How far the job is that looks for them. */
export interface ComparingPairs {
  readonly generation: number;
  /** How many open items were compared with all others. */
  readonly done: number;
  /** When somebody last wrote this; long ago means that the job has died. */
  readonly beatAt: string;
  readonly pairs: readonly OpenPair[];
}

export function openDuplicatePairs(store: KeyValue) {
  /** Null where none are kept, or what stands there is of another version: then they are looked for anew. */
  async function of(projectId: string): Promise<DuplicatePairs | null> {
    const parsed = v.safeParse(pairsSchema, await store.get(pairsKey(projectId)));
    if (!parsed.success) return null;
    const { generation, asOf } = parsed.output;
    return { generation, asOf, pairs: parsed.output.pairs.map(pairIn) };
  }

  const keep = (projectId: string, found: DuplicatePairs): Promise<void> =>
    store.set(pairsKey(projectId), { version: 1, ...found, pairs: found.pairs.map(rowOf) });

  /** Null where no job is at work or was asked for. */
  async function comparing(projectId: string): Promise<ComparingPairs | null> {
    const parsed = v.safeParse(comparingSchema, await store.get(comparingKey(projectId)));
    if (!parsed.success) return null;
    const { generation, done, beatAt } = parsed.output;
    return { generation, done, beatAt, pairs: parsed.output.pairs.map(pairIn) };
  }

  const keepComparing = (projectId: string, begun: ComparingPairs): Promise<void> =>
    store.set(comparingKey(projectId), { version: 1, ...begun, pairs: begun.pairs.map(rowOf) });

  const forgetComparing = (projectId: string): Promise<void> => store.delete(comparingKey(projectId));

  async function forget(projectId: string): Promise<void> {
    await store.delete(pairsKey(projectId));
    await forgetComparing(projectId);
  }

  return { of, keep, comparing, keepComparing, forgetComparing, forget };
}

type PairRow = v.InferOutput<typeof pairs>[number];

const rowOf = ({ newer, older, score, hasSameTitle }: OpenPair): PairRow => [newer, older, score, hasSameTitle ? 1 : 0];
const pairIn = ([newer, older, score, same]: PairRow): OpenPair => ({ newer, older, score, hasSameTitle: same === 1 });

const pairsKey = (projectId: string): string => `relatives-pairs:${projectId}`;
const comparingKey = (projectId: string): string => `relatives-comparing:${projectId}`;
