/**
 * `npm run bench`: what it costs to start, to ask, to open and to download. Every time is given in milliseconds and as a
 * ratio to a reference measured in the same run, because machines differ and only ratios compare. `--json` for machines,
 * `--fresh` also clones, installs and starts anew.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../../src/local/setup/browser.mjs';
import { buildStale } from '../../src/local/setup/fresh.mjs';
import { drawn, openSprintGoal, places } from '../../src/local/setup/places.mjs';

const { values: options } = parseArgs({ options: { json: { type: 'boolean' }, fresh: { type: 'boolean' } } });
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const round = (value, digits = 1) => Number(value.toFixed(digits));

/** The reference: hashing 32 MiB, a fixed piece of work on one core. */
function referenceInMs() {
  const block = Buffer.alloc(32 * 1024 * 1024, 7);
  const times = [];
  for (let round = 0; round < 7; round++) {
    const started = performance.now();
    createHash('sha256').update(block).digest();
    times.push(performance.now() - started);
  }
  return median(times);
}

/** Starts a site and resolves with the milliseconds until it printed where it serves. */
function start(folder, ...args) {
  const state = mkdtempSync(path.join(tmpdir(), 'tandem-bench-'));
  const started = performance.now();
  const host = spawn(process.execPath, ['src/local/setup/start.mjs', '--state', state, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let output = '';
    const parts = [];
    const read = (text) => {
      output += text;
      for (const line of text.toString().split('\n').filter(Boolean))
        parts.push({ line, atMs: performance.now() - started });
      const url = /http:\/\/(?:localhost|127\.0\.0\.1):\d+/.exec(output)?.[0];
      if (!url) return;
      const stop = () =>
        new Promise((done) => {
          host.once('exit', () => {
            rmSync(state, { recursive: true, force: true });
            done();
          });
          host.kill('SIGTERM');
        });
      resolve({ url, tookInMs: performance.now() - started, parts, stop });
    };
    host.stdout.on('data', read);
    host.stderr.on('data', read);
    host.on('exit', (code) => reject(new Error(`The site ended with ${code}: ${output}`)));
  });
}

async function startTimes() {
  const times = [];
  for (let run = 0; run < 5; run++) {
    const site = await start(process.cwd());
    times.push(site.tookInMs);
    await site.stop();
  }
  return median(times);
}

