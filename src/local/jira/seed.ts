/**
 * A whole Jira site as plain data: what scenarios and imports produce and the embedded Jira loads.
 * Dates are ISO strings. Ids are given, so that the same scenario is the same site on every start.
 */
export interface SiteSeed {
  readonly users: readonly SeedUser[];
  readonly statuses: readonly SeedStatus[];
  readonly issueTypes: readonly SeedIssueType[];
  /** Highest first. */
  readonly priorities: readonly string[];
  readonly linkTypes: readonly SeedLinkType[];
  readonly customFields: readonly SeedCustomField[];
  readonly projects: readonly SeedProject[];
  readonly boards: readonly SeedBoard[];
  readonly sprints: readonly SeedSprint[];
  /** In rank order: the first is at the top of every backlog. */
  readonly issues: readonly SeedIssue[];
  readonly links: readonly SeedLink[];
}

export interface SeedUser {
  readonly accountId: string;
  readonly displayName: string;
  /** What the user switcher of the web shell says: "Product Owner". */
  readonly role: string;
  readonly timeZone: string;
  readonly locale: string;
}

export interface SeedStatus {
  readonly id: string;
  readonly name: string;
  readonly category: 'new' | 'indeterminate' | 'done';
}

export interface SeedIssueType {
  readonly id: string;
  readonly name: string;
  /** 1 epic, 0 standard, -1 sub-task. */
  readonly hierarchyLevel: -1 | 0 | 1;
  /** Team-managed projects own their types. */
  readonly projectKey?: string;
}

export interface SeedLinkType {
  readonly id: string;
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
}

export interface SeedCustomField {
  readonly id: string;
  readonly name: string;
  /** Jira's type key, such as "com.pyxis.greenhopper.jira:jsw-story-points". */
  readonly custom: string;
  readonly type: 'number' | 'string' | 'array' | 'any';
}

export interface SeedProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly style: 'classic' | 'next-gen';
  readonly leadAccountId: string;
  readonly isArchived: boolean;
  readonly statusIds: readonly string[];
  readonly issueTypeIds: readonly string[];
  readonly versions: readonly SeedVersion[];
  /** Set where closing has a screen that asks how it ended; elsewhere the workflow says "Done" by itself. */
  readonly asksForResolution?: true;
  /** Account ids by what they may do; whoever is in none does not know that the project exists. */
  readonly permissions: {
    readonly administer: readonly string[];
    readonly edit: readonly string[];
    readonly browse: readonly string[];
  };
}

export interface SeedVersion {
  readonly id: string;
  readonly name: string;
  readonly isReleased: boolean;
  readonly releaseDate: string | null;
}

export interface SeedBoard {
  readonly id: number;
  readonly name: string;
  readonly type: 'scrum' | 'kanban' | 'simple';
  readonly projectKey: string;
  /** The board's filter, as JQL. */
  readonly jql: string;
  /** In order; the last one is Done. */
  readonly columns: readonly { readonly name: string; readonly statusIds: readonly string[] }[];
  /** Null where the team does not estimate. */
  readonly estimationFieldId: string | null;
}

export interface SeedSprint {
  readonly id: number;
  readonly boardId: number;
  readonly name: string;
  readonly goal: string;
  readonly state: 'future' | 'active' | 'closed';
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly completeDate: string | null;
}

export interface SeedIssue {
  readonly id: string;
  readonly key: string;
  readonly projectKey: string;
  readonly issueTypeId: string;
  readonly summary: string;
  /** An Atlassian document, or null. */
  readonly description: object | null;
  readonly statusId: string;
  readonly resolution: string | null;
  readonly resolvedAt: string | null;
  readonly priority: string;
  readonly labels: readonly string[];
  readonly parentKey: string | null;
  readonly assigneeId: string | null;
  readonly reporterId: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly sprintIds: readonly number[];
  readonly fixVersionIds: readonly string[];
  /** A day; absent where none is set. */
  readonly dueDate?: string;
  readonly isFlagged: boolean;
  readonly customFields: Readonly<Record<string, unknown>>;
  readonly watcherIds: readonly string[];
  readonly voterIds: readonly string[];
  readonly comments: readonly SeedComment[];
  /** JSON that apps keep on it, by key; absent where none does. */
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Oldest first; each history ends in the state the issue is in. */
  readonly histories: readonly SeedHistory[];
}

export interface SeedComment {
  readonly id: string;
  readonly authorId: string;
  readonly createdAt: string;
  readonly body: object;
}

export interface SeedHistory {
  readonly id: string;
  readonly authorId: string;
  readonly createdAt: string;
  readonly items: readonly SeedHistoryItem[];
}

export interface SeedHistoryItem {
  readonly field: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly fieldId: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

export interface SeedLink {
  readonly id: string;
  readonly typeId: string;
  /** The outward end: in "A blocks B" this is A. */
  readonly outwardFrom: string;
  /** The inward end: in "A blocks B" this is B. */
  readonly inwardTo: string;
}
