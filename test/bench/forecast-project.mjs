/**
 * What it costs to play 10,000 futures of 200 items of three teams with 50 sprints each, and to forecast the releases of
 * a large project with several teams, over the embedded Jira: requests, and processor time, which other work on the
 * machine lengthens little. Prints one JSON object; times are in milliseconds.
 */
import { load } from './load.mjs';

const app = await load(`
  export { openTandem } from './test/resolvers/open-tandem';
  export { runProjectTask } from './src/jobs/project-task';
  export { openEmbeddedJira } from './src/local/jira/embedded-jira';
  export { demoSite } from './src/local/scenarios/demo-site';
  export { releaseForecast } from './src/core/forecast/release/release-forecast';
`);

const cpuInMs = (before) => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** Even numbers that are the same on every run. */
const spread = (at, below) => Math.floor((((at + 1) * Math.SQRT2) % 1) * below);
const team = (name, { isSized, waitsFor, growth, splitFactors }) => ({
  ...{ name, growth, splitFactors, sizesFinished: [1, 2, 2, 3, 3, 5, 8] },
  pace: {
    kind: 'sprints',
    sprints: Array.from({ length: 50 }, (_, at) => ({ delivered: 12 + spread(at, 18), committed: 25 })),
    committedNext: 24,
  },
  items: Array.from({ length: 67 }, (_, at) => ({
    key: `${name}-${at}`,
    size: isSized ? 1 + spread(at, 8) : null,
    dependsOn: waitsFor && at % 3 === 1 ? [`${waitsFor}-${at - 1}`] : [],
  })),
  periods: Array.from({ length: 60 }, (_, at) => ({ from: at * 14, to: at * 14 + 14 })),
});
/** The median of 21 plays, after five that warm the process up. */
function played(of, { isSized = true, isWaiting = false, milestones = [], growth = [], splitFactors = [] }) {
  const teams = ['A', 'B', 'C'].map((name, at) =>
    team(name, { isSized, waitsFor: isWaiting && at > 0 ? 'AB'[at - 1] : null, growth, splitFactors }),
  );
  const plan = { teams, risks: [], from: '2026-03-11', by: '2026-12-01', milestones };
  const times = Array.from({ length: 26 }, () => {
    const before = process.cpuUsage();
    if (app.releaseForecast(plan).kind !== 'known') throw new Error('No date was told');
    return cpuInMs(before);
  });
  return { of, cpuInMs: times.slice(5).sort((one, other) => one - other)[10] };
}
const keys = (from, to) =>
  ['A', 'B', 'C'].flatMap((name) => Array.from({ length: to - from }, (_, at) => `${name}-${from + at}`));
const milestones = [
  { id: 'version/1', keys: keys(0, 30), by: '2026-08-01' },
  { id: 'version/2', keys: keys(30, 67), by: '2026-12-01' },
];
const growth = milestones.map(({ id }) => ({ milestone: id, perPeriod: [3, 0, 2, 5, 1, 0, 4, 2] }));
const futures = [
  played('sized items', {}),
  played('that wait for each other', { isWaiting: true }),
  played('two releases', { milestones }),
  played('sizes and splits drawn', { isSized: false, splitFactors: [1, 1, 1, 1.5, 2] }),
  played('two releases that grow', { milestones, growth }),
];

const now = new Date('2026-03-11T09:00:00.000Z');
const demo = app.demoSite({ now, large: true });
const project = demo.projects.find(({ key }) => key === 'FRT');
const extension = { project: { id: project.id, key: project.key } };
const person = demo.users[0].accountId;
const jira = app.openEmbeddedJira(demo, { now: () => now, baseUrl: 'https://bench.example' });
const tandem = app.openTandem(jira);

/** Runs what is waiting and all that it pushes, as the queue would. */
async function work() {
  for (let next = tandem.tasks.shift(); next; next = tandem.tasks.shift()) {
    let end;
    do end = await app.runProjectTask(next, tandem.openWorld(''), () => 900_000);
    while (end.kind === 'continue');
  }
}

async function ask(question, payload) {
  tandem.sent.length = 0;
  const before = process.cpuUsage();
  const reply = await tandem.ask(question, person, extension, payload);
  const cost = cpuInMs(before);
  if (!reply.ok) throw new Error(`${question}: ${reply.problem.title}`);
  return { value: reply.value, figures: { question, requests: tandem.sent.length, cpuInMs: cost } };
}

await ask('wholeBacklog', {});
await ask('forecast', {});
await work();
const first = await ask('forecast', {});
const known = first.value.report.releases.find(({ dates }) => dates.kind === 'known');
if (!known) throw new Error('No release has a date');
const { kind, id } = known;
const release = { kind, id };
const date = known.dates.value.p50 ?? first.value.report.horizon;
const again = await ask('forecast', {});
const told = [
  await ask('releaseBurnUp', release),
  await ask('scopeAdvice', { ...release, date, level: 85 }),
  await ask('whatIf', { ...release, addItems: 5 }),
];
console.log(
  JSON.stringify({
    futures,
    releases: first.value.report.releases.length,
    trials: first.value.report.trials,
    asked: [{ ...first.figures, question: 'forecast, first' }, ...[again, ...told].map(({ figures }) => figures)],
  }),
);
