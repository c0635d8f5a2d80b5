/** Talks to an embedded Jira in a test's words. */
import { openEmbeddedJira, type EmbeddedJira } from '../../src/local/jira/embedded-jira';
import type { FaultPlan } from '../../src/local/jira/faults';
import type { Caller, ProductEvent } from '../../src/local/jira/site';
import { baseUrl, siteNow, siteSeed, type SiteSketch } from './site-seed';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON; undefined for an empty body. */
  readonly json: Loose;
}

/** JSON that a test reads freely: every property is again loose. */
export interface Loose {
  readonly [key: string]: Loose;
}

export interface JiraUnderTest {
  readonly jira: EmbeddedJira;
  readonly events: ProductEvent[];
  readonly ask: (as: Caller | string, method: string, path: string, body?: unknown) => Promise<Reply>;
}

export function openTestJira(sketch: SiteSketch = {}, faults?: FaultPlan): JiraUnderTest {
  const options = { now: () => siteNow, baseUrl, ...(faults ? { faults } : {}) };
  const jira = openEmbeddedJira(siteSeed(sketch), options);
  const events: ProductEvent[] = [];
  jira.onEvent((event) => events.push(event));
  return { jira, events, ask: (as, method, path, body) => askJira(jira, as, method, path, body) };
}

export async function askJira(
  jira: EmbeddedJira,
  as: Caller | string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Reply> {
  const caller: Caller = typeof as === 'string' ? { kind: 'user', accountId: as } : as;
  const request = { method, path, headers: {}, body: body === undefined ? null : JSON.stringify(body), caller };
  const response = await jira.handle(request);
  const json = (response.body === '' ? undefined : JSON.parse(response.body)) as Loose;
  return { status: response.status, headers: response.headers, json };
}

export const theApp: Caller = { kind: 'app' };
export const nobody: Caller = { kind: 'nobody' };
