/**
 * Asks every surface's question once over the demo site and says what it cost: Jira requests, endpoints, the scopes they
 * need, and time. `npm run manifest`, the bench and the check of Atlassian's own bundle all read this.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { ForgeHost, UiModule } from './host/forge-host';
import { openForgeHost } from './host/open-host';
import { openEmbeddedJira } from './jira/embedded-jira';
import { endpoints } from './jira/endpoints/catalogue';
import type { SiteSeed } from './jira/seed';
import type { EndpointNeeds, JiraSite } from './jira/site';
import { demoSite } from './scenarios/demo-site';

interface Recording {
  readonly site: JiraSite;
  /** Endpoints called since the last `take`, and the milliseconds the embedded Jira itself took. */
  take(): { readonly calls: readonly EndpointNeeds[]; readonly jiraInMs: number };
}

function record(site: JiraSite): Recording {
  let calls: EndpointNeeds[] = [];
  let jiraInMs = 0;
  return {
    site: {
      needs: (method, url) => site.needs(method, url),
      onEvent: (listener) => site.onEvent(listener),
      declareProperties: (declared) => site.declareProperties?.(declared),
      now: () => site.now(),
      async handle(request) {
        const needs = site.needs(request.method, request.path);
        if (needs) calls.push(needs);
        const started = performance.now();
        try {
          return await site.handle(request);
        } finally {
          jiraInMs += performance.now() - started;
        }
      },
    },
    take() {
      const taken = { calls, jiraInMs };
      calls = [];
      jiraInMs = 0;
      return taken;
    },
  };
}

/** Where a person stands when a module opens: the busiest Scrum project with a running sprint. */
function places(seed: SiteSeed) {
  const sprint = seed.sprints.find((each) => each.state === 'active');
  const board = seed.boards.find((each) => each.id === sprint?.boardId);
  const project = seed.projects.find((each) => each.key === board?.projectKey);
  const issue = seed.issues.find(
    (each) => each.projectKey === project?.key && sprint && each.sprintIds.includes(sprint.id),
  );
  const person = project?.permissions.edit[0];
  if (!sprint || !board || !project || !issue || !person)
    throw new Error('The scenario has no running sprint with items');
  const here = { project: { id: project.id, key: project.key, type: 'software' } };
  const issuePlace = { ...here, issue: { id: issue.id, key: issue.key, type: 'Story', typeId: issue.issueTypeId } };
  const boardPlace = { ...here, board: { id: String(board.id), type: board.type } };
  const byType: Record<string, { question: string; extension: Record<string, unknown> }> = {
    'jira:issueContext': { question: 'refinement', extension: issuePlace },
    'jira:issuePanel': { question: 'refinement', extension: issuePlace },
    'jira:projectPage': { question: 'wholeBacklog', extension: here },
    'jira:boardAction': { question: 'sprintGoal', extension: boardPlace },
    'jira:backlogAction': { question: 'sprintGoal', extension: boardPlace },
    'jira:sprintAction': {
      question: 'sprintGoal',
      extension: { ...boardPlace, sprint: { id: String(sprint.id), state: sprint.state } },
    },
  };
  return { person, byType };
}

