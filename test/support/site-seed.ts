/** A small Jira site for tests: two living projects, an archived one, and issues sketched by what matters. */
import type { SeedIssue, SeedLink, SiteSeed } from '../../src/local/jira/seed';

export const siteNow = new Date('2026-03-11T09:00:00.000Z');
export const baseUrl = 'https://tandem.example';

/** An ISO date so many days before (negative) or after the site's now. */
export const daysFromNow = (days: number): string => new Date(siteNow.getTime() + days * 86_400_000).toISOString();

export const people = {
  admin: 'acc-admin',
  productOwner: 'acc-po',
  scrumMaster: 'acc-sm',
  developer: 'acc-dev',
  /** May look at SHOP and change nothing. */
  reader: 'acc-reader',
  /** Is in no project at all. */
  outsider: 'acc-outsider',
} as const;

const names: Readonly<Record<string, readonly [name: string, role: string]>> = {
  [people.admin]: ['Ada Admin', 'Administrator'],
  [people.productOwner]: ['Paula Okonkwo', 'Product Owner'],
  [people.scrumMaster]: ['Sam Masters', 'Scrum Master'],
  [people.developer]: ['Dev Patel', 'Developer'],
  [people.reader]: ['Rita Reader', 'Stakeholder'],
  [people.outsider]: ['Otto Outside', 'Without access'],
};

export const status = { toDo: '10000', inProgress: '3', done: '10002' } as const;
export const issueType = {
  epic: '10100',
  story: '10101',
  bug: '10102',
  subtask: '10103',
  teamEpic: '10200',
  teamStory: '10201',
} as const;
export const field = {
  epicLink: 'customfield_10014',
  /** "Story point estimate", of team-managed projects. */
  storyPointEstimate: 'customfield_10016',
  rank: 'customfield_10019',
  sprint: 'customfield_10020',
  flagged: 'customfield_10021',
  /** "Story Points", of company-managed projects. */
  storyPoints: 'customfield_10026',
} as const;
export const sprint = { closed: 11, active: 12, future: 13 } as const;
export const board = { shop: 1, team: 2, flow: 3 } as const;

