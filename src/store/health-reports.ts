/** What a project's records were last judged to say, and one small picture of each day, for a trend over months. */
import * as v from 'valibot';
import type { HealthReport, HealthSnapshot, Today } from '../core/model/health-report';
import { fewAtOnce } from './few-at-once';
import { UnreadableValue, type KeyValue } from './key-value';

/** A report with all that a page tells beside it. */
export interface KeptHealth {
  /** What it was judged from: another stamp asks for judging anew. */
  readonly stamp: string;
  readonly report: HealthReport;
  readonly today: Today;
  /** In sentences, since a day about a week ago; null where nobody looked then. */
  readonly changes: { readonly since: string; readonly sentences: readonly string[] } | null;
}

const task = v.object({ what: v.string(), whyNow: v.string(), rule: v.string(), itemIds: v.array(v.string()) });
const listed = <T>() => v.custom<readonly T[]>((value) => Array.isArray(value));
/** The version stands for the shape of what is inside: only this code writes it. */
const storedHealth = v.object({
  version: v.literal(2),
  stamp: v.string(),
  report: v.object({
    asOf: v.pipe(v.string(), v.isoTimestamp()),
    score: v.nullable(v.number()),
    openItems: v.number(),
    itemsPerSprint: v.object({ count: v.number(), because: v.string() }),
    parts: listed<HealthReport['parts'][number]>(),
    runway: v.custom<HealthReport['runway']>((value) => typeof value === 'object' && value !== null && 'kind' in value),
    funnel: listed<HealthReport['funnel'][number]>(),
    candidates: listed<HealthReport['candidates'][number]>(),
  }),
  today: v.object({ productOwner: v.array(task), scrumMaster: v.array(task) }),
  changes: v.nullable(v.object({ since: v.string(), sentences: v.array(v.string()) })),
});

const storedDays = v.object({
  version: v.literal(1),
  days: v.array(
    v.object({
      day: v.string(),
      score: v.nullable(v.number()),
      openItems: v.number(),
      readyItems: v.number(),
      runway: v.nullable(v.number()),
      runwayPeriod: v.optional(v.picklist(['sprint', 'week']), 'sprint'),
      parts: v.record(v.string(), v.object({ lost: v.number(), items: v.number() })),
    }),
  ),
});

export type HealthShelf = ReturnType<typeof openHealth>;

export function openHealth(store: KeyValue) {
  /** Null where nothing is kept, or what stands there is of another version. */
  async function of(projectId: string): Promise<KeptHealth | null> {
    const parsed = v.safeParse(storedHealth, await store.get(reportKey(projectId)));
    if (!parsed.success) return null;
    const { version: _version, ...kept } = parsed.output;
    return kept;
  }

  const keep = (projectId: string, health: KeptHealth): Promise<void> =>
    store.set(reportKey(projectId), { version: 2, ...health });

  /** Oldest first. */
  async function days(projectId: string): Promise<readonly HealthSnapshot[]> {
    const months = await store.list(daysPrefix(projectId));
    const read = months.flatMap(({ value }) => {
      const parsed = v.safeParse(storedDays, value);
      return parsed.success ? parsed.output.days : [];
    });
    return read.sort((a, b) => (a.day < b.day ? -1 : 1));
  }

  /** The last word on a day stands. One value a month, so that a day costs little to write and a year few reads. */
  async function keepDay(projectId: string, snapshot: HealthSnapshot): Promise<void> {
    const key = `${daysPrefix(projectId)}${snapshot.day.slice(0, 7)}`;
    const stored = await store.get(key);
    const parsed = v.safeParse(storedDays, stored);
    if (!parsed.success && stored !== undefined && stored !== null) throw new UnreadableValue(key);
    const others = parsed.success ? parsed.output.days.filter(({ day }) => day !== snapshot.day) : [];
    await store.set(key, { version: 1, days: [...others, snapshot] });
  }

  async function forget(projectId: string): Promise<void> {
    const months = await store.list(daysPrefix(projectId));
    await fewAtOnce([reportKey(projectId), ...months.map(({ key }) => key)], (key) => store.delete(key));
  }

  return { of, keep, days, keepDay, forget };
}

const reportKey = (projectId: string): string => `health:${projectId}`;
const daysPrefix = (projectId: string): string => `health-days:${projectId}:`;
