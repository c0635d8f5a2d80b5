/** Forecasts as they were shown: one a day and project for four weeks, and their dates for as long as they are judged. */
import * as v from 'valibot';
import type { ShownForecast, ShownRelease, ShownTeam } from '../core/forecast/report/shown-forecast';
import type { SaidOfRelease } from '../core/forecast/report/shown-outcomes';
import { fewAtOnce } from './few-at-once';
import type { KeyValue } from './key-value';
import { growthSchema, packGrowth, unpackGrowth } from './packed-growth';

const day = v.pipe(v.string(), v.isoDate());
const dayOrNull = v.nullable(day);
const size = v.nullable(v.number());
const places = v.array(v.pipe(v.number(), v.integer(), v.minValue(0)));

const paceSchema = v.variant('kind', [
  v.object({
    kind: v.literal('sprints'),
    sprints: v.array(v.tuple([v.number(), size])),
    committedNext: size,
  }),
  v.object({ kind: v.literal('days'), amounts: v.array(v.number()) }),
]);

/** Items as key, size, and places of those they wait for. */
const teamSchema = v.object({
  id: v.nullable(v.number()),
  unit: v.picklist(['points', 'items']),
  pace: paceSchema,
  items: v.array(v.tuple([v.string(), size, places])),
  growth: growthSchema,
});
/** Releases by the places of their items; places count those of all teams, one team after the other. */
const shownSchema = v.object({
  version: v.literal(2),
  day,
  teams: v.array(teamSchema),
  releases: v.array(
    v.tuple([v.string(), places, dayOrNull, v.tuple([dayOrNull, dayOrNull, dayOrNull, dayOrNull]), size]),
  ),
});
type PackedTeam = v.InferOutput<typeof teamSchema>;
type PackedForecast = v.InferOutput<typeof shownSchema>;

/** By release: each day on which dates were said with the four of them, and the day it was done on. */
const saidSchema = v.object({
  version: v.literal(1),
  releases: v.array(
    v.tuple([v.string(), dayOrNull, v.array(v.tuple([day, dayOrNull, dayOrNull, dayOrNull, dayOrNull]))]),
  ),
});

/** Four weeks, each day in its own place, so that nothing has to be cleared away. */
const keptDays = 28;
/** Looked for where nobody opened the page exactly a week ago. */
const daysLookedBack = 8;
const weekInDays = 7;
const dayInMs = 86_400_000;
/** Releases that are remembered; the oldest are forgotten first. */
const releasesAtMost = 200;
/** A stored value may hold 240 KiB; dates and keys are plain letters of one byte. */
const lettersAtMost = 230 * 1_024;

export type ShownForecastsShelf = ReturnType<typeof openShownForecasts>;

export function openShownForecasts(store: KeyValue) {
  async function at(projectId: string, onDay: number): Promise<ShownForecast | null> {
    const parsed = v.safeParse(shownSchema, await store.get(shownKey(projectId, onDay)));
    // The place may still hold what was shown four weeks before.
    return parsed.success && numberOf(parsed.output.day) === onDay ? unpacked(parsed.output) : null;
  }

  /** What was shown a week before `today`, or some days earlier; null where nothing was. */
  async function weekBefore(projectId: string, today: string): Promise<ShownForecast | null> {
    const days = Array.from({ length: daysLookedBack }, (_, back) => numberOf(today) - weekInDays - back);
    const found = await fewAtOnce(days, (one) => at(projectId, one));
    return found.find((shown) => shown !== null) ?? null;
  }

  /** The first of a day stands; false where one stood there already. */
  async function keep(projectId: string, shown: ShownForecast): Promise<boolean> {
    const onDay = numberOf(shown.day);
    if (await at(projectId, onDay)) return false;
    await store.set(shownKey(projectId, onDay), packed(shown));
    return true;
  }

  async function said(projectId: string): Promise<readonly SaidOfRelease[]> {
    const parsed = v.safeParse(saidSchema, await store.get(saidKey(projectId)));
    if (!parsed.success) return [];
    return parsed.output.releases.map(([id, doneOn, all]) => ({
      ...{ id, doneOn },
      said: all.map(([on, p50, p70, p85, p95]) => ({ on, p50, p70, p85, p95 })),
    }));
  }

  async function keepSaid(projectId: string, releases: readonly SaidOfRelease[]): Promise<void> {
    const newest = releases.slice(-releasesAtMost);
    let value = packedSaid(newest, Infinity);
    // What was said long ago of each goes first, so that every release is still judged by something.
    for (let weeks = longestOf(newest) - 1; weeks > 0 && lettersIn(value) > lettersAtMost; weeks -= 1)
      value = packedSaid(newest, weeks);
    await store.set(saidKey(projectId), value);
  }

  async function forget(projectId: string): Promise<void> {
    const keys = Array.from({ length: keptDays }, (_, place) => shownKey(projectId, place));
    await fewAtOnce([saidKey(projectId), ...keys], (key) => store.delete(key));
  }

  return { weekBefore, keep, said, keepSaid, forget };
}

