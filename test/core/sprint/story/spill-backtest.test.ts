import type { SprintMoment } from '../../../../src/core/model/closed-sprint';
import type { ProjectFlow } from '../../../../src/core/model/flow';
import { amountOf } from '../../../../src/core/sprint/amount';
import { statusPath } from '../../../../src/core/sprint/data-quality/status-path';
import { buildLedger } from '../../../../src/core/sprint/ledger/build-ledger';
import { openReplay } from '../../../../src/core/sprint/ledger/sprint-replay';
import type { SprintLedger } from '../../../../src/core/sprint/ledger/sprint-ledger';
import { cycleDays, firstStart } from '../../../../src/core/sprint/story/ageing';
import { spillChance } from '../../../../src/core/sprint/story/spill';
import { isRealSiteThere, readRealSite } from '../ledger/real-site';
import { rules } from '../ledger/told-history';

const dayInMs = 86_400_000;
const historyInDays = 183;
const shares = [0.3, 0.5, 0.8];

interface Said {
  readonly chance: number;
  readonly cameTrue: number;
}

const atShare = ({ startAt, untilAt }: SprintLedger, share: number): number =>
  Date.parse(startAt) + share * (Date.parse(untilAt) - Date.parse(startAt));
const iso = (time: number): string => new Date(time).toISOString();

function momentsOf(ledger: SprintLedger): readonly SprintMoment[] {
  const replay = openReplay(ledger);
  return Array.from({ length: 11 }, (_none, tenth) => {
    const items = [...replay.at(tenth === 10 ? ledger.untilAt : iso(atShare(ledger, tenth / 10))).values()];
    const of = (work: string) =>
      amountOf(
        items.filter((item) => item.work === work),
        false,
      );
    return { scope: amountOf(items, false), inProgress: of('inProgress'), done: of('done') };
  });
}

/** Walks through the past: what would have been said of each open item, knowing only what was over by then. */
function backtest(): { readonly begun: readonly Said[]; readonly notBegun: readonly Said[]; readonly refused: number } {
  const { sprints, histories, statuses } = readRealSite();
  const byId = new Map(statuses.map((status) => [status.id, status]));
  const starts = new Map(histories.map((history) => [history.item.key, firstStart(history, byId)]));
  const finished = histories.flatMap((history): ProjectFlow['finished'] => {
    const path = statusPath(history, byId);
    const lastOpen = path.findLastIndex(({ to }) => to.category !== 'done');
    const done = path[lastOpen + 1];
    const { key } = history.item;
    if (!done) return [];
    const startedAt = starts.get(key) ?? null;
    return [{ id: key, kind: 'story', createdAt: '', startedAt, doneAt: done.at, estimate: null, parentKey: null }];
  });
  const around = { now: '2026-04-01T09:00:00.000Z' };
  const told = sprints
    .flatMap((sprint) => {
      const ledger = buildLedger(sprint, histories, { ...rules, statuses }, around);
      return ledger.kind === 'ledger' ? [{ ledger, moments: momentsOf(ledger) }] : [];
    })
    .sort((a, b) => Date.parse(a.ledger.untilAt) - Date.parse(b.ledger.untilAt));
  const said = { begun: [] as Said[], notBegun: [] as Said[], refused: 0 };
  for (const { ledger } of told) {
    const earlier = told.filter(
      ({ ledger: other }) => Date.parse(other.untilAt) < Date.parse(ledger.startAt) + dayInMs,
    );
    const end = openReplay(ledger).at(ledger.untilAt);
    for (const elapsed of shares) {
      const now = atShare(ledger, elapsed);
      const known = finished.filter(({ doneAt }) => Date.parse(doneAt) <= now);
      const recent = known.filter(({ doneAt }) => Date.parse(doneAt) > now - historyInDays * dayInMs);
      const days = cycleDays({ asOf: iso(now), since: '', finished: recent, createdPerDay: {} });
      const daysLeft = (Date.parse(ledger.untilAt) - now) / dayInMs;
      for (const [key, { work }] of openReplay(ledger).at(iso(now))) {
        const [atEnd, start] = [end.get(key), starts.get(key)];
        if (work === 'done' || !atEnd || (work === 'inProgress' && !start)) continue;
        const age = work === 'inProgress' ? (now - Date.parse(start ?? '')) / dayInMs : null;
        const chance = spillChance(age, { days, earlier, elapsed, daysLeft });
        const cameTrue = atEnd.work === 'done' ? 0 : 1;
        if (chance.kind !== 'known') said.refused++;
        else (age === null ? said.notBegun : said.begun).push({ chance: chance.value, cameTrue });
      }
    }
  }
  return said;
}

/** Mean distance between what was said and what came, over five equal bins. */
function calibrationError(said: readonly Said[]): number {
  const off = [0, 1, 2, 3, 4].map((bin) => {
    const inBin = said.filter(({ chance }) => Math.min(4, Math.floor(chance * 5)) === bin);
    return Math.abs(inBin.reduce((sum, { chance, cameTrue }) => sum + chance - cameTrue, 0));
  });
  return off.reduce((sum, each) => sum + each, 0) / said.length;
}

(isRealSiteThere ? test : test.skip)('on a real team’s past, chances to spill come true as often as they say', () => {
  const { begun, notBegun, refused } = backtest();
  const report = { begun: calibrationError(begun), notBegun: calibrationError(notBegun) };
  console.log(JSON.stringify({ ...report, items: [begun.length, notBegun.length], refused }));
  expect(report.begun).toBeLessThan(0.08);
  expect(report.notBegun).toBeLessThan(0.08);
  expect(begun.length + notBegun.length).toBeGreaterThan(2_000);
});
