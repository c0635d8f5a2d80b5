/** Records as they are stored: a row of bare values each, a thousand rows in one compressed text. */
import { gunzipSync, gzipSync } from 'node:zlib';
import * as v from 'valibot';
import type { KeptRecord } from '../core/backlog/records-with-changes';
import type { BlockerRecord, ItemRecord, Worth } from '../core/model/item-record';
import { UnreadableValue } from './key-value';

const text = v.string();
const number = v.number();
const orNull = <Schema extends v.GenericSchema>(schema: Schema) => v.nullable(schema);
/** Seconds since 1970. */
const seconds = v.number();
const yes = v.picklist([0, 1]);

const blockerSchema = v.tuple([text, text, yes, orNull(seconds)]);
const worthSchema = v.tuple([
  ...([orNull(number), orNull(number), orNull(number), orNull(number), orNull(number), orNull(number)] as const),
  orNull(v.picklist(['must', 'should', 'could', 'wont'])),
]);

const rowSchema = v.tuple([
  v.tuple([text, text, v.picklist(['story', 'bug', 'task', 'spike', 'epic', 'subtask', 'other'])]),
  v.tuple([v.picklist(['todo', 'inProgress', 'done']), text, orNull(text)]),
  v.tuple([v.picklist([0, 1, 2, 3, 4, 5]), number, orNull(text), v.array(text), number]),
  v.tuple([orNull(number), orNull(text), orNull(v.tuple([number, v.picklist(['active', 'future'])]))]),
  v.tuple([number, orNull(number), seconds, seconds, seconds]),
  v.tuple([yes, orNull(number), orNull(worthSchema), orNull(yes)]),
  v.array(blockerSchema),
  v.array(text),
]);

export type RecordRow = v.InferOutput<typeof rowSchema>;
export const recordRowSchema = rowSchema;

/** The whole schema over twenty thousand rows takes a second; only this file writes parts, so a look at each will do. */
const isRow = (value: unknown): value is RecordRow =>
  Array.isArray(value) &&
  value.length === rowSchema.items.length &&
  value.every((group, place) => Array.isArray(group) && group.length === (groupLengths[place] ?? group.length));
/** Of the groups that are tuples; the last two are lists. */
const groupLengths = [3, 3, 5, 3, 5, 4];
const rowsSchema = v.custom<readonly RecordRow[]>((value) => Array.isArray(value) && value.every(isRow));

const partSchema = v.object({ version: v.literal(1), rows: v.string() });

/** Rows of one part: small enough to be written again after a cut, large enough to compress well. */
const rowsInPart = 1_000;
/** A stored value may hold 240 KiB; the rest is left for the key and the envelope. */
export const bytesInPartAtMost = 230_000;

export const packRecords = (kept: readonly KeptRecord[]): v.InferOutput<typeof partSchema> => ({
  version: 1,
  rows: gzipSync(JSON.stringify(kept.map(rowOf))).toString('base64'),
});

/** Fails with UnreadableValue. */
export function unpackRecords(value: unknown, key: string): readonly KeptRecord[] {
  const part = v.safeParse(partSchema, value);
  const rows = part.success ? v.safeParse(rowsSchema, unzipped(part.output.rows)) : null;
  if (!rows?.success) throw new UnreadableValue(key);
  return rows.output.map(keptIn);
}

/** Cut so that each part may be stored. */
export function recordsInParts(kept: readonly KeptRecord[]): readonly (readonly KeptRecord[])[] {
  const parts: (readonly KeptRecord[])[] = [];
  for (let from = 0; from < kept.length; from += rowsInPart)
    parts.push(...fitting(kept.slice(from, from + rowsInPart)));
  return parts;
}

function fitting(some: readonly KeptRecord[]): readonly (readonly KeptRecord[])[] {
  if (some.length <= 1 || packRecords(some).rows.length <= bytesInPartAtMost) return [some];
  const half = Math.ceil(some.length / 2);
  return [...fitting(some.slice(0, half)), ...fitting(some.slice(half))];
}

function unzipped(packed: string): unknown {
  try {
    return JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString('utf8'));
  } catch {
    return null;
  }
}

export function rowOf({ record, updatedAt }: KeptRecord): RecordRow {
  const { worth, sprint, servesGoal } = record;
  return [
    [record.id, record.key, record.kind],
    [record.category, record.statusId, record.rank],
    [record.level, record.readiness, record.missing, [...record.rules], record.openQuestions],
    [record.estimate, record.parentId, sprint ? [sprint.id, sprint.state] : null],
    [
      ...([record.unfinishedSprints, record.sentBack] as const),
      ...([inSeconds(record.createdAt), inSeconds(record.changedAt), inSeconds(updatedAt)] as const),
    ],
    [bit(record.isFlagged), record.priority, worthRow(worth), servesGoal === null ? null : bit(servesGoal)],
    record.blockedBy.map(({ id, key, isDone, doneAt }) => [
      ...([id, key, bit(isDone)] as const),
      doneAt === null ? null : inSeconds(doneAt),
    ]),
    [...record.mentions],
  ];
}

export function keptIn(row: RecordRow): KeptRecord {
  const [names, state, judged, plan, times, said, blockers, mentions] = row;
  const [[id, key, kind], [category, statusId, rank], [estimate, parentId, sprint]] = [names, state, plan];
  const [level, readiness, missing, rules, openQuestions] = judged;
  const [unfinishedSprints, sentBack, created, changed, updated] = times;
  const [flagged, priority, worth, serves] = said;
  // One plain literal: spreading groups into it takes five times as long, and there are tens of thousands.
  const record: ItemRecord = {
    id,
    key,
    kind,
    category,
    statusId,
    rank,
    level,
    readiness,
    missing,
    rules,
    openQuestions,
    estimate,
    parentId,
    sprint: sprint ? { id: sprint[0], state: sprint[1] } : null,
    unfinishedSprints,
    sentBack,
    createdAt: instant(created),
    changedAt: instant(changed),
    isFlagged: flagged === 1,
    priority,
    worth: worth ? worthIn(worth) : noWorth,
    blockedBy: blockers.map(blockerIn),
    mentions,
    servesGoal: serves === null ? null : serves === 1,
  };
  return { record, updatedAt: instant(updated) };
}

const blockerIn = ([id, key, isDone, doneAt]: v.InferOutput<typeof blockerSchema>): BlockerRecord => ({
  ...{ id, key, isDone: isDone === 1 },
  doneAt: doneAt === null ? null : instant(doneAt),
});

function worthRow(worth: Worth): v.InferOutput<typeof worthSchema> | null {
  const { value, timeCriticality, riskReduction, reach, impact, confidence, moscow } = worth;
  const row = [value, timeCriticality, riskReduction, reach, impact, confidence, moscow] as const;
  return row.every((part) => part === null) ? null : [...row];
}

const worthIn = (row: v.InferOutput<typeof worthSchema>): Worth => ({
  value: row[0],
  timeCriticality: row[1],
  riskReduction: row[2],
  reach: row[3],
  impact: row[4],
  confidence: row[5],
  moscow: row[6],
});

const noWorth = worthIn([null, null, null, null, null, null, null]);

const bit = (isSo: boolean): 0 | 1 => (isSo ? 1 : 0);
/** What Jira told no time of counts as the beginning of time. */
const inSeconds = (iso: string): number => Math.floor((Date.parse(iso) || 0) / 1_000);
const instant = (since1970: number): string => new Date(since1970 * 1_000).toISOString();
