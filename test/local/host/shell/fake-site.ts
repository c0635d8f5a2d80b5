import type { JiraRequest, JiraResponse, JiraSite, ProductEvent } from '../../../../src/local/jira/site';
import type { SeedUser } from '../../../../src/local/jira/seed';

export const users: readonly SeedUser[] = [
  { accountId: 'olga', displayName: 'Olga Owner', role: 'Product Owner', timeZone: 'Europe/Berlin', locale: 'en-GB' },
  {
    accountId: 'sam',
    displayName: 'Sam Stranger',
    role: 'Stakeholder without access',
    timeZone: 'UTC',
    locale: 'en-US',
  },
];

const todo = { id: '1', name: 'To Do', statusCategory: { key: 'new' } };
const done = { id: '3', name: 'Done', statusCategory: { key: 'done' } };
const project = { id: '10000', key: 'SHOP', name: 'Web shop', projectTypeKey: 'software', style: 'classic' };
const sprint = {
  id: 7,
  name: 'Sprint 7',
  state: 'active',
  goal: 'Guests can pay',
  startDate: '2026-03-02T09:00:00.000Z',
  endDate: '2026-03-13T17:00:00.000Z',
};
const later = { id: 8, name: 'Sprint 8', state: 'future', goal: '' };

/** One project with one board, one issue in a sprint and 250 in the backlog; only Olga may see it. */
export interface FakeSite extends JiraSite {
  emit(event: ProductEvent): void;
  readonly requests: readonly JiraRequest[];
}

export function fakeSite(): FakeSite {
  const listeners: ((event: ProductEvent) => void)[] = [];
  const requests: JiraRequest[] = [];
  const issue = (number: number, summary: string, status: object) => ({
    id: String(10100 + number),
    key: `SHOP-${number}`,
    fields: {
      summary,
      status,
      description: null as unknown,
      issuetype: { id: '10001', name: 'Story', hierarchyLevel: 0 },
      project,
      priority: { name: 'High' },
      assignee: null,
      reporter: { accountId: 'olga', displayName: 'Olga Owner' },
      labels: [],
      issuelinks: [],
      customfield_10016: 3 as number | null,
    },
  });
  const first = issue(1, 'Pay as a guest', todo);
  const backlog = Array.from({ length: 250 }, (_, index) => issue(index + 2, `Backlog item ${index + 2}`, todo));
  const comments: object[] = [];
  const page = (values: readonly unknown[]) => ({
    values,
    total: values.length,
    startAt: 0,
    maxResults: 50,
    isLast: true,
  });

  function answer(method: string, url: URL, body: unknown): unknown {
    const at = (pattern: RegExp): boolean => pattern.test(url.pathname);
    const startAt = Number(url.searchParams.get('startAt') ?? 0);
    if (at(/\/project\/search$/)) return page([project]);
    if (at(/\/project\/SHOP$/)) return project;
    if (at(/\/mypermissions$/)) {
      const asked = (url.searchParams.get('permissions') ?? '').split(',');
      return { permissions: Object.fromEntries(asked.map((key) => [key, { havePermission: true }])) };
    }
    if (at(/\/issue\/SHOP-1$/) && method === 'PUT') {
      Object.assign(first.fields, (body as { fields: object }).fields);
      emit({ name: 'avi:jira:updated:issue', payload: { issue: first }, causedBy: 'olga', causedByApp: false });
      return null;
    }
    if (at(/\/issue\/SHOP-1$/)) return { ...first, names: { customfield_10016: 'Story Points' } };
    if (at(/\/issue\/SHOP-1\/comment$/) && method === 'POST') {
      const comment = {
        id: String(comments.length + 1),
        author: first.fields.reporter,
        created: '2026-03-03T10:00:00.000+0000',
        ...(body as object),
      };
      comments.push(comment);
      return comment;
    }
    if (at(/\/issue\/SHOP-1\/comment$/)) return { comments, total: comments.length };
    if (at(/\/issue\/SHOP-1\/transitions$/) && method === 'POST') {
      first.fields.status = (body as { transition: { id: string } }).transition.id === '31' ? done : todo;
      return null;
    }
    if (at(/\/issue\/SHOP-1\/transitions$/))
      return {
        transitions: [
          { id: '11', name: 'Reopen', to: todo },
          { id: '31', name: 'Finish', to: done },
        ],
      };
    if (at(/\/properties\/.*panel.*status$/)) return null;
    if (at(/\/board$/)) return page([{ id: 1, name: 'SHOP board', type: 'scrum', location: { projectKey: 'SHOP' } }]);
    if (at(/\/board\/1$/)) return { id: 1, name: 'SHOP board', type: 'scrum', location: { projectKey: 'SHOP' } };
    if (at(/\/board\/1\/configuration$/)) {
      const columns = [
        { name: 'To Do', statuses: [{ id: '1' }] },
        { name: 'Done', statuses: [{ id: '3' }] },
      ];
      return {
        columnConfig: { columns },
        estimation: { type: 'field', field: { fieldId: 'customfield_10016', displayName: 'Story Points' } },
      };
    }
    if (at(/\/board\/1\/sprint$/)) return page(url.searchParams.get('state') === 'active' ? [sprint] : [sprint, later]);
    if (at(/\/sprint\/7\/issue$/)) return { issues: [first], total: 1 };
    if (at(/\/sprint\/8\/issue$/)) return { issues: [], total: 0 };
    if (at(/\/board\/1\/backlog$/))
      return { issues: backlog.slice(startAt, startAt + 100), total: backlog.length, startAt };
    return undefined;
  }

  function emit(event: ProductEvent): void {
    for (const listener of listeners) listener(event);
  }

  return {
    requests,
    emit,
    async handle(request): Promise<JiraResponse> {
      requests.push(request);
      const headers = { 'content-type': 'application/json' };
      const url = new URL(request.path, 'http://jira.invalid');
      const mayBrowse = request.caller.kind === 'user' && request.caller.accountId === 'olga';
      const found = mayBrowse ? answer(request.method, url, request.body ? JSON.parse(request.body) : null) : undefined;
      if (!mayBrowse && url.pathname.endsWith('/project/search'))
        return { status: 200, headers, body: JSON.stringify(page([])) };
      if (found === null) return { status: 204, headers: {}, body: '' };
      if (found !== undefined) return { status: 200, headers, body: JSON.stringify(found) };
      const errorMessages = ['Issue does not exist or you do not have permission to see it.'];
      return { status: 404, headers, body: JSON.stringify({ errorMessages, errors: {} }) };
    },
    needs: () => null,
    onEvent: (listener) => void listeners.push(listener),
    now: () => new Date('2026-03-05T10:00:00.000Z'),
  };
}