const packedSaid = (releases: readonly SaidOfRelease[], weeks: number) => ({
  version: 1,
  releases: releases.map(({ id, doneOn, said: all }) => [
    ...[id, doneOn],
    all.slice(-weeks).map(({ on, p50, p70, p85, p95 }) => [on, p50, p70, p85, p95]),
  ]),
});
const longestOf = (releases: readonly SaidOfRelease[]): number =>
  Math.max(0, ...releases.map(({ said }) => said.length));
const lettersIn = (value: unknown): number => JSON.stringify(value).length;

function packed({ day: on, teams, releases }: ShownForecast): PackedForecast {
  const placeOf = new Map(teams.flatMap(({ items }) => items).map(({ key }, place) => [key, place]));
  const placesOf = (keys: readonly string[]): number[] => keys.flatMap((key) => placeOf.get(key) ?? []);
  return {
    ...{ version: 2, day: on },
    teams: teams.map(({ id, unit, pace, items, growth }): PackedTeam => ({
      ...{ id, unit },
      pace:
        pace.kind === 'days'
          ? { kind: 'days', amounts: [...pace.amounts] }
          : { ...pace, sprints: pace.sprints.map(({ delivered, committed }) => [delivered, committed]) },
      items: items.map(({ key, size: own, dependsOn }) => [key, own, placesOf(dependsOn)]),
      growth: packGrowth(growth),
    })),
    releases: releases.map(({ id, keys, promisedFor, dates: { p50, p70, p85, p95 }, ownDate }) => [
      id,
      placesOf(keys),
      promisedFor,
      [p50, p70, p85, p95],
      ownDate,
    ]),
  };
}

function unpacked({ day: on, teams, releases }: PackedForecast): ShownForecast {
  const all = teams.flatMap(({ items }) => items);
  const keysAt = (some: readonly number[]): readonly string[] => some.flatMap((place) => all[place]?.[0] ?? []);
  return {
    day: on,
    teams: teams.map(({ id, unit, pace, items, growth }): ShownTeam => ({
      ...{ id, unit },
      pace:
        pace.kind === 'days'
          ? pace
          : { ...pace, sprints: pace.sprints.map(([delivered, committed]) => ({ delivered, committed })) },
      items: items.map(([key, own, waitsFor]) => ({ key, size: own, dependsOn: keysAt(waitsFor) })),
      growth: unpackGrowth(growth),
    })),
    releases: releases.map(([id, own, promisedFor, [p50, p70, p85, p95], ownDate]): ShownRelease => ({
      ...{ id, promisedFor, ownDate },
      keys: keysAt(own),
      dates: { p50, p70, p85, p95 },
    })),
  };
}

const numberOf = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / dayInMs);
const shownKey = (projectId: string, onDay: number): string => `shown-forecast:${projectId}:${onDay % keptDays}`;
const saidKey = (projectId: string): string => `said-dates:${projectId}`;
