/**
 * How well forecasts hold: every sprint of real boards from the eleventh on, forecast by `tandem backtest` from what came
 * before it, beside drawing from the last ten sprints (plain Monte Carlo), measured in the same run.
 * `node test/accuracy/forecasts.mjs` prints this alone.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { round } from './agreement.mjs';
import { answerTo } from './command.mjs';
import { coreFunctions } from './core.mjs';
import { readTable, tableText } from './csv.mjs';

const horizons = [1, 3, 5];
const levels = [50, 85, 95];
const plainSprints = 10;
const plainTrials = 1000;
const shortestSeries = 15;
const seed = 20261122;

const sum = (values) => values.reduce((total, value) => total + value, 0);
const mean = (values) => sum(values) / values.length;

/** Boards that estimate and share no sprint, as rows of [delivered, committed] in the order of their sprints. */
function boards(data) {
  const series = new Map();
  for (const file of filesIn(data, 'sprints', '_iteration_0.csv')) {
    const rows = readTable(file).filter((row) => row.board_in_baseline_C === '1');
    const byBoard = new Map(rows.map(({ boardid }) => [boardid, rows.filter((row) => row.boardid === boardid)]));
    const seen = new Set();
    // A sprint that two boards show belongs to the one with more of them.
    const mostFirst = [...byBoard].sort(([a, one], [b, other]) => other.length - one.length || a - b);
    for (const [board, sprints] of mostFirst) {
      const own = sprints.filter(({ sprintid }) => !seen.has(sprintid)).sort((a, b) => a.sprintid - b.sprintid);
      for (const { sprintid } of own) seen.add(sprintid);
      if (own.length < shortestSeries) continue;
      series.set(
        `${own[0].org}/${board}`,
        own.map(({ delivered, committed }) => [Number(delivered), Number(committed)]),
      );
    }
  }
  return series;
}

/** Items per closed sprint of projects, each item in the last one it was in; nobody wrote down what was committed. */
function counts(data) {
  const series = new Map();
  for (const file of filesIn(data, 'sprint-membership', '.csv')) {
    const closed = readTable(file).filter(({ state, completeDate }) => state === 'CLOSED' && Date.parse(completeDate));
    const closedAt = new Map(closed.map(({ sprintId, completeDate }) => [sprintId, Date.parse(completeDate)]));
    const lastOf = new Map();
    for (const { key, sprintId } of closed)
      if (closedAt.get(sprintId) > (closedAt.get(lastOf.get(key)) ?? 0)) lastOf.set(key, sprintId);
    const items = new Map([...closedAt.keys()].map((sprintId) => [sprintId, 0]));
    for (const sprintId of lastOf.values()) items.set(sprintId, items.get(sprintId) + 1);
    const inOrder = [...closedAt].sort(([, one], [, other]) => one - other);
    series.set(
      path.basename(file, '.csv'),
      inOrder.map(([sprintId]) => [items.get(sprintId)]),
    );
  }
  return series;
}

const filesIn = (data, folder, ending) =>
  readdirSync(path.join(data, folder))
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => path.join(data, folder, file));

/** Places, from 0, of the sprints that a line is drawn for and whose outcome is known. */
const originsOf = (delivered, horizon) =>
  Array.from({ length: Math.max(0, delivered.length - horizon - plainSprints + 1) }, (_, at) => at + plainSprints);

/** What `tandem backtest` says of each origin, by "series origin horizon". */
function toldBy(series) {
  const rows = [...series].flatMap(([name, sprints]) => sprints.map((amounts, at) => [name, at, ...amounts]));
  const header = ['series', 'sprint', 'delivered', 'committed'].slice(0, rows[0].length);
  const { forecasts } = answerTo('backtest', 'sprints.csv', tableText(header, rows), [
    ...['--horizons', horizons.join(','), '--levels', levels.join(',')],
  ]);
  return new Map(forecasts.map((told) => [`${told.series} ${told.origin} ${told.horizon}`, told.levels]));
}

