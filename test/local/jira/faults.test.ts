import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import { noFaults, parseFaults, type FaultPlan } from '../../../src/local/jira/faults';
import { askJira } from '../../support/jira-client';
import { baseUrl, people, siteNow, siteSeed } from '../../support/site-seed';

function open(faults: FaultPlan, elapsedInMs: () => number = () => 0) {
  return openEmbeddedJira(siteSeed(), { now: () => siteNow, baseUrl, faults, elapsedInMs });
}

/** What becomes of a row of equal requests: a status, "dropped", or "malformed". */
async function outcomes(faults: FaultPlan, count: number): Promise<string[]> {
  const jira = open(faults);
  const seen: string[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const asked = askJira(jira, people.admin, 'GET', '/rest/api/3/issue/SHOP-2?fields=summary');
    seen.push(
      await asked.then(
        ({ status }) => String(status),
        (problem: unknown) =>
          problem instanceof SyntaxError ? 'malformed' : String((problem as { code?: string }).code),
      ),
    );
  }
  return seen;
}

describe('faults', () => {
  test('are read from the command line, and a slip of the pen is explained', () => {
    expect(parseFaults('429:0.2, slow:300,seed:7')).toEqual({
      ...noFaults,
      tooManyRequests: 0.2,
      slowByMs: 300,
      seed: 7,
    });
    expect(parseFaults('twice:0.5,late:300')).toEqual({ ...noFaults, eventsTwice: 0.5, eventsLateByMs: 300 });
    expect(parseFaults('quota:500')).toMatchObject({ enforcesLimits: true, pointsPerHour: 500 });
    expect(parseFaults('')).toEqual(noFaults);
    for (const wrong of ['429:2', '5xx', 'slow:-1', 'slow:soon', 'boom:1', 'drop:']) {
      expect(() => parseFaults(wrong)).toThrow(/For example: 429:0.2/);
    }
  });

  test('befall the same requests on every run, in about the share that was asked for', async () => {
    const faults = parseFaults('429:0.2,5xx:0.1,drop:0.1,malformed:0.1');
    const first = await outcomes(faults, 1000);
    expect(await outcomes(faults, 1000)).toEqual(first);
    expect(await outcomes({ ...faults, seed: 2 }, 1000)).not.toEqual(first);
    const share = (outcome: string) => first.filter((seen) => seen === outcome).length / first.length;
    expect(share('429')).toBeCloseTo(0.2, 1);
    expect(share('503')).toBeCloseTo(0.1, 1);
    expect(share('ECONNRESET')).toBeCloseTo(0.1, 1);
    expect(share('malformed')).toBeCloseTo(0.1, 1);
    expect(share('200')).toBeCloseTo(0.5, 1);
  });

  test('a refused request says how long to wait and why', async () => {
    const jira = open(parseFaults('429:1'));
    const { status, headers } = await askJira(jira, people.admin, 'GET', '/rest/api/3/myself');
    expect([status, headers['retry-after'], headers['ratelimit-reason']]).toEqual([429, '1', 'jira-burst-based']);
    jira.setFaults(noFaults);
    expect((await askJira(jira, people.admin, 'GET', '/rest/api/3/myself')).status).toBe(200);
  });
});

test('events come twice and out of order where that is wanted, each at least once', async () => {
  const told = async (faults: FaultPlan) => {
    const jira = open(faults);
    const summaries: string[] = [];
    jira.onEvent(({ payload }) => {
      const { issue } = payload as { issue: { fields: { summary: string } } };
      summaries.push(issue.fields.summary);
    });
    for (const summary of ['one', 'two', 'three', 'four'])
      await askJira(jira, people.admin, 'PUT', '/rest/api/3/issue/SHOP-2', { fields: { summary } });
    await new Promise((go) => setTimeout(go, 2 * faults.eventsLateByMs));
    return summaries;
  };
  expect(await told(noFaults)).toEqual(['one', 'two', 'three', 'four']);
  expect(await told(parseFaults('late:500'))).toEqual(['two', 'four', 'one', 'three']);
  expect((await told(parseFaults('twice:1'))).sort()).toEqual([
    'four',
    'four',
    'one',
    'one',
    'three',
    'three',
    'two',
    'two',
  ]);
});

describe('rate limits', () => {
  test('points are counted per object and told in the headers; beyond the quota Jira refuses until the hour is over', async () => {
    const jira = open(parseFaults('quota:20'));
    const search = () =>
      askJira(jira, people.admin, 'POST', '/rest/api/3/search/jql', { jql: 'project = SHOP', fields: ['key'] });
    const first = await search();
    expect(first.headers).toMatchObject({ 'x-ratelimit-limit': '20', 'x-ratelimit-remaining': '13' });
    expect((await search()).headers['x-ratelimit-remaining']).toBe('6');
    expect((await search()).headers).toMatchObject({ 'x-ratelimit-remaining': '0', 'x-ratelimit-nearlimit': 'true' });
    const refused = await search();
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '3600']);
    expect(refused.headers['ratelimit-reason']).toBe('jira-quota-global-based');
  });

  test('one issue takes twenty writes in two seconds, and more once they have passed', async () => {
    let elapsed = 0;
    const jira = open(parseFaults('limits'), () => elapsed);
    const write = async (turn: number) => {
      const path = '/rest/api/3/issue/SHOP-2/properties/count';
      return (await askJira(jira, people.admin, 'PUT', path, turn)).status;
    };
    for (let turn = 0; turn < 20; turn += 1) expect(await write(turn)).toBeLessThan(300);
    expect(await write(20)).toBe(429);
    elapsed = 2_001;
    expect(await write(21)).toBe(200);
  });

  test('are only counted, not enforced, unless they are switched on', async () => {
    const jira = open(noFaults);
    const statuses = new Set<number>();
    for (let turn = 0; turn < 150; turn += 1) {
      statuses.add((await askJira(jira, people.admin, 'GET', '/rest/api/3/myself')).status);
    }
    expect([...statuses]).toEqual([200]);
  });
});
