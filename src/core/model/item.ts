/** The nouns of a Product Backlog, as plain readonly values. Dates are ISO 8601 strings with an offset. */

/** What an item is, whatever its type is called on the site. */
export type ItemKind = 'story' | 'bug' | 'task' | 'spike' | 'epic' | 'subtask' | 'other';

/** Jira's three status categories: the only part of a status that does not depend on language or workflow. */
export type StatusCategory = 'todo' | 'inProgress' | 'done';

export interface Status {
  readonly id: string;
  readonly name: string;
  readonly category: StatusCategory;
}

/** A description or comment as Jira keeps it: an Atlassian document, wiki markup, or plain text. */
export type RichText =
  { readonly format: 'adf'; readonly document: unknown } | { readonly format: 'wiki' | 'plain'; readonly text: string };

/** A person by account id; the name is for display and is never stored. */
export interface Person {
  readonly accountId: string;
  readonly displayName: string;
}

export interface Comment {
  readonly id: string;
  readonly author: Person | null;
  readonly createdAt: string;
  readonly body: RichText;
  /** True where only a group or role may read it; absent where whoever sees the item may. */
  readonly isRestricted?: true;
}

export interface LinkedItem {
  /** The phrase in the direction it is read from this item: "is blocked by", "relates to". */
  readonly phrase: string;
  /** True where the phrase says that the other item must be finished first. */
  readonly blocksThis: boolean;
  /** The link's own id; absent where the source does not tell it. */
  readonly id?: string;
  readonly key: string;
  readonly summary: string;
  readonly statusCategory: StatusCategory;
}

export interface ParentItem {
  readonly key: string;
  readonly summary: string;
}

/** A field that Tandem does not name itself, such as a team's "Acceptance criteria" field. */
export interface ExtraText {
  readonly fieldId: string;
  readonly name: string;
  readonly body: RichText;
}

export interface Item {
  readonly id: string;
  readonly key: string;
  readonly kind: ItemKind;
  /** The type's own name on this site, in its language. */
  readonly typeName: string;
  readonly summary: string;
  readonly description: RichText | null;
  readonly extraTexts: readonly ExtraText[];
  readonly status: Status;
  /** In the unit of the team's estimation field; null means blank, which differs from 0. */
  readonly estimate: number | null;
  readonly parent: ParentItem | null;
  readonly sprints: readonly SprintReference[];
  readonly links: readonly LinkedItem[];
  readonly isFlagged: boolean;
  readonly assignee: Person | null;
  readonly reporter: Person | null;
  readonly labels: readonly string[];
  readonly priorityName: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly comments: readonly Comment[];
  /** Its history, where somebody read it; rules that need it are silent without. */
  readonly changes?: readonly Change[];
}

export type SprintState = 'future' | 'active' | 'closed';

export interface SprintReference {
  readonly id: number;
  readonly name: string;
  readonly state: SprintState;
  /** When it began; null before, absent where the source does not tell. */
  readonly startAt?: string | null;
}

export interface Sprint extends SprintReference {
  readonly goal: string;
  readonly startAt: string | null;
  readonly endAt: string | null;
  readonly completeAt: string | null;
  readonly boardId: number | null;
}

export type BoardType = 'scrum' | 'kanban' | 'simple';

export interface Board {
  readonly id: number;
  readonly name: string;
  readonly type: BoardType;
}

/** How a team estimates: the field it uses, or that it uses none. */
export type Estimation =
  { readonly kind: 'none' } | { readonly kind: 'field'; readonly fieldId: string; readonly fieldName: string };

/** One change in an item's history: the raw strings of Jira's changelog. */
export interface Change {
  readonly at: string;
  readonly authorAccountId: string | null;
  /** The field's id ("status", "customfield_10016"), or its name where Jira gives no id. */
  readonly field: string;
  /** Its name, where `field` is an id that tells people nothing. */
  readonly fieldName?: string;
  readonly from: string | null;
  readonly fromText: string | null;
  readonly to: string | null;
  readonly toText: string | null;
}
