/** Turns a life into what Jira keeps of it: the present state and the changelog that led there. */
import type { SeedComment, SeedHistory, SeedHistoryItem, SeedIssue, SeedUser } from '../../jira/seed';
import { doneResolution, flaggedFieldId, impedimentOptionId, rankFieldId, sprintFieldId } from '../site/basis';
import { wikiDocument } from '../wiki/wiki-document';
import type { Change, IssueLife, LifeEvent, PlannedSprint } from './issue-life';

/** What is known only once all lives of a site are numbered. */
export interface Telling {
  readonly now: number;
  readonly projectKey: string;
  readonly keyOf: (life: IssueLife) => string;
  readonly idOf: (life: IssueLife) => string;
  readonly nameOf: (accountId: string) => string;
  readonly nextHistoryId: () => string;
  readonly nextCommentId: () => string;
  readonly estimate: { readonly fieldId: string; readonly fieldName: string } | null;
}

interface State {
  summary: string;
  wiki: string | null;
  status: { id: string; name: string; category: string };
  estimate: number | null;
  sprints: PlannedSprint[];
  assignee: SeedUser | null;
  isFlagged: boolean;
  labels: string[];
  versionIds: string[];
  resolvedAt: number | null;
}

export function tellLife(life: IssueLife, telling: Telling): SeedIssue {
  const { birth } = life;
  const state: State = {
    summary: birth.summary,
    wiki: birth.wiki,
    status: birth.status,
    estimate: null,
    sprints: [],
    assignee: null,
    isFlagged: false,
    labels: [...birth.labels],
    versionIds: [],
    resolvedAt: null,
  };
  const histories: SeedHistory[] = [];
  let updatedAt = birth.at;
  for (const moment of momentsOf(life, telling.now)) {
    const items = moment.events.flatMap((event) => apply(event, state, telling));
    if (items.length === 0) continue;
    updatedAt = moment.at;
    const authorId = moment.by.accountId;
    histories.push({ id: telling.nextHistoryId(), authorId, createdAt: iso(moment.at), items });
  }
  const comments = commentsOf(life, telling);
  const lastComment = comments.at(-1);
  if (lastComment !== undefined) updatedAt = Math.max(updatedAt, Date.parse(lastComment.createdAt));
  return {
    id: telling.idOf(life),
    key: telling.keyOf(life),
    projectKey: telling.projectKey,
    issueTypeId: birth.typeId,
    summary: state.summary,
    description: state.wiki === null ? null : wikiDocument(state.wiki, telling.nameOf),
    statusId: state.status.id,
    resolution: state.resolvedAt === null ? null : doneResolution.name,
    resolvedAt: state.resolvedAt === null ? null : iso(state.resolvedAt),
    priority: birth.priority,
    labels: state.labels,
    parentKey: birth.parent === null ? null : telling.keyOf(birth.parent),
    assigneeId: state.assignee?.accountId ?? null,
    reporterId: birth.by.accountId,
    createdAt: iso(birth.at),
    updatedAt: iso(updatedAt),
    sprintIds: state.sprints.map((sprint) => sprint.id),
    fixVersionIds: state.versionIds,
    ...(birth.dueDate === undefined ? {} : { dueDate: birth.dueDate }),
    isFlagged: state.isFlagged,
    customFields: {
      ...birth.customFields,
      ...(telling.estimate === null || state.estimate === null ? {} : { [telling.estimate.fieldId]: state.estimate }),
    },
    watcherIds: [...life.watchers].map((user) => user.accountId),
    voterIds: [...life.voters].map((user) => user.accountId),
    comments,
    ...(life.properties.size === 0 ? {} : { properties: Object.fromEntries(life.properties) }),
    histories,
  };
}

/** Changes by one person at one moment are one history, as they are when Jira saves a form. */
function momentsOf(life: IssueLife, now: number): { at: number; by: SeedUser; events: LifeEvent[] }[] {
  const past = life.events.filter((event) => event.at <= now).sort((a, b) => a.at - b.at);
  const moments: { at: number; by: SeedUser; events: LifeEvent[] }[] = [];
  for (const event of past) {
    const last = moments.at(-1);
    if (last?.at === event.at && last.by === event.by) last.events.push(event);
    else moments.push({ at: event.at, by: event.by, events: [event] });
  }
  return moments;
}

function commentsOf(life: IssueLife, telling: Telling): SeedComment[] {
  return life.remarks
    .filter((remark) => remark.at <= telling.now)
    .sort((a, b) => a.at - b.at)
    .map((remark) => ({
      id: telling.nextCommentId(),
      authorId: remark.by.accountId,
      createdAt: iso(remark.at),
      body: wikiDocument(remark.wiki, telling.nameOf),
    }));
}

