import type { LineRecord } from '../../model/forecast-report';
import { lineRecord } from '../report-card';

/** What was said of one release on one day: the dates of its lines, null beyond the horizon. */
export interface SaidDates {
  readonly on: string;
  readonly p50: string | null;
  readonly p70: string | null;
  readonly p85: string | null;
  readonly p95: string | null;
}

/** All that was said of a release, oldest first, and the day on which it was really done. */
export interface SaidOfRelease {
  readonly id: string;
  readonly said: readonly SaidDates[];
  readonly doneOn: string | null;
}

const levels = [
  [50, 'p50'],
  [70, 'p70'],
  [85, 'p85'],
  [95, 'p95'],
] as const;

/** Forecasts of one release a few days apart are nearly the same: one a week is judged. */
const apartInDays = 7;
/** As many as tell anything of one release. */
const saidAtMost = 60;

/** Adds what was said today, at most once a week, and the day on which a release was done, once. */
export function withSaid(
  known: readonly SaidOfRelease[],
  said: readonly ({ readonly id: string } & SaidDates)[],
  doneOn: ReadonlyMap<string, string>,
): readonly SaidOfRelease[] {
  const byId = new Map(known.map((release) => [release.id, release]));
  for (const { id, ...dates } of said) {
    const before = byId.get(id) ?? { id, said: [], doneOn: null };
    const last = before.said.at(-1);
    if (last && daysBetween(last.on, dates.on) < apartInDays) continue;
    byId.set(id, { ...before, said: [...before.said, dates].slice(-saidAtMost) });
  }
  return [...byId.values()].map((release) => ({
    ...release,
    doneOn: release.doneOn ?? doneOn.get(release.id) ?? null,
  }));
}

/** How often the lines that were shown held, of those whose day is past. */
export function shownLines(known: readonly SaidOfRelease[], today: string): readonly LineRecord[] {
  return levels.flatMap(([level, line]): readonly LineRecord[] => {
    const judged = known.flatMap(({ said, doneOn }) =>
      said.flatMap((dates) => {
        const by = dates[line];
        // Judging those that were early before their day has come would leave out the late ones.
        if (by === null || by >= today) return [];
        return [doneOn !== null && doneOn <= by];
      }),
    );
    return judged.length === 0 ? [] : [lineRecord(level, judged.filter(Boolean).length, judged.length, 1)];
  });
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The first day on which anything was said; null where nothing was. */
export const shownOn = (known: readonly SaidOfRelease[]): string | null =>
  known.flatMap(({ said }) => said[0]?.on ?? []).sort()[0] ?? null;
