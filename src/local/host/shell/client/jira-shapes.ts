/** The parts of Jira's answers that the shell draws. */
export interface Page<T> {
  readonly values: readonly T[];
  readonly total?: number;
  readonly isLast?: boolean;
}

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly projectTypeKey?: string;
  readonly style?: string;
  readonly archived?: boolean;
  readonly lead?: User;
}

export interface User {
  readonly accountId: string;
  readonly displayName: string;
}

export interface StatusValue {
  readonly id: string;
  readonly name: string;
  readonly statusCategory: { readonly key: 'new' | 'indeterminate' | 'done' | 'undefined' };
}

export interface IssueType {
  readonly id: string;
  readonly name: string;
  readonly hierarchyLevel?: number;
  readonly subtask?: boolean;
}

export interface IssueReference {
  readonly id: string;
  readonly key: string;
  readonly fields: { readonly summary: string; readonly status?: StatusValue; readonly issuetype?: IssueType };
}

export interface IssueLink {
  readonly id: string;
  readonly type: { readonly name: string; readonly inward: string; readonly outward: string };
  readonly inwardIssue?: IssueReference;
  readonly outwardIssue?: IssueReference;
}

export interface SprintValue {
  readonly id: number;
  readonly name: string;
  readonly state: 'future' | 'active' | 'closed';
  readonly goal?: string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly boardId?: number;
}

export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly fields: IssueFields;
  readonly names?: Readonly<Record<string, string>>;
}

export interface IssueFields {
  readonly summary: string;
  readonly description?: unknown;
  readonly status: StatusValue;
  readonly issuetype: IssueType;
  readonly project: Project;
  readonly priority?: { readonly name: string } | null;
  readonly assignee?: User | null;
  readonly reporter?: User | null;
  readonly labels?: readonly string[];
  readonly parent?: IssueReference;
  readonly issuelinks?: readonly IssueLink[];
  readonly subtasks?: readonly IssueReference[];
  readonly fixVersions?: readonly { readonly id: string; readonly name: string }[];
  readonly created?: string;
  readonly updated?: string;
  readonly [customField: string]: unknown;
}

export interface CommentValue {
  readonly id: string;
  readonly author?: User;
  readonly created: string;
  readonly body: unknown;
}

export interface Transition {
  readonly id: string;
  readonly name: string;
  readonly to: StatusValue;
}

export interface BoardValue {
  readonly id: number;
  readonly name: string;
  readonly type: 'scrum' | 'kanban' | 'simple';
  readonly location?: { readonly projectKey?: string };
}

export interface BoardConfiguration {
  readonly columnConfig: {
    readonly columns: readonly { readonly name: string; readonly statuses: readonly { readonly id: string }[] }[];
  };
  readonly estimation?: {
    readonly type?: string;
    readonly field?: { readonly fieldId: string; readonly displayName: string };
  };
}

export interface IssuePage {
  readonly issues: readonly Issue[];
  readonly total?: number;
  readonly startAt?: number;
}

export interface Permissions {
  readonly permissions: Readonly<Record<string, { readonly havePermission: boolean } | undefined>>;
}
