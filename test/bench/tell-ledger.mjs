/**
 * What it costs to tell the ledger of a sprint of 200 items with 5,000 changes, and its burn-up. Bundled in memory, as it
 * goes into the app. Prints one JSON object; times are in milliseconds, the first of a new process and the median.
 */
import { load } from './load.mjs';

const { buildLedger, burnUp, march, rules, statuses, ToldHistory } = await load(`
  export { buildLedger } from './src/core/sprint/ledger/build-ledger';
  export { burnUp } from './src/core/sprint/story/burn-up';
  export { march, rules, statuses, ToldHistory } from './test/core/sprint/ledger/told-history';
`);

/** Planned before the start, then begun, sized anew and laid down once a day: 25 changes each. */
const histories = Array.from({ length: 200 }, (_, index) => {
  const history = new ToldHistory(`A-${index + 1}`, { points: 3 }).plan('02-27', 10);
  for (let day = 3; day < 11; day++) {
    const date = `2026-03-${String(day).padStart(2, '0')}`;
    history
      .move(`${date}T10:00:00.000Z`, statuses.doing)
      .estimate(`${date}T10:00:00.000Z`, day - 2)
      .move(`${date}T15:00:00.000Z`, statuses.todo);
  }
  return history.told();
});
const goalKeys = new Set(histories.slice(0, 80).map(({ item }) => item.key));

const times = Array.from({ length: 41 }, () => {
  const started = performance.now();
  const ledger = buildLedger(march, histories, rules, { now: '2026-04-01T09:00:00.000Z' });
  const told = performance.now();
  if (ledger.kind !== 'ledger' || !ledger.identity.holds) throw new Error('The ledger does not add up');
  burnUp(ledger, goalKeys);
  return { ledger: told - started, burnUp: performance.now() - told };
});
const median = (of) => times.map(of).sort((a, b) => a - b)[Math.floor(times.length / 2)];
console.log(
  JSON.stringify({
    items: histories.length,
    changes: histories.reduce((sum, { changes }) => sum + changes.length, 0),
    firstInMs: times[0].ledger,
    inMs: median(({ ledger }) => ledger),
    burnUpInMs: median((time) => time.burnUp),
  }),
);
