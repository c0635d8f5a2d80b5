/** The app's back end over an embedded Jira: everything real but Forge itself. */
import type { Payload, QuestionName, Reply } from '../../src/contract';
import { openAsker } from '../../src/jira/ask';
import { RequestBudget } from '../../src/jira/budget';
import { openGateway } from '../../src/jira/gateway';
import type { JiraHttp } from '../../src/jira/jira-http';
import type { SiteFields } from '../../src/jira/site/site-fields';
import { followChange } from '../../src/jobs/follow-change';
import { runProjectTask } from '../../src/jobs/project-task';
import type { Caller, JiraSite } from '../../src/local/jira/site';
import { answer } from '../../src/resolvers/door';
import { WarmReleases } from '../../src/resolvers/forecast/warm-releases';
import { handlers } from '../../src/resolvers/handlers';
import type { WarmIndexes } from '../../src/resolvers/kept/warm-indexes';
import type { WarmRecords } from '../../src/resolvers/kept/warm-records';
import { WarmSprints } from '../../src/resolvers/sprint/warm-sprints';
import type { KeptAccount, QueuedWork, World } from '../../src/resolvers/world';
import { openBoardFacts } from '../../src/store/board-facts';
import { openHealth } from '../../src/store/health-reports';
import { openRecords } from '../../src/store/item-records';
import { openMutes } from '../../src/store/mutes';
import { openFlow } from '../../src/store/project-flow';
import { openSizes } from '../../src/store/project-sizes';
import { openRefinementPlans } from '../../src/store/refinement-plans';
import { openRelatives } from '../../src/store/relatives-index';
import { openShownForecasts } from '../../src/store/shown-forecasts';
import { openSpokenRules } from '../../src/store/spoken-rules';
import { openSprintHistory } from '../../src/store/sprint-history';
import { openStoredPeople } from '../../src/store/stored-people';
import { openSettings } from '../../src/store/team-settings';
import { memoryKeyValue, memoryVersioned } from '../store/memory-key-value';
import { people } from '../support/site-seed';

export const appId = '11111111-2222-4333-8444-555555555555';

/** What one request to Jira looked like, as a test asserts it. */
export interface SentRequest {
  readonly who: Caller['kind'];
  readonly method: string;
  readonly path: string;
}

