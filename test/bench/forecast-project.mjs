/**
 * What it costs to forecast the releases of a large project with several teams, over the embedded Jira: requests, and
 * processor time, which other work on the machine does not lengthen. Prints one JSON object; times are in milliseconds.
 */
import { load } from './load.mjs';

const app = await load(`
  export { openTandem } from './test/resolvers/open-tandem';
  export { runProjectTask } from './src/jobs/project-task';
  export { openEmbeddedJira } from './src/local/jira/embedded-jira';
  export { demoSite } from './src/local/scenarios/demo-site';
`);

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
  const { user, system } = process.cpuUsage(before);
  if (!reply.ok) throw new Error(`${question}: ${reply.problem.title}`);
  return { value: reply.value, figures: { question, requests: tandem.sent.length, cpuInMs: (user + system) / 1000 } };
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
    releases: first.value.report.releases.length,
    trials: first.value.report.trials,
    asked: [{ ...first.figures, question: 'forecast, first' }, ...[again, ...told].map(({ figures }) => figures)],
  }),
);