/** A clone as a newcomer gets it, with no packages and nothing built. */
async function freshClone() {
  const folder = mkdtempSync(path.join(tmpdir(), 'tandem-clone-'));
  try {
    spawnSync('git', ['clone', '--quiet', process.cwd(), folder]);
    const site = await start(folder);
    await site.stop();
    return {
      tookInMs: site.tookInMs,
      parts: site.parts.map(({ line, atMs }) => `${(atMs / 1000).toFixed(1)} s ${line}`),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a script prints as JSON, run in a process of its own. */
function figuresOf(script, { args = [], nodeArgs = [] } = {}) {
  const run = spawnSync(process.execPath, [...nodeArgs, script, ...args], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${script} told nothing: ${run.stdout}${run.stderr}`);
  return JSON.parse(run.stdout);
}

/** What a backlog costs to judge from its records, in the memory that Forge gives a function. */
function judgedBacklogs(reference) {
  const nodeArgs = ['--max-old-space-size=512'];
  const { judged, graph, ...rest } = figuresOf('test/bench/judge-records.mjs', { nodeArgs });
  const withRatio = (one) => ({ ...one, inMs: round(one.inMs), ratio: round(one.inMs / reference, 2) });
  return { ...rest, judged: judged.map(withRatio), graph: withRatio(graph) };
}

/** The ledger of a sprint of 200 items with 5,000 changes, and its burn-up. */
function toldLedger(reference) {
  const { firstInMs, inMs, burnUpInMs, ...rest } = figuresOf('test/bench/tell-ledger.mjs');
  return {
    ...{ ...rest, firstInMs: round(firstInMs), inMs: round(inMs), burnUpInMs: round(burnUpInMs) },
    ratio: round(inMs / reference, 2),
  };
}

/** Simulated futures by what is drawn in them, and what a large project's forecast asks of Jira and of the processor. */
function forecastProject(reference) {
  const { futures, asked, ...rest } = figuresOf('test/bench/forecast-project.mjs');
  const withRatio = (one) => ({ ...one, cpuInMs: round(one.cpuInMs), ratio: round(one.cpuInMs / reference, 2) });
  return { ...rest, futures: futures.map(withRatio), asked: asked.map(withRatio) };
}

/** Opens one address with an empty cache: milliseconds to the module's content, and what its frame loaded, gzipped. */
async function open(browser, url, { module, isDialog }) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const loaded = [];
  page.on('response', (response) => {
    const type = response.request().resourceType();
    if (['script', 'stylesheet'].includes(type) && response.frame() !== page.mainFrame())
      loaded.push({ type, response });
  });
  let started = performance.now();
  await page.goto(url);
  if (isDialog) {
    await page.locator('body[data-shell-ready]').waitFor();
    loaded.length = 0;
    started = performance.now();
    await openSprintGoal(page);
  }
  if (module) await drawn(page, module);
  else await page.locator('body[data-shell-ready]').waitFor();
  const tookInMs = performance.now() - started;
  await page.waitForLoadState('networkidle');
  const files = [];
  for (const { type, response } of loaded) {
    if (!new URL(response.frame().url()).search.includes(`module=${module}`)) continue;
    const body = await response.body();
    files.push({
      type,
      name: path.basename(new URL(response.url()).pathname),
      gzip: gzipSync(body, { level: 9 }).length,
    });
  }
  await context.close();
  return { tookInMs, files };
}

async function pages() {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args });
  const site = await start(process.cwd());
  try {
    const wanted = [
      { surface: 'shell alone', url: '/' },
      { surface: 'refinement panel', url: places.issue, module: 'refinement-context' },
      { surface: 'project page', url: places.projectPage, module: 'project-page' },
      { surface: 'Sprint Goal dialog', url: places.board, module: 'sprint-goal-board', isDialog: true },
    ];
    const results = [];
    for (const { surface, url, ...how } of wanted) {
      const runs = [];
      for (let run = 0; run < 7; run++) runs.push(await open(browser, site.url + url, how));
      // The bridge and the token styles are Jira's, not the app's.
      const files = runs.at(-1).files.filter(({ name }) => !['bridge.js', 'tokens.css'].includes(name));
      const sum = (type) =>
        files.filter((file) => file.type === type).reduce((total, file) => total + file.gzip, 0) / 1000;
      results.push({
        surface,
        openInMs: round(median(runs.map((run) => run.tookInMs)), 0),
        scriptKb: round(sum('script')),
        styleKb: round(sum('stylesheet')),
      });
    }
    return results;
  } finally {
    await browser.close();
    await site.stop();
  }
}

await buildStale();
const reference = referenceInMs();
const report = { referenceInMs: round(reference), start: {}, calls: [], ledger: null, backlogs: null, pages: [] };
const installed = await startTimes();
report.start.installedInMs = round(installed, 0);
report.start.installedRatio = round(installed / reference);
if (options.fresh) report.start.freshClone = await freshClone();
report.calls = figuresOf('dist/local/surfaces.cjs', { args: ['--json'] }).uses.map(
  ({ module, requests, coldInMs, warmInMs }) => ({
    module,
    requests,
    coldInMs,
    warmInMs,
    coldRatio: round(coldInMs / reference, 2),
    warmRatio: round(warmInMs / reference, 3),
  }),
);
report.ledger = toldLedger(reference);
report.backlogs = judgedBacklogs(reference);
// Ended at so many random moments, it must come to the same.
report.project = figuresOf('test/bench/analyse-project.mjs', { args: ['--kills', '20'] });
report.forecast = forecastProject(reference);
report.pages = await pages();
report.scrolling = figuresOf('test/bench/scroll-lists.mjs').lists;
const bare = report.pages.find(({ surface }) => surface === 'shell alone').openInMs;
for (const each of report.pages) each.ratioToShell = round(each.openInMs / bare, 2);

if (options.json) console.log(JSON.stringify(report));
else {
  console.log(`Reference (SHA-256 of 32 MiB): ${report.referenceInMs} ms`);
  console.log(
    `Installed start to serving: ${report.start.installedInMs} ms, ${report.start.installedRatio} × reference (aim 5000 ms)`,
  );
  if (report.start.freshClone) {
    console.log(`Fresh clone to serving: ${round(report.start.freshClone.tookInMs / 1000)} s (aim 120 s)`);
    for (const part of report.start.freshClone.parts) console.log(`    ${part}`);
  }
  console.log('Resolver calls, over the embedded Jira’s own time (aim 150 cold, 20 warm):');
  console.table(report.calls);
  console.log('A sprint’s ledger from its changes (aim: 200 items with 5,000 changes in 50 ms):');
  console.table([report.ledger]);
  console.log('A backlog judged from its records (aim: 20,000 items in 1000 ms within 512 MB):');
  console.table(report.backlogs.judged);
  console.log(
    `    exponent ${round(report.backlogs.exponent, 2)} from 5,000 items on; peak ${round(report.backlogs.peakMb, 0)} MB; ` +
      `5,000 dependent items with 10,000 links: ${report.backlogs.graph.inMs} ms (aim 200)`,
  );
  const { analysis, kills, ...project } = report.project;
  console.log(
    `${project.items} items read by jobs: ${analysis.all} requests, ${round(project.searchesPerHundred, 2)} searches for ` +
      `a hundred (aim 1.1), ${project.bytesPerItem} bytes an item, ${round(project.writtenPerMonthMb)} MB written a month; ` +
      `${kills.equal} of ${kills.tried} killed analyses came to the same; the page opens in ${project.opened.inMs} ms ` +
      `(aim 300) with ${project.opened.answerKb} kB (aim 300), after a change in ${project.openedAfterAChange.inMs} ms`,
  );
  console.log('10,000 futures of 200 items, 3 teams with 50 sprints (aim 60 ms of processor time):');
  console.table(report.forecast.futures);
  console.log(
    `${report.forecast.releases} releases of a large project with six teams, in ${report.forecast.trials} futures (aim 8 requests):`,
  );
  console.table(report.forecast.asked);
  console.log('Pages in Chromium (aims: 1200 ms; refinement 95 kB, project page 125 kB of script):');
  console.table(report.pages);
  console.log('Long lists scrolled on twenty thousand items (aim: 60 frames a second, no work over 16.7 ms):');
  console.table(report.scrolling);
}