/** Applies one change and says what Jira would write about it; nothing where nothing changed. */
function apply(event: LifeEvent, state: State, telling: Telling): SeedHistoryItem[] {
  const change: Change = event.change;
  switch (change.kind) {
    case 'summary': {
      const before = state.summary;
      if (before === change.text) return [];
      state.summary = change.text;
      return [line('summary', 'jira', 'summary', null, before, null, change.text)];
    }
    case 'description': {
      const before = state.wiki;
      if (before === change.wiki) return [];
      state.wiki = change.wiki;
      return [line('description', 'jira', 'description', null, before, null, change.wiki)];
    }
    case 'status':
      return moveTo(change.status, event.at, state);
    case 'estimate': {
      const before = state.estimate;
      if (telling.estimate === null || before === change.size) return [];
      state.estimate = change.size;
      const { fieldId, fieldName } = telling.estimate;
      return [line(fieldName, 'custom', fieldId, null, textOf(before), null, textOf(change.size))];
    }
    case 'enter-sprint':
      return sprintsBecome([...state.sprints.filter((sprint) => sprint.id !== change.sprint.id), change.sprint], state);
    case 'leave-sprint':
      return sprintsBecome(
        state.sprints.filter((sprint) => sprint.id !== change.sprint.id),
        state,
      );
    case 'assignee': {
      const before = state.assignee;
      if (before === change.person) return [];
      state.assignee = change.person;
      return [
        line(
          'assignee',
          'jira',
          'assignee',
          before?.accountId ?? null,
          before?.displayName ?? null,
          change.person?.accountId ?? null,
          change.person?.displayName ?? null,
        ),
      ];
    }
    case 'flag': {
      if (state.isFlagged === change.on) return [];
      state.isFlagged = change.on;
      const on = [`[${impedimentOptionId}]`, 'Impediment'] as const;
      return change.on
        ? [line('Flagged', 'custom', flaggedFieldId, '', '', ...on)]
        : [line('Flagged', 'custom', flaggedFieldId, ...on, '', '')];
    }
    case 'label': {
      if (state.labels.includes(change.label)) return [];
      const before = state.labels.join(' ');
      state.labels.push(change.label);
      return [line('labels', 'jira', 'labels', null, before, null, state.labels.join(' '))];
    }
    case 'version':
      if (state.versionIds.includes(change.version.id)) return [];
      state.versionIds.push(change.version.id);
      return [line('Fix Version', 'jira', 'fixVersions', null, null, change.version.id, change.version.name)];
    case 'rank':
      return [line('Rank', 'custom', rankFieldId, '', '', '', change.higher ? 'Ranked higher' : 'Ranked lower')];
    case 'link': {
      const key = telling.keyOf(change.other);
      return [line('Link', 'jira', 'issuelinks', null, null, key, `This issue ${change.phrase} ${key}`)];
    }
  }
}

function moveTo(status: State['status'], at: number, state: State): SeedHistoryItem[] {
  const before = state.status;
  if (before.id === status.id) return [];
  state.status = status;
  const items = [line('status', 'jira', 'status', before.id, before.name, status.id, status.name)];
  const { id, name } = doneResolution;
  if (status.category === 'done' && before.category !== 'done') {
    state.resolvedAt = at;
    items.push(line('resolution', 'jira', 'resolution', null, null, id, name));
  } else if (status.category !== 'done' && before.category === 'done') {
    state.resolvedAt = null;
    items.push(line('resolution', 'jira', 'resolution', id, name, null, null));
  }
  return items;
}

function sprintsBecome(sprints: PlannedSprint[], state: State): SeedHistoryItem[] {
  const ids = (list: readonly PlannedSprint[]) => list.map((sprint) => sprint.id).join(', ');
  const names = (list: readonly PlannedSprint[]) => list.map((sprint) => sprint.name).join(', ');
  const before = state.sprints;
  if (ids(before) === ids(sprints)) return [];
  state.sprints = sprints;
  return [line('Sprint', 'custom', sprintFieldId, ids(before), names(before), ids(sprints), names(sprints))];
}

function line(
  field: string,
  fieldtype: 'jira' | 'custom',
  fieldId: string,
  from: string | null,
  fromString: string | null,
  to: string | null,
  toString: string | null,
): SeedHistoryItem {
  return { field, fieldtype, fieldId, from, fromString, to, toString };
}

function textOf(size: number | null): string | null {
  return size === null ? null : String(size);
}

export function iso(moment: number): string {
  return new Date(moment).toISOString();
}
