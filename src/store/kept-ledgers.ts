/** The ledger of each closed sprint, kept once and never written over. */
import * as v from 'valibot';
import type { SprintLedger } from '../core/sprint/ledger/sprint-ledger';
import { fewAtOnce } from './few-at-once';
import { AlreadyStored, UnreadableValue, type KeyValue } from './key-value';
import { readLong, writeLong } from './long-value';
import { packLedger, unpackLedger } from './packed-ledger';

const headSchema = v.object({
  version: v.literal(1),
  /** When it was frozen; names the parts too. */
  keptAt: v.string(),
  parts: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

export interface KeptLedger {
  readonly keptAt: string;
  readonly ledger: SprintLedger;
}

export function openKeptLedgers(store: KeyValue) {
  /** Null where none was kept; fails with UnreadableValue where a part is lost. */
  async function of(sprintId: number): Promise<KeptLedger | null> {
    const stored = await store.get(headKey(sprintId));
    if (stored === undefined || stored === null) return null;
    const parsed = v.safeParse(headSchema, stored);
    if (!parsed.success) throw new UnreadableValue(headKey(sprintId));
    const { keptAt, parts } = parsed.output;
    const ledger = unpackLedger(await readLong(store, partKey(sprintId, keptAt), parts));
    if (!ledger) throw new UnreadableValue(headKey(sprintId));
    return { keptAt, ledger };
  }

  /** Fails with AlreadyStored where a ledger was kept before: the first one stands. */
  async function keep(ledger: SprintLedger, keptAt: string): Promise<void> {
    const { id } = ledger.sprint;
    if (await store.get(headKey(id))) throw new AlreadyStored(headKey(id));
    // The head comes last, so that whoever finds one finds all its parts.
    const parts = await writeLong(store, partKey(id, keptAt), packLedger(ledger));
    try {
      await store.set(headKey(id), { version: 1, keptAt, parts }, { mustBeNew: true });
    } catch (error) {
      if (!(error instanceof AlreadyStored)) throw error;
      const keys = Array.from({ length: parts }, (_none, part) => partKey(id, keptAt)(part));
      await fewAtOnce(keys, (key) => store.delete(key));
      throw error;
    }
  }

  async function forget(sprintId: number): Promise<void> {
    await store.delete(headKey(sprintId));
    await fewAtOnce(await store.list(partPrefix(sprintId)), ({ key }) => store.delete(key));
  }

  return { of, keep, forget };
}

const headKey = (sprintId: number): string => `sprint-ledger:${sprintId}`;
const partPrefix = (sprintId: number): string => `sprint-ledger-part:${sprintId}:`;
const partKey =
  (sprintId: number, keptAt: string) =>
  (part: number): string =>
    `${partPrefix(sprintId)}${Date.parse(keptAt)}:${part}`;
