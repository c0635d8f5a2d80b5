/** A sprint's ledger as it is stored: each word once, each event as a row. No names of people, no texts of items. */
import * as v from 'valibot';
import type { LedgerEvent, LedgerEventKind, LedgerReason, SprintLedger } from '../core/sprint/ledger/sprint-ledger';

const kinds = [
  ...(['start', 'added', 'removed', 're-estimated', 'started', 'completed', 'reopened'] as const),
  ...(['completed-outside', 'left', 'goal-edited'] as const),
] satisfies readonly LedgerEventKind[];

const reasons = [
  ...([
    'planned',
    'sprint-field',
    'created-in-sprint',
    'reopened-from-outside',
    'taken-up-again',
    'cancelled',
  ] as const),
  ...(['type-changed', 'project-changed', 'deleted', 'estimate-field', 'status', 'done-before-it-came'] as const),
  ...(['moved-to-next-sprint', 'back-to-backlog', 'still-open', 'goal'] as const),
] satisfies readonly LedgerReason[];

const faults = [
  ...(['missing-history', 'truncated-history', 'unknown-status', 'unreadable-estimate', 'unreadable-date'] as const),
  ...(['duplicate-change', 'clock-skew', 'dated-in-the-future', 'before-creation', 'ambiguous-sprint-name'] as const),
  ...(['no-close-date', 'dates-out-of-order'] as const),
] satisfies readonly SprintLedger['faults'][number]['id'][];

const place = v.pipe(v.number(), v.integer(), v.minValue(0));
const amount = v.nullable(v.number());
const line = v.object({ items: v.number(), points: amount, unestimated: v.number(), events: v.array(place) });

/** What few events have. */
const restSchema = v.object({
  work: v.exactOptional(v.picklist(['inProgress', 'done'])),
  before: v.exactOptional(v.nullable(v.union([v.number(), v.string()]))),
  movedTo: v.exactOptional(v.object({ id: v.number(), name: v.string() })),
  goal: v.exactOptional(v.string()),
});

/** Kind, milliseconds since 1970, key, items, points, estimate, reason; a word stands as its place in `words`. */
const rowSchema = v.tuple([place, v.number(), place, v.number(), v.number(), amount, place, v.nullable(restSchema)]);

const packedSchema = v.object({
  kind: v.literal('ledger'),
  version: v.literal(1),
  sprint: v.object({
    id: v.number(),
    name: v.string(),
    state: v.picklist(['future', 'active', 'closed']),
    startAt: v.exactOptional(v.nullable(v.string())),
  }),
  startAt: v.string(),
  untilAt: v.string(),
  isClosed: v.boolean(),
  lines: v.object({
    ...{ start: line, added: line, removed: line, reestimated: line, done: line, left: line },
    ...{ completedOutside: line, movedOn: line, reopened: line },
  }),
  identity: v.object({ holds: v.boolean(), unexplained: v.object({ items: v.number(), points: v.number() }) }),
  faults: v.array(v.object({ id: v.picklist(faults), key: v.nullable(v.string()), what: v.string() })),
  notes: v.array(v.string()),
  differences: v.array(v.object({ id: v.string(), why: v.string(), keys: v.array(v.string()) })),
  hiddenItems: v.number(),
  words: v.array(v.string()),
  rows: v.array(rowSchema),
});

type Packed = v.InferOutput<typeof packedSchema>;
type Row = v.InferOutput<typeof rowSchema>;

export function packLedger({ events, ...frame }: SprintLedger): string {
  const places = new Map<string, number>();
  const placeOf = (word: string): number => {
    const known = places.get(word);
    if (known !== undefined) return known;
    places.set(word, places.size);
    return places.size - 1;
  };
  const rows = events.map(({ kind, at, key, items, points, estimate, reason, ...rest }): Row => {
    const words = [placeOf(kind), placeOf(key), placeOf(reason)] as const;
    const others = Object.keys(rest).length > 0 ? rest : null;
    return [words[0], Date.parse(at), words[1], items, points, estimate, words[2], others];
  });
  return JSON.stringify({ ...frame, rows, words: [...places.keys()] });
}

/** Null where the text is not what this version writes. */
export function unpackLedger(text: string): SprintLedger | null {
  const parsed = v.safeParse(packedSchema, jsonIn(text));
  if (!parsed.success) return null;
  const { rows, words, ...frame } = parsed.output;
  const events = rows.flatMap((row) => eventIn(row, words) ?? []);
  // Lines name events by place: with one missing, all the others would be read wrong.
  return events.length === rows.length ? { ...frame, events } : null;
}

function eventIn(
  [kind, at, key, items, points, estimate, reason, rest]: Row,
  words: Packed['words'],
): LedgerEvent | null {
  const read = v.safeParse(eventWords, { kind: words[kind], key: words[key], reason: words[reason] });
  if (!read.success) return null;
  return { ...read.output, at: new Date(at).toISOString(), items, points, estimate, ...rest };
}

const eventWords = v.object({ kind: v.picklist(kinds), key: v.string(), reason: v.picklist(reasons) });

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