interface SurfaceUse {
  readonly module: string;
  readonly question: string;
  readonly problem: string | null;
  readonly requests: number;
  readonly endpoints: readonly string[];
  readonly scopes: readonly string[];
  /** Milliseconds over the embedded Jira's own time: the first call in a new process, and the median of the next ten. */
  readonly coldInMs: number;
  readonly warmInMs: number;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The first scope set that the manifest grants; endpoints list alternatives, classic first. */
const scopesUsed = (call: EndpointNeeds, granted: readonly string[]) =>
  call.scopeSets.find((set) => set.every((scope) => granted.includes(scope))) ?? [];

async function useSurface(
  host: ForgeHost,
  recording: Recording,
  module: UiModule,
  seed: SiteSeed,
): Promise<SurfaceUse | null> {
  const { person, byType } = places(seed);
  const place = byType[module.type];
  if (!place) return null;
  const ask = async () => {
    recording.take();
    const started = performance.now();
    const reply = await host.invoke({
      module,
      functionKey: place.question,
      payload: {},
      accountId: person,
      extension: { type: module.type, ...place.extension },
    });
    const tookInMs = performance.now() - started;
    const { calls, jiraInMs } = recording.take();
    return { reply: reply as { ok: boolean; problem?: { title: string } }, calls, overInMs: tookInMs - jiraInMs };
  };
  const first = await ask();
  await host.settled();
  const again: number[] = [];
  for (let round = 0; round < 10; round++) again.push((await ask()).overInMs);
  return {
    module: module.key,
    question: place.question,
    problem: first.reply.ok ? null : (first.reply.problem?.title ?? 'no answer'),
    requests: first.calls.length,
    endpoints: first.calls.map((call) => call.name),
    scopes: [...new Set(first.calls.flatMap((call) => scopesUsed(call, host.scopes)))].sort(),
    coldInMs: Math.round(first.overInMs),
    warmInMs: Math.round(median(again) * 10) / 10,
  };
}

async function useAll(bundle: string): Promise<{ uses: SurfaceUse[]; granted: readonly string[] }> {
  const now = new Date();
  const seed = demoSite({ now, seed: 1 });
  const uses: SurfaceUse[] = [];
  let granted: readonly string[] = [];
  const keys = await withHost(seed, now, bundle, async (host) => host.modules.map((module) => module.key));
  // A new host for each surface, so that its first call is a cold one.
  for (const key of keys) {
    await withHost(seed, now, bundle, async (host, recording) => {
      granted = host.scopes;
      const module = host.modules.find((each) => each.key === key);
      const use = module ? await useSurface(host, recording, module, seed) : null;
      if (use) uses.push(use);
    });
  }
  return { uses, granted };
}

async function withHost<T>(
  seed: SiteSeed,
  now: Date,
  bundle: string,
  run: (host: ForgeHost, recording: Recording) => Promise<T>,
) {
  const stateDirectory = mkdtempSync(path.join(tmpdir(), 'tandem-surfaces-'));
  const recording = record(openEmbeddedJira(seed, { now: () => now, baseUrl: 'http://localhost' }));
  const host = await openForgeHost({ appDirectory: process.cwd(), bundle, site: recording.site, stateDirectory });
  try {
    return await run(host, recording);
  } finally {
    await host.close();
    rmSync(stateDirectory, { recursive: true, force: true });
  }
}

function print(uses: readonly SurfaceUse[], granted: readonly string[]): void {
  for (const use of uses) {
    console.log(`${use.module} asks ${use.question}: ${use.problem ?? 'answered'}, ${use.requests} Jira requests`);
    for (const name of use.endpoints) console.log(`    ${name}`);
    console.log(`    scopes: ${use.scopes.join(', ') || 'none'}`);
  }
  const used = new Set(uses.flatMap((use) => use.scopes));
  const rest = granted.filter((scope) => !used.has(scope));
  console.log(`Granted but not used when the surfaces open (writes, storage): ${rest.join(', ') || 'none'}`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { bundle: { type: 'string' }, json: { type: 'boolean' }, endpoints: { type: 'boolean' } },
  });
  if (values.endpoints) {
    console.log(
      JSON.stringify({
        endpoints: endpoints.map(({ method, template, scopeSets }) => ({ method, template, scopeSets })),
      }),
    );
    return;
  }
  const { uses, granted } = await useAll(path.resolve(values.bundle ?? 'dist/app/index.cjs'));
  if (values.json) console.log(JSON.stringify({ uses, granted }));
  else print(uses, granted);
  if (uses.length === 0 || uses.some((use) => use.problem !== null)) process.exitCode = 1;
}

void main();