export function openTandem(
  site: JiraSite,
  options: { readonly waits?: number[]; isQueueFull?: boolean; closedAccounts?: readonly string[] } = {},
) {
  const store = memoryKeyValue();
  const savedSettings = memoryVersioned();
  const savedPlans = memoryVersioned();
  const warmIndexes: WarmIndexes = new Map();
  const warmRecords: WarmRecords = new Map();
  let warmSprints = new WarmSprints();
  let warmReleases = new WarmReleases();
  const tasks: QueuedWork[] = [];
  const log: string[] = [];
  const reported: KeptAccount[] = [];
  const sent: SentRequest[] = [];

  const insteads: { when(request: SentRequest): boolean; answer(): ReturnType<JiraHttp> }[] = [];

  /** Jira answers some requests so, until `end` is called. */
  function answerInstead(
    when: (request: SentRequest) => boolean,
    { status, headers }: { readonly status: number; readonly headers: Readonly<Record<string, string>> },
  ): { end(): void } {
    const get = (name: string) => headers[name] ?? null;
    const instead = { when, answer: async () => ({ status, headers: { get }, text: async () => '{}' }) };
    insteads.push(instead);
    return { end: () => void insteads.splice(insteads.indexOf(instead), 1) };
  }

  const httpAs =
    (caller: Caller): JiraHttp =>
    async (path, init) => {
      sent.push({ who: caller.kind, method: init.method, path });
      const instead = insteads.find(({ when }) => when({ who: caller.kind, method: init.method, path }));
      if (instead) return instead.answer();
      const request = { method: init.method, path, headers: init.headers, body: init.body ?? null, caller };
      const { status, headers, body } = await site.handle(request);
      const get = (name: string) => Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
      return { status, headers: { get }, text: async () => body };
    };

  /** As Forge opens one for each invocation; a cold one, for its field list is forgotten. */
  function openWorld(personId: string): World {
    const now = () => site.now().getTime();
    const budget = new RequestBudget({ requestsAtMost: 60, timeInMs: 20_000, now });
    const around = { budget, now, sleep: async (ms: number) => void options.waits?.push(ms) };
    const shelf = () => {
      let kept: SiteFields | undefined;
      return { get: () => kept, put: (fields: SiteFields) => void (kept = fields) };
    };
    return {
      asUser: openGateway(openAsker(httpAs({ kind: 'user', accountId: personId }), around), shelf()),
      asApp: openGateway(openAsker(httpAs({ kind: 'app' }), around), shelf()),
      mutes: openMutes(store),
      spokenRules: openSpokenRules(store),
      settings: openSettings(savedSettings),
      refinementPlans: openRefinementPlans(savedPlans),
      relatives: openRelatives(store),
      sizes: openSizes(store),
      boardFacts: openBoardFacts(store),
      sprintHistory: openSprintHistory(store),
      flow: openFlow(store),
      shownForecasts: openShownForecasts(store),
      records: openRecords(store),
      health: openHealth(store),
      storedPeople: openStoredPeople(store, savedSettings),
      reportAccounts: async (accounts) => {
        reported.push(...accounts);
        return accounts.flatMap(({ accountId }) =>
          options.closedAccounts?.includes(accountId) ? [{ accountId, status: 'closed' as const }] : [],
        );
      },
      warmIndexes,
      warmRecords,
      warmSprints,
      warmReleases,
      projectQueue: {
        async push(task) {
          if (options.isQueueFull) throw new Error('the queue takes nothing more');
          tasks.push(task);
        },
      },
      now: () => site.now(),
      siteId: 'site',
      personId,
      appId,
      requestsSent: () => budget.sent,
      log: (line) => void log.push(line),
    };
  }

  /** Asks as somebody standing somewhere; the answer comes as the browser gets it, through JSON. */
  async function ask<Q extends QuestionName>(
    question: Q,
    personId: string,
    extension: unknown,
    payload: Payload<Q> | Record<string, unknown> = {},
  ): Promise<Reply<Q>> {
    sent.length = 0;
    const reply = await answer(question, handlers[question], { payload, extension }, openWorld(personId));
    return JSON.parse(JSON.stringify(reply)) as Reply<Q>;
  }

  /** Runs what waits in the queue, and what that pushes, until nothing waits: "build done" and so on, in order. */
  async function runTasks(timeLeftInMs = () => 900_000): Promise<readonly string[]> {
    const ends: string[] = [];
    for (let task = tasks.shift(); task; task = tasks.shift())
      ends.push(`${task.task} ${(await runProjectTask(task, openWorld(''), timeLeftInMs)).kind}`);
    return ends;
  }

  const follow = (event: unknown) => followChange(event, openWorld(''));
  const forgetWarm = () => {
    warmIndexes.clear();
    warmRecords.clear();
    warmSprints = new WarmSprints();
    warmReleases = new WarmReleases();
  };

  /** Somebody edits an issue in Jira itself. */
  async function edit(issueKey: string, fields: Readonly<Record<string, unknown>>): Promise<void> {
    const caller = { kind: 'user', accountId: people.productOwner } as const;
    const path = `/rest/api/3/issue/${issueKey}`;
    const body = JSON.stringify({ fields });
    const { status } = await site.handle({ method: 'PUT', path, headers: {}, body, caller });
    if (status !== 204) throw new Error(`editing ${issueKey} answered ${status}`);
  }

  return {
    ask,
    answerInstead,
    edit,
    follow,
    forgetWarm,
    runTasks,
    tasks,
    openWorld,
    store,
    savedSettings,
    savedPlans,
    log,
    reported,
    sent,
  };
}

/** The answer itself; a problem fails the test with its own words. */
export function valueOf<Q extends QuestionName>(reply: Reply<Q>): Extract<Reply<Q>, { ok: true }>['value'] {
  if (!reply.ok) throw new Error(`${reply.problem.title}. ${reply.problem.advice}`);
  return reply.value;
}
