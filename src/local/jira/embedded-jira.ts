import { setTimeout as delay } from 'node:timers/promises';
import { endpoints } from './endpoints/catalogue';
import { deliveriesOf, faultFor, noFaults, type FaultPlan } from './faults';
import { Refusal, type Answer } from './http/answer';
import type { Ask } from './http/endpoint';
import { makeRouter } from './http/router';
import { makeLimiter, type Limiter } from './limits';
import type { SiteSeed } from './seed';
import type { Caller, JiraRequest, JiraResponse, JiraSite, ProductEvent } from './site';
import { SiteState } from './state/site-state';
import { viewerFor } from './state/viewer';

export interface EmbeddedJira extends JiraSite {
  setFaults(plan: FaultPlan): void;
  /** The site's state, to look at; change it through requests. */
  readonly state: SiteState;
  /** How many requests were answered, for measuring. */
  requestCount(): number;
}

const router = makeRouter(endpoints);

/** A Jira site in memory, answering REST requests as Jira Cloud would. */
export function openEmbeddedJira(
  seed: SiteSeed,
  options: {
    now: () => Date;
    baseUrl: string;
    faults?: FaultPlan;
    /** The clock of the rate limits, in milliseconds; the machine's own unless a test sets it. */
    elapsedInMs?: () => number;
  },
): EmbeddedJira {
  const listeners: ((event: ProductEvent) => void)[] = [];
  const tell = (event: ProductEvent): void => {
    for (const listener of listeners) listener(event);
  };
  let eventNumber = 0;
  const site = new SiteState(seed, options.baseUrl, options.now, (event) => {
    eventNumber += 1;
    for (const delayInMs of deliveriesOf(faults, eventNumber))
      if (delayInMs === 0) tell(event);
      else setTimeout(() => tell(event), delayInMs).unref();
  });
  const limiter = makeLimiter({ now: options.now, elapsedInMs: options.elapsedInMs ?? (() => performance.now()) });
  let faults = options.faults ?? noFaults;
  let requestNumber = 0;

  const handle = async (request: JiraRequest): Promise<JiraResponse> => {
    requestNumber += 1;
    const fault = faultFor(faults, requestNumber);
    if (faults.slowByMs > 0) await delay(faults.slowByMs);
    const answer =
      fault === 'tooManyRequests'
        ? tooManyRequests
        : fault === 'serverErrors'
          ? outOfOrder
          : limited(site, request, limiter, faults);
    // The request was carried out; only its answer is lost, which is what makes dropped writes hard.
    if (fault === 'dropped') throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    const response = toResponse(answer);
    return fault === 'malformed' ? cutShort(response) : response;
  };

  return {
    handle,
    needs(method, path) {
      const route = router.find(method, path);
      if (!route) return null;
      const { endpoint } = route;
      return { name: `${endpoint.method} ${endpoint.template}`, scopeSets: endpoint.scopeSets };
    },
    onEvent: (listener) => void listeners.push(listener),
    declareProperties(declared) {
      site.searchableProperties = declared;
      site.revision += 1;
    },
    knows: (accountId) => site.users.has(accountId),
    now: options.now,
    setFaults: (plan) => void (faults = plan),
    state: site,
    requestCount: () => requestNumber,
  };
}

const tooManyRequests: Answer = {
  status: 429,
  body: { errorMessages: ['Rate limit exceeded.'], errors: {} },
  headers: { 'retry-after': '1', 'ratelimit-reason': 'jira-burst-based' },
};

const outOfOrder: Answer = {
  status: 503,
  body: { errorMessages: ['Service Unavailable'], errors: {} },
};

/** Answers within the rate limits, and reports them in the headers. */
function limited(site: SiteState, request: JiraRequest, limiter: Limiter, faults: FaultPlan): Answer {
  const route = router.find(request.method, request.path);
  if (!route) return answerTo(site, request);
  const usage = {
    method: route.endpoint.method,
    endpoint: `${route.endpoint.method} ${route.endpoint.template}`,
    issueIdOrKey: route.params.issueIdOrKey ?? null,
  };
  const { pointsPerHour, enforcesLimits: isEnforced } = faults;
  const refused = limiter.refuse(usage, { isEnforced, pointsPerHour });
  if (refused) return refused;
  const answer = answerTo(site, request);
  return { ...answer, headers: { ...limiter.charge(usage, answer, pointsPerHour), ...answer.headers } };
}

function answerTo(site: SiteState, request: JiraRequest): Answer {
  const route = router.find(request.method, request.path);
  if (!route) {
    const methods = router.methodsFor(request.path);
    if (methods.length > 0) return { status: 405, headers: { allow: methods.join(', ') } };
    return { status: 404, body: { message: `null for uri: ${site.baseUrl}${request.path}`, 'status-code': 404 } };
  }
  const caller = knownCaller(site, request.caller);
  try {
    const ask: Ask = {
      site,
      caller,
      viewer: viewerFor(caller),
      params: route.params,
      query: new URLSearchParams(request.path.split('?').slice(1).join('?')),
      body: parseBody(request.body),
      path: request.path,
    };
    return route.endpoint.handle(ask);
  } catch (problem) {
    if (problem instanceof Refusal) return problem.toAnswer();
    throw problem;
  }
}

/** An account that the site does not know is not signed in. */
function knownCaller(site: SiteState, caller: Caller): Caller {
  return caller.kind === 'user' && !site.users.has(caller.accountId) ? { kind: 'nobody' } : caller;
}

function parseBody(text: string | null): unknown {
  if (text === null || text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal(400, ['There was an error parsing JSON. Check that your request body is valid.']);
  }
}

function toResponse(answer: Answer): JiraResponse {
  const hasBody = answer.body !== undefined;
  return {
    status: answer.status,
    headers: { ...(hasBody ? { 'content-type': 'application/json;charset=UTF-8' } : {}), ...answer.headers },
    body: hasBody ? JSON.stringify(answer.body) : '',
  };
}

const cutShort = (response: JiraResponse): JiraResponse => ({
  ...response,
  body: response.body.slice(0, Math.floor(response.body.length / 2)),
});
