/** A small site in which time passes and people act, so that Jira writes its own history and publishes its own events. */
import { openEmbeddedJira } from '../../src/local/jira/embedded-jira';
import type { ProductEvent } from '../../src/local/jira/site';
import { openTandem } from '../resolvers/open-tandem';
import { baseUrl, board, field, people, siteNow, siteSeed, status, type IssueSketch } from '../support/site-seed';

export const shop = { id: '10001', key: 'SHOP' } as const;

export function livedSite(issues: readonly IssueSketch[]) {
  const seed = siteSeed({ issues });
  let now = siteNow.getTime();
  const jira = openEmbeddedJira({ ...seed, sprints: [] }, { now: () => new Date(now), baseUrl });
  const tandem = openTandem(jira);
  const events: ProductEvent[] = [];
  jira.onEvent((event) => events.push(event));

  async function act(method: string, path: string, body: unknown): Promise<Record<string, unknown>> {
    const caller = { kind: 'user', accountId: people.admin } as const;
    const request = { method, path, headers: {}, body: body === undefined ? null : JSON.stringify(body), caller };
    const answer = await jira.handle(request);
    if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.body}`);
    return (answer.body === '' ? {} : JSON.parse(answer.body)) as Record<string, unknown>;
  }

  const pass = (hours: number) => void (now += hours * 3_600_000);
  const at = () => new Date(now).toISOString();

  /** A sprint that is planned with these items and started. */
  async function start(name: string, goal: string, keys: readonly string[]): Promise<number> {
    const end = new Date(now + 14 * 86_400_000).toISOString();
    const made = await act('POST', '/rest/agile/1.0/sprint', {
      ...{ name, goal, originBoardId: board.shop },
      ...{ startDate: at(), endDate: end },
    });
    const id = Number(made.id);
    if (keys.length > 0) await act('POST', `/rest/agile/1.0/sprint/${id}/issue`, { issues: keys });
    pass(1);
    await act('POST', `/rest/agile/1.0/sprint/${id}`, { state: 'active' });
    return id;
  }

  const add = (sprintId: number, ...issues: string[]) =>
    act('POST', `/rest/agile/1.0/sprint/${sprintId}/issue`, { issues });
  const takeOut = (...issues: string[]) => act('POST', '/rest/agile/1.0/backlog/issue', { issues });
  const edit = (sprintId: number, fields: object) => act('POST', `/rest/agile/1.0/sprint/${sprintId}`, fields);
  const close = (sprintId: number) => edit(sprintId, { state: 'closed' });
  const size = (key: string, points: number | null) =>
    act('PUT', `/rest/api/3/issue/${key}`, { fields: { [field.storyPoints]: points } });

  async function move(key: string, to: keyof typeof status): Promise<void> {
    const { transitions } = (await jiraGet(`/rest/api/3/issue/${key}/transitions`)) as {
      transitions: { id: string; to: { id: string } }[];
    };
    const transition = transitions.find((each) => each.to.id === status[to]);
    await act('POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: transition?.id } });
  }

  async function jiraGet(path: string): Promise<unknown> {
    const caller = { kind: 'user', accountId: people.admin } as const;
    return JSON.parse((await jira.handle({ method: 'GET', path, headers: {}, body: null, caller })).body);
  }

  /** The events since the last call, as Forge would deliver them. */
  const eventsSince = (): readonly Readonly<Record<string, unknown>>[] =>
    events.splice(0).map(({ payload }) => payload);

  return { tandem, act, pass, at, start, add, takeOut, edit, close, size, move, eventsSince };
}

export const sized = (key: string, points: number, rest: Partial<IssueSketch> = {}): IssueSketch => ({
  key,
  customFields: { [field.storyPoints]: points },
  ...rest,
});

/** What most stories of a sprint need: 3, 5, 2 and 8 points. */
export const fourItems = [sized('SHOP-1', 3), sized('SHOP-2', 5), sized('SHOP-3', 2), sized('SHOP-4', 8)];

/** A running sprint in which all happened that a ledger knows: 1, 2 and 3 are planned; 4 comes, 3 goes, 2 grows from 5 to 8, 1 is done. */
export async function livedSprint(items: readonly IssueSketch[] = fourItems) {
  const site = livedSite(items);
  const id = await site.start('Sprint 1', 'Guests can pay', ['SHOP-1', 'SHOP-2', 'SHOP-3']);
  site.pass(24);
  await site.add(id, 'SHOP-4');
  await site.move('SHOP-1', 'inProgress');
  site.pass(24);
  await site.takeOut('SHOP-3');
  await site.size('SHOP-2', 8);
  site.pass(24);
  await site.move('SHOP-1', 'done');
  return { site, id };
}