/** What drawing from the last ten sprints says: the amount that so many of a thousand futures reach. */
function plainLevels(delivered, origin, horizon, chance) {
  const past = delivered.slice(origin - plainSprints, origin);
  const draws = () => sum(Array.from({ length: horizon }, () => past[chance.below(plainSprints)]));
  const sums = Array.from({ length: plainTrials }, draws).sort((a, b) => a - b);
  return Object.fromEntries(
    levels.map((level) => [level, sums[Math.max(0, Math.ceil((1 - level / 100) * plainTrials) - 1)]]),
  );
}

/** Pinball loss of the amount that is reached with a probability in per cent (Koenker and Bassett 1978). */
function pinball(reached, told, level) {
  const share = 1 - level / 100;
  return reached >= told ? (reached - told) * share : (told - reached) * (1 - share);
}

/** Share of lines that held, and losses in mean sprints of each series, so that large teams count no more than small ones. */
function fared(cases) {
  const each = (value) =>
    Object.fromEntries(levels.map((level) => [level, mean(cases.map((one) => value(one, level)))]));
  return {
    held: each(({ reached, told }, level) => Number(reached >= told[level])),
    pinball: each(({ reached, told, scale }, level) => pinball(reached, told[level], level) / scale),
    error: mean(cases.map(({ reached, told, scale }) => Math.abs(reached - told[50]) / scale)),
  };
}

const rounded = (by) => Object.fromEntries(Object.entries(by).map(([level, value]) => [level, round(value)]));

/** By horizon: how often lines held beside plain drawing's, and losses as shares of plain drawing's. */
function figuresOf(series) {
  const { Chance } = coreFunctions({ 'forecast/chance': ['Chance'] });
  const chance = new Chance(seed);
  const told = toldBy(series);
  return Object.fromEntries(
    horizons.map((horizon) => {
      const cases = [...series].flatMap(([name, sprints]) => {
        const delivered = sprints.map(([amount]) => amount);
        const scale = mean(delivered) * horizon;
        return originsOf(delivered, horizon).map((origin) => ({
          reached: sum(delivered.slice(origin, origin + horizon)),
          scale,
          told: told.get(`${name} ${origin} ${horizon}`),
          plain: plainLevels(delivered, origin, horizon, chance),
        }));
      });
      const ours = fared(cases);
      const plain = fared(cases.map((one) => ({ ...one, told: one.plain })));
      const shares = levels.map((level) => [level, ours.pinball[level] / plain.pinball[level]]);
      return [
        horizon,
        {
          forecasts: cases.length,
          held: rounded(ours.held),
          plainHeld: rounded(plain.held),
          pinballOfPlain: rounded(Object.fromEntries(shares)),
          errorOfPlain: round(ours.error / plain.error),
        },
      ];
    }),
  );
}

/** What the figures of estimating boards must keep; each bound that is not kept, in words. */
function brokenBounds(figures) {
  const hundredth = (value) => Math.round(value * 100) / 100;
  const checks = horizons.flatMap((horizon) => {
    const { held, pinballOfPlain, errorOfPlain } = figures[horizon];
    const ahead = `${horizon} ahead`;
    return [
      [`85% line, ${ahead}`, hundredth(held[85]), 0.82, 0.88],
      [`95% line, ${ahead}`, hundredth(held[95]), 0.93, 0.97],
      [`error of plain drawing, ${ahead}`, errorOfPlain, 0, 1],
      ...(horizon === 1
        ? [[`pinball loss of the middle, ${ahead}`, pinballOfPlain[50], 0, 0.88]]
        : [85, 95].map((level) => [`pinball loss at ${level}%, ${ahead}`, pinballOfPlain[level], 0, 0.9])),
    ];
  });
  return checks
    .filter(([, figure, from, to]) => figure < from || figure > to)
    .map(([what, figure, from, to]) => `${what}: ${figure} is not between ${from} and ${to}`);
}

/** The figures; where one leaves its bounds it is said and the process ends with 1. */
export function forecasts(data) {
  const estimating = boards(data);
  const figures = figuresOf(estimating);
  const broken = brokenBounds(figures);
  for (const words of broken) console.error(words);
  if (broken.length > 0) process.exitCode = 1;
  return { boards: estimating.size, points: figures, items: figuresOf(counts(data)) };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(JSON.stringify(forecasts(process.env.TANDEM_DATA), null, 2));
