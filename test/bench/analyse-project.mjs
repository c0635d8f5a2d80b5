/**
 * What it costs to read and judge a whole project through the jobs, over the embedded Jira: requests, points, bytes
 * stored, and how a page opens from them. `--kills 20` also ends the first analysis at so many random moments and
 * compares. A process of its own, because its memory is measured. Prints one JSON object; times are in milliseconds.
 */
import { parseArgs } from 'node:util';
import { load } from './load.mjs';

const { values: options } = parseArgs({
  options: { kills: { type: 'string', default: '0' }, items: { type: 'string', default: '20000' } },
});

const app = await load(`
  export { openTandem } from './test/resolvers/open-tandem';
  export { runProjectTask } from './src/jobs/project-task';
  export { openEmbeddedJira } from './src/local/jira/embedded-jira';
  export { demoSite } from './src/local/scenarios/demo-site';
  export { bytesPerMonth } from './src/store/stored-bytes';
`);

const now = new Date('2026-03-11T09:00:00.000Z');
const demo = app.demoSite({ now, large: true });
const project = demo.projects.find(({ key }) => key === 'FRT');
const extension = { project: { id: project.id, key: project.key } };
const person = demo.users[0].accountId;

/** The scenario with so many of its items open again: a backlog that nobody ever tidied. */
function site(openItems) {
  const todo = demo.issues.find(({ projectKey, resolution }) => projectKey === 'FRT' && resolution === null).statusId;
  let open = 0;
  const issues = demo.issues.map((issue) =>
    issue.projectKey === 'FRT' && open++ < openItems
      ? { ...issue, statusId: todo, resolution: null, resolvedAt: null }
      : issue,
  );
  return app.openEmbeddedJira({ ...demo, issues }, { now: () => now, baseUrl: 'https://bench.example' });
}

/** Runs the task, and what it pushes of its own kind, as the queue would. */
async function work(tandem, task = 'records') {
  const end = { kind: 'continue', calls: 0 };
  tandem.tasks.length = 0;
  for (let next = { projectId: project.id, task }; next; end.calls += 1) {
    end.kind = (await app.runProjectTask(next, tandem.openWorld(''), () => 900_000)).kind;
    next = tandem.tasks.splice(0).find((each) => each.task === task);
  }
  return end;
}

const bytes = (values) => values.reduce((sum, value) => sum + Buffer.byteLength(JSON.stringify(value)), 0);
const stored = (tandem, prefix) =>
  [...tandem.store.values].filter(([key]) => key.startsWith(prefix)).map(([, value]) => value);
const recordsOf = (tandem) => JSON.stringify(stored(tandem, 'records-part'));
const timed = async (run) => {
  const started = performance.now();
  const value = await run();
  return { inMs: Math.round(performance.now() - started), value };
};

const jira = site(Number(options.items));
let points = 0;
const answer = jira.handle;
/** As Jira's headers tell them. */
let left = null;
jira.handle = async (request) => {
  const response = await answer(request);
  const remaining = Number(response.headers['x-ratelimit-remaining'] ?? NaN);
  if (left !== null && remaining < left) points += left - remaining;
  if (!Number.isNaN(remaining)) left = remaining;
  return response;
};
const tandem = app.openTandem(jira);
await tandem.ask('wholeBacklog', person, extension);
tandem.sent.length = 0;
const analysis = await timed(() => work(tandem));
const named = (part) => tandem.sent.filter(({ path: target }) => target.includes(part)).length;
const requests = { all: tandem.sent.length, searches: named('/search/jql'), histories: named('/changelog/bulkfetch') };
const pointsOfAnalysis = points;
const head = await tandem.openWorld('').records.head(project.id);
const parts = stored(tandem, 'records-part');

const open = async () => {
  const { inMs, value } = await timed(() => tandem.ask('wholeBacklog', person, extension));
  return {
    inMs,
    kind: value.value?.whole.kind,
    answerKb: Math.round(bytes([value]) / 1000),
    requests: tandem.sent.length,
  };
};
await open();
const opened = await open();
const [issue, another] = [...jira.state.issues.values()].filter(({ key }) => key.startsWith('FRT-'));
tandem.sent.length = 0;
await tandem.follow({ eventType: 'avi:jira:updated:issue', issue: { id: issue.id } });
const eventRequests = tandem.sent.filter(({ method }) => method === 'GET' || method === 'POST').length;
const change = bytes(stored(tandem, 'records-change'));
tandem.forgetWarm();
const cold = await open();
await tandem.follow({ eventType: 'avi:jira:updated:issue', issue: { id: another.id } });
const warm = await open();
const reconciled = await timed(() => work(tandem, 'reconcile-records'));

const perItem = bytes(parts) / head.ready.items;
const report = bytes(stored(tandem, `health:${project.id}`));
const figures = {
  items: head.ready.items,
  analysis: { inMs: analysis.inMs, invocations: analysis.value.calls, ...requests },
  pointsOfAnalysis,
  searchesPerHundred: requests.searches / (head.ready.items / 100),
  parts: parts.length,
  largestPartKb: Math.max(...parts.map((part) => bytes([part]) / 1000)),
  bytesPerItem: Math.round(perItem),
  bytesPerChange: change,
  reportKb: report / 1000,
  opened,
  openedCold: cold,
  openedAfterAChange: warm,
  eventRequests,
  reconciledInMs: reconciled.inMs,
  writtenPerMonthMb: app.bytesPerMonth({ items: head.ready.items, changesPerDay: 500, opensPerDay: 20 }).all / 1e6,
  peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
};

/** The same numbers on every run. */
let state = 11;
const roll = (count) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * count);
};

const kills = Number(options.kills);
if (kills > 0) {
  const undisturbed = app.openTandem(site(0));
  await undisturbed.ask('wholeBacklog', person, extension);
  undisturbed.sent.length = 0;
  await work(undisturbed);
  const deeds = undisturbed.sent.length;
  const whole = recordsOf(undisturbed);
  let equal = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const killed = site(0);
    const { handle } = killed;
    let left = roll(deeds);
    const victim = app.openTandem({
      ...killed,
      handle: (request) => {
        left -= 1;
        if (left < 0) throw new Error('killed');
        return handle(request);
      },
    });
    await victim.ask('wholeBacklog', person, extension).catch(() => null);
    // A crash is no answer: what the process held in memory is gone, what it wrote is there.
    const set = victim.store.set;
    victim.store.set = (...call) => (left < 0 ? Promise.reject(new Error('killed')) : set(...call));
    await work(victim).catch(() => null);
    left = Infinity;
    await work(victim);
    if (recordsOf(victim) === whole) equal += 1;
  }
  figures.kills = { tried: kills, equal };
}
console.log(JSON.stringify(figures, null, 2));