/** An Atlassian document of plain paragraphs. */
export const paragraphs = (...texts: string[]): object => ({
  type: 'doc',
  version: 1,
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

/** What a test cares about; the rest is filled in. The key's prefix names the project. */
export type IssueSketch = Partial<Omit<SeedIssue, 'id' | 'projectKey'>> & { readonly key: string };

function issueFrom(sketch: IssueSketch, index: number): SeedIssue {
  const projectKey = sketch.key.slice(0, sketch.key.lastIndexOf('-'));
  const createdAt = sketch.createdAt ?? daysFromNow(-60 + (index % 30));
  const isDone = sketch.statusId === status.done;
  return {
    id: String(20_000 + index),
    projectKey,
    issueTypeId: projectKey === 'TEAM' ? issueType.teamStory : issueType.story,
    summary: `Item ${sketch.key}`,
    description: null,
    statusId: status.toDo,
    resolution: isDone ? 'Done' : null,
    resolvedAt: isDone ? daysFromNow(-3) : null,
    priority: 'Medium',
    labels: [],
    parentKey: null,
    assigneeId: null,
    reporterId: people.productOwner,
    createdAt,
    updatedAt: createdAt,
    sprintIds: [],
    fixVersionIds: [],
    isFlagged: false,
    customFields: {},
    watcherIds: [],
    voterIds: [],
    comments: [],
    histories: [],
    ...sketch,
  };
}

const defaultIssues: readonly IssueSketch[] = [
  { key: 'SHOP-1', summary: 'Checkout that works on a phone', issueTypeId: issueType.epic },
  {
    key: 'SHOP-2',
    summary: 'As a shopper I want to pay by card so that I can finish my order',
    description: paragraphs(
      'Cards of the three large schemes.',
      'Given a valid card, when I pay, then I see a receipt.',
    ),
    parentKey: 'SHOP-1',
    statusId: status.inProgress,
    assigneeId: people.developer,
    priority: 'High',
    labels: ['payment', 'mobile'],
    sprintIds: [sprint.closed, sprint.active],
    fixVersionIds: ['10500'],
    customFields: { [field.storyPoints]: 5 },
    watcherIds: [people.productOwner, people.reader],
    voterIds: [people.reader],
    comments: [
      { id: '30001', authorId: people.developer, createdAt: daysFromNow(-4), body: paragraphs('Which cards exactly?') },
    ],
    histories: [
      {
        id: '40001',
        authorId: people.developer,
        createdAt: daysFromNow(-6),
        items: [
          {
            field: 'status',
            fieldtype: 'jira',
            fieldId: 'status',
            from: status.toDo,
            fromString: 'To Do',
            to: status.inProgress,
            toString: 'In Progress',
          },
        ],
      },
    ],
  },
  { key: 'SHOP-3', summary: 'Receipt by mail', parentKey: 'SHOP-1', sprintIds: [sprint.active], isFlagged: true },
  { key: 'SHOP-4', summary: 'Totals are wrong with two vouchers', issueTypeId: issueType.bug },
  { key: 'SHOP-5', summary: 'Remember the address', statusId: status.done, sprintIds: [sprint.closed] },
  { key: 'SHOP-6', summary: 'Ask the card scheme', issueTypeId: issueType.subtask, parentKey: 'SHOP-2' },
  { key: 'TEAM-1', summary: 'Book an appointment online', customFields: { [field.storyPointEstimate]: 3 } },
  { key: 'OLD-1', summary: 'From another time' },
];

const defaultLinks: readonly SeedLink[] = [
  { id: '50001', typeId: '10600', outwardFrom: 'SHOP-4', inwardTo: 'SHOP-3' },
  { id: '50002', typeId: '10600', outwardFrom: 'TEAM-1', inwardTo: 'SHOP-2' },
];

export interface SiteSketch {
  readonly issues?: readonly IssueSketch[];
  readonly links?: readonly SeedLink[];
  /** Closing an item of SHOP asks how it ended. */
  readonly asksForResolution?: true;
}

export function siteSeed(sketch: SiteSketch = {}): SiteSeed {
  const staff = [people.productOwner, people.scrumMaster, people.developer];
  const statusIds = Object.values(status);
  const columns = [
    { name: 'To Do', statusIds: [status.toDo] },
    { name: 'In Progress', statusIds: [status.inProgress] },
    { name: 'Done', statusIds: [status.done] },
  ];
  const isDefault = sketch.issues === undefined;
  return {
    users: Object.entries(names).map(([accountId, [displayName, role]]) => ({
      accountId,
      displayName,
      role,
      timeZone: 'Europe/Berlin',
      locale: 'en-US',
    })),
    statuses: [
      { id: status.toDo, name: 'To Do', category: 'new' },
      { id: status.inProgress, name: 'In Progress', category: 'indeterminate' },
      { id: status.done, name: 'Done', category: 'done' },
    ],
    issueTypes: [
      { id: issueType.epic, name: 'Epic', hierarchyLevel: 1 },
      { id: issueType.story, name: 'Story', hierarchyLevel: 0 },
      { id: issueType.bug, name: 'Bug', hierarchyLevel: 0 },
      { id: issueType.subtask, name: 'Sub-task', hierarchyLevel: -1 },
      { id: issueType.teamEpic, name: 'Epic', hierarchyLevel: 1, projectKey: 'TEAM' },
      { id: issueType.teamStory, name: 'Story', hierarchyLevel: 0, projectKey: 'TEAM' },
    ],
    priorities: ['Highest', 'High', 'Medium', 'Low', 'Lowest'],
    linkTypes: [
      { id: '10600', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
      { id: '10601', name: 'Relates', inward: 'relates to', outward: 'relates to' },
    ],
    customFields: [
      {
        id: field.storyPointEstimate,
        name: 'Story point estimate',
        custom: 'com.pyxis.greenhopper.jira:jsw-story-points',
        type: 'number',
      },
      {
        id: field.storyPoints,
        name: 'Story Points',
        custom: 'com.atlassian.jira.plugin.system.customfieldtypes:float',
        type: 'number',
      },
    ],
    projects: [
      {
        id: '10001',
        key: 'SHOP',
        name: 'Web Shop',
        style: 'classic',
        leadAccountId: people.productOwner,
        isArchived: false,
        statusIds,
        issueTypeIds: [issueType.epic, issueType.story, issueType.bug, issueType.subtask],
        versions: [
          { id: '10500', name: 'Spring', isReleased: false, releaseDate: '2026-04-01' },
          { id: '10501', name: 'Winter', isReleased: true, releaseDate: '2026-01-15' },
        ],
        permissions: { administer: [people.admin], edit: staff, browse: [people.reader] },
        ...(sketch.asksForResolution ? { asksForResolution: true } : {}),
      },
      {
        id: '10002',
        key: 'TEAM',
        name: 'Clinic',
        style: 'next-gen',
        leadAccountId: people.productOwner,
        isArchived: false,
        statusIds,
        issueTypeIds: [issueType.teamEpic, issueType.teamStory],
        versions: [],
        permissions: { administer: [people.admin], edit: staff, browse: [] },
      },
      {
        id: '10003',
        key: 'OLD',
        name: 'Retired',
        style: 'classic',
        leadAccountId: people.productOwner,
        isArchived: true,
        statusIds,
        issueTypeIds: [issueType.story],
        versions: [],
        permissions: { administer: [people.admin], edit: staff, browse: [] },
      },
    ],
    boards: [
      {
        id: board.shop,
        name: 'SHOP board',
        type: 'scrum',
        projectKey: 'SHOP',
        jql: 'project = SHOP ORDER BY Rank ASC',
        columns,
        estimationFieldId: field.storyPoints,
      },
      {
        id: board.team,
        name: 'TEAM board',
        type: 'simple',
        projectKey: 'TEAM',
        jql: 'project = TEAM ORDER BY Rank ASC',
        columns,
        estimationFieldId: field.storyPointEstimate,
      },
      {
        id: board.flow,
        name: 'SHOP bugs',
        type: 'kanban',
        projectKey: 'SHOP',
        jql: 'project = SHOP AND issuetype = Bug ORDER BY Rank ASC',
        columns,
        estimationFieldId: null,
      },
    ],
    sprints: [
      {
        id: sprint.closed,
        boardId: board.shop,
        name: 'SHOP Sprint 1',
        goal: 'Shoppers can sign in',
        state: 'closed',
        startDate: daysFromNow(-21),
        endDate: daysFromNow(-7),
        completeDate: daysFromNow(-7),
      },
      {
        id: sprint.active,
        boardId: board.shop,
        name: 'SHOP Sprint 2',
        goal: 'A shopper can pay on a phone',
        state: 'active',
        startDate: daysFromNow(-6),
        endDate: daysFromNow(8),
        completeDate: null,
      },
      {
        id: sprint.future,
        boardId: board.shop,
        name: 'SHOP Sprint 3',
        goal: '',
        state: 'future',
        startDate: null,
        endDate: null,
        completeDate: null,
      },
    ],
    issues: (sketch.issues ?? defaultIssues).map(issueFrom),
    links: sketch.links ?? (isDefault ? defaultLinks : []),
  };
}
