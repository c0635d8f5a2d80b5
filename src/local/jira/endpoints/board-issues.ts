import { notFound, ok, type Answer } from '../http/answer';
import { listParam, param, type Ask, type Endpoint } from '../http/endpoint';
import { mapPage, pageOf } from '../http/paging';
import { searchIssues } from '../jql/search';
import type { Test } from '../jql/query';
import type { SeedBoard } from '../seed';
import type { IssueState } from '../state/issue-state';
import { agileIssueJson, epicJson, namesAndSchema } from '../wire/agile-issues';
import { drawingFor, visibleBoard, visibleIssue, visibleSprint } from './access';
import { boardScope } from './boards';

const details = 'read:issue-details:jira';
const epicIssueScopes = [['read:epic:jira-software', details, 'read:jql:jira']];
const sprintIssueScopes = [['read:sprint:jira-software', details, 'read:jql:jira']];
const issuesAtMost = 100;

const everyIssue: Test = () => true;

/** Issues by rank, narrowed by the request's own JQL, as a startAt page. */
function issuePage(ask: Ask, where: { jql?: string; also?: Test; within?: Iterable<IssueState> }): Answer {
  const { site, viewer, query } = ask;
  const narrowing = query.get('jql') ?? '';
  const also = where.also ?? everyIssue;
  const wanted = narrowing === '' ? null : new Set(searchIssues(site, { jql: narrowing, viewer, ...within(where) }));
  const found = searchIssues(site, {
    jql: where.jql ?? '',
    viewer,
    also: (issue) => also(issue) && (wanted === null || wanted.has(issue)),
    defaultOrder: 'rank',
    ...within(where),
  });
  const asked = { fields: listParam(query, 'fields'), expand: listParam(query, 'expand') ?? [] };
  const page = pageOf(found, query, 50, issuesAtMost);
  return ok({
    expand: 'schema,names',
    startAt: page.startAt,
    maxResults: page.maxResults,
    total: page.total,
    issues: page.values.map((issue) => agileIssueJson(issue, asked, drawingFor(ask, 2, true))),
    ...namesAndSchema(site, asked),
  });
}

const within = (where: { within?: Iterable<IssueState> }): { within?: Iterable<IssueState> } =>
  where.within ? { within: where.within } : {};

/** The backlog holds what is open, in no running or coming sprint, and no epic or sub-task. */
function isInBacklog(ask: Ask, board: SeedBoard): Test {
  const { site } = ask;
  const firstColumn = new Set(board.columns[0]?.statusIds ?? []);
  return (issue) => {
    if (site.typeOf(issue).hierarchyLevel !== 0 || site.statusOf(issue).category === 'done') return false;
    if (board.type === 'kanban') return firstColumn.has(issue.statusId);
    return issue.sprintIds.every((id) => site.sprints.get(id)?.state === 'closed');
  };
}

const hasNoEpic =
  (ask: Ask): Test =>
  (issue) => {
    const isEpic = ask.site.typeOf(issue).hierarchyLevel === 1;
    return !isEpic && issue.parentKey === null;
  };

function epic(ask: Ask, idOrKey: string): IssueState {
  const issue = visibleIssue(ask, idOrKey);
  if (ask.site.typeOf(issue).hierarchyLevel !== 1) throw notFound('The requested epic does not exist.');
  return issue;
}

export const boardIssueEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    template: '/rest/agile/1.0/board/{boardId}/issue',
    scopeSets: [[boardScope, details]],
    handle: (ask) => issuePage(ask, { jql: visibleBoard(ask).jql }),
  },
  {
    method: 'GET',
    template: '/rest/agile/1.0/board/{boardId}/backlog',
    scopeSets: [[boardScope, details]],
    handle(ask) {
      const board = visibleBoard(ask);
      return issuePage(ask, { jql: board.jql, also: isInBacklog(ask, board) });
    },
  },
  {
    method: 'GET',
    template: '/rest/agile/1.0/board/{boardId}/sprint/{sprintId}/issue',
    scopeSets: sprintIssueScopes,
    handle(ask) {
      const { jql } = visibleBoard(ask);
      return issuePage(ask, { jql, within: ask.site.bySprint.get(visibleSprint(ask).id) });
    },
  },
  {
    method: 'GET',
    template: '/rest/agile/1.0/sprint/{sprintId}/issue',
    scopeSets: sprintIssueScopes,
    handle: (ask) => issuePage(ask, { within: ask.site.bySprint.get(visibleSprint(ask).id) }),
  },
  {
    method: 'GET',
    template: '/rest/agile/1.0/board/{boardId}/epic',
    scopeSets: [['read:epic:jira-software']],
    handle(ask) {
      const { site, viewer } = ask;
      const done = ask.query.get('done');
      const epics = searchIssues(site, {
        jql: visibleBoard(ask).jql,
        viewer,
        also: (issue) => site.typeOf(issue).hierarchyLevel === 1,
        defaultOrder: 'rank',
      }).filter((issue) => done === null || (site.statusOf(issue).category === 'done') === (done === 'true'));
      return ok(mapPage(pageOf(epics, ask.query), (issue) => epicJson(site, issue)));
    },
  },
  {
    method: 'GET',
    template: '/rest/agile/1.0/board/{boardId}/epic/none/issue',
    scopeSets: epicIssueScopes,
    handle: (ask) => issuePage(ask, { jql: visibleBoard(ask).jql, also: hasNoEpic(ask) }),
  },
  {
    method: 'GET',
    template: '/rest/agile/1.0/board/{boardId}/epic/{epicId}/issue',
    scopeSets: epicIssueScopes,
    handle(ask) {
      const { jql } = visibleBoard(ask);
      return issuePage(ask, { jql, within: ask.site.byParent.get(epic(ask, param(ask, 'epicId')).key) });
    },
  },
  {
    method: 'GET',
    template: '/rest/agile/1.0/epic/{epicIdOrKey}',
    scopeSets: [['read:epic:jira-software']],
    handle: (ask) => ok(epicJson(ask.site, epic(ask, param(ask, 'epicIdOrKey')))),
  },
  {
    method: 'GET',
    template: '/rest/agile/1.0/epic/{epicIdOrKey}/issue',
    scopeSets: epicIssueScopes,
    handle: (ask) => issuePage(ask, { within: ask.site.byParent.get(epic(ask, param(ask, 'epicIdOrKey')).key) }),
  },
  {
    method: 'GET',
    template: '/rest/agile/1.0/issue/{issueIdOrKey}',
    scopeSets: [['read:issue:jira-software']],
    handle(ask) {
      const asked = {
        fields: listParam(ask.query, 'fields') ?? ['*all'],
        expand: listParam(ask.query, 'expand') ?? [],
      };
      return ok(agileIssueJson(visibleIssue(ask), asked, drawingFor(ask, 2)));
    },
  },
];
