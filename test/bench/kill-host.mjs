/**
 * Kills the whole local host at random moments of a project's first analysis and starts it again over the same state,
 * until the analysis is done; what is kept then must be what an undisturbed run keeps. A script of its own, for it takes
 * minutes: `node test/bench/kill-host.mjs --kills 20 --scenario large`. Prints one JSON object.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { open } from 'lmdb';

const { values: options } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    scenario: { type: 'string', default: 'large' },
    project: { type: 'string', default: 'FRT' },
    seed: { type: 'string', default: '7' },
  },
});
/** The site is generated anew on each start, so it has to be the same day. */
const day = '2026-03-11T09:00:00Z';
const main = path.resolve(import.meta.dirname, '../../dist/local/main.cjs');
const folders = [];
const sleep = (ms) => new Promise((go) => setTimeout(go, ms));

/** The same moments on every run, as shares of the analysis. */
let state = Number(options.seed) >>> 0;
function roll() {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function stateFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'tandem-kill-'));
  folders.push(folder);
  return folder;
}

/** Resolves once it serves. */
async function start(stateDirectory) {
  const port = await freePort();
  const args = ['--port', String(port), '--state', stateDirectory, '--scenario', options.scenario, '--now', day];
  const host = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => host.once('exit', resolve));
  await new Promise((resolve, reject) => {
    let said = '';
    host.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      if (said.includes(`:${port}`)) resolve();
    });
    void ended.then((code) => reject(new Error(`The host ended with ${code}: ${said}`)));
  });
  const url = `http://localhost:${port}`;
  const stop = async (signal) => {
    host.kill(signal);
    await ended;
  };
  return { url, stop };
}

async function projectOf({ url }) {
  const answer = await fetch(`${url}/rest/api/3/project/${options.project}`);
  const { id, key } = await answer.json();
  return { id, key };
}

/** "building", or "ready" once there is a report. */
async function asked({ url }, project) {
  const answer = await fetch(`${url}/~host/invoke`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ moduleKey: 'project-page', functionKey: 'wholeBacklog', payload: {} },
      extension: { type: 'jira:projectPage', project },
    }),
  });
  const { ok, value, message } = await answer.json();
  if (!ok || !value.ok) throw new Error(`The page was not answered: ${message ?? JSON.stringify(value.problem)}`);
  return value.value.whole.kind;
}

/** All rows of the app's storage, by key. */
async function stored(stateDirectory) {
  const database = open({ path: path.join(stateDirectory, 'storage.lmdb'), noSubdir: true, readOnly: true });
  const rows = [...database.getRange()].map(({ key, value }) => ({ space: key[0], key: key[1], json: value.json }));
  await database.close();
  return rows;
}

/**
 * What must not differ: the records of every item, how many parts hold them, that no part is left of a run that died,
 * and the report's own words; not the moments of writing, which name generations and stamps.
 */
async function outcome(stateDirectory, { id }) {
  const rows = await stored(stateDirectory);
  const of = (prefix) => rows.filter(({ space, key }) => space === 'kvs' && key.startsWith(prefix));
  const partOf = ({ key }) => Number(key.split(':').at(-1));
  const parts = of(`records-part:${id}:`).sort((one, other) => partOf(one) - partOf(other));
  const { report } = JSON.parse(of(`health:${id}`)[0]?.json ?? '{}');
  return {
    records: JSON.stringify(parts.map(({ json }) => json)),
    parts: parts.length,
    report: JSON.stringify({ ...report, asOf: null }),
  };
}

async function untilReady(site, project, deadlineInMs = 600_000) {
  const begun = performance.now();
  while ((await asked(site, project)) !== 'ready') {
    if (performance.now() - begun > deadlineInMs) throw new Error('The analysis did not come to its end');
    await sleep(100);
  }
  return performance.now() - begun;
}

/** Waits until nothing is left in the queue, and lets the page judge by all that was read. */
async function rest(site, project, stateDirectory) {
  await untilReady(site, project);
  while ((await stored(stateDirectory)).some(({ space }) => space === 'queue')) await sleep(500);
  await untilReady(site, project);
}

async function undisturbed() {
  const folder = stateFolder();
  const site = await start(folder);
  const project = await projectOf(site);
  const tookInMs = await untilReady(site, project);
  await rest(site, project, folder);
  await site.stop('SIGTERM');
  return { project, tookInMs, kept: await outcome(folder, project) };
}

/** Kills again and again, at a random moment of what a whole analysis takes, until one comes through. */
async function disturbed({ project, tookInMs }, killsAtMost) {
  const folder = stateFolder();
  const killedAfterInMs = [];
  for (;;) {
    const site = await start(folder);
    const after = roll() * tookInMs;
    const isLast = killedAfterInMs.length >= killsAtMost;
    // Only the first start is told by a page; later ones go on by what the queue has kept.
    if (killedAfterInMs.length === 0) await asked(site, project);
    const isOver = isLast ? true : await Promise.race([sleep(after).then(() => false), quietly(site, project)]);
    if (!isOver) {
      await site.stop('SIGKILL');
      killedAfterInMs.push(Math.round(after));
      continue;
    }
    await rest(site, project, folder);
    await site.stop('SIGTERM');
    return { killedAfterInMs, kept: await outcome(folder, project) };
  }
}

/** True once the analysis is done, asked without a page's help: by what the host wrote to its log. */
async function quietly({ url }) {
  for (;;) {
    await sleep(100);
    const log = await fetch(`${url}/~host/log`).then(
      (answer) => answer.json(),
      () => [],
    );
    if (log.some(({ text }) => /^records: \d+ items in/.test(text))) return true;
  }
}

try {
  const calm = await undisturbed();
  const wanted = Number(options.kills);
  const runs = [];
  let kills = 0;
  while (kills < wanted) {
    const run = await disturbed(calm, Math.min(5, wanted - kills));
    kills += run.killedAfterInMs.length;
    const isEqual = JSON.stringify(run.kept) === JSON.stringify(calm.kept);
    runs.push({ killedAfterInMs: run.killedAfterInMs, isEqual });
    console.error(`${kills} kills: ${isEqual ? 'equal' : 'different'} after ${run.killedAfterInMs.join(', ')} ms`);
  }
  const { parts } = calm.kept;
  console.log(
    JSON.stringify({
      undisturbedInMs: Math.round(calm.tookInMs),
      parts,
      kills,
      runs,
      equal: runs.filter(({ isEqual }) => isEqual).length,
    }),
  );
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
