/**
 * What it costs to judge a backlog from its records, at 1,000 to 100,000 items with half as many links, and to find the
 * dependencies of 5,000 items with 10,000 links. A process of its own, because its memory is measured: run it with
 * --max-old-space-size=512. Prints one JSON object; times are in milliseconds.
 */
import { load } from './load.mjs';

const core = await load(`
  export { judgeBacklog } from './src/core/backlog/health/judge-backlog';
  export { orderedBacklog } from './src/core/backlog/health/ordered-backlog';
  export { dependencyGraph } from './src/core/backlog/dependencies/dependency-graph';
  export { blockerCosts } from './src/core/backlog/dependencies/blocker-costs';
  export { exampleOrder, exampleSprints, noWorth } from './src/core/rules/health/example-backlog';
`);

/** The same numbers on every run. */
function dice(seed) {
  let state = seed;
  return (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

const day = (back) => new Date(Date.parse('2026-03-10T09:00:00.000Z') - back * 86_400_000).toISOString();

/** A backlog as people keep it: finer at the top, a third of it old, one epic for thirty items. */
function madeUp(count, links) {
  const roll = dice(7);
  const records = Array.from({ length: count }, (_, place) => ({
    ...(place % 31 === 0
      ? { kind: 'epic', parentId: null, category: roll(3) === 0 ? 'inProgress' : 'todo' }
      : {
          kind: ['story', 'story', 'bug', 'task'][roll(4)],
          parentId: roll(6) ? String(1000 + place - (place % 31)) : null,
        }),
    level: Math.min(4, roll(place < 200 ? 6 : 3)),
    readiness: roll(101),
    missing: 'has-criteria',
    estimate: roll(3) ? [1, 2, 3, 5, 8][roll(5)] : null,
    unfinishedSprints: roll(20) === 0 ? 3 : 0,
    sentBack: roll(15) === 0 ? 1 : 0,
    changedAt: day(roll(400)),
    priority: 1 + roll(5),
    worth: { ...core.noWorth, value: roll(40) },
    mentions: roll(10) === 0 ? [`SHOP-${1 + roll(count)}`] : [],
    blockedBy: [],
  }));
  for (let link = 0; link < links; link++) {
    const blocker = roll(count);
    records[roll(count)].blockedBy.push({
      ...{ id: String(1000 + blocker), key: `SHOP-${blocker + 1}` },
      ...{ isDone: roll(10) === 0, doneAt: null },
    });
  }
  const finished = Array.from({ length: 2000 }, (_, place) => ({
    ...{
      id: `d${place}`,
      kind: 'story',
      createdAt: day(300),
      startedAt: null,
      doneAt: day(170 - place / 12),
      estimate: null,
    },
  }));
  const createdPerDay = Object.fromEntries(
    Array.from({ length: 180 }, (_, back) => [day(back).slice(0, 10), roll(30)]),
  );
  const around = {
    closedSprints: core.exampleSprints(Array.from({ length: 12 }, () => 5 + roll(10))),
    flow: { asOf: day(0), since: day(180), finished, createdPerDay },
  };
  return core.exampleOrder({ records, around });
}

/** The fastest run: what else the machine does can only add to it. */
function timed(work, runs) {
  work();
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return Math.min(...times);
}

const sizes = [1_000, 5_000, 20_000, 100_000];
const judged = sizes.map((count) => {
  const { records, around } = madeUp(count, count / 2);
  const inMs = timed(() => core.judgeBacklog(records, around), count > 50_000 ? 3 : 5);
  return {
    items: count,
    links: count / 2,
    inMs,
    storedKb: JSON.stringify(core.judgeBacklog(records, around)).length / 1000,
  };
});

/** Slope of log(time) over log(items): 1 is linear. What a small backlog costs at all lowers it, so it begins at 5,000. */
function exponent(points) {
  const logs = points.map(({ items, inMs }) => [Math.log(items), Math.log(inMs)]);
  const mean = (at) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  return (
    logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) /
    logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
  );
}

const web = madeUp(5_000, 10_000);
const days = { doneIn: ({ position }) => position, takes: () => 3 };
const graphInMs = timed(() => core.blockerCosts(core.dependencyGraph(web), days), 15);

console.log(
  JSON.stringify({
    judged,
    exponent: exponent(judged.filter(({ items }) => items >= 5_000)),
    exponentFromSmallest: exponent(judged),
    graph: { nodes: 5_000, links: 10_000, inMs: graphInMs },
    peakMb: process.resourceUsage().maxRSS / 1024,
  }),
);
