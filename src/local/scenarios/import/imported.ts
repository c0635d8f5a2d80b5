/** What was read from files, before it becomes a site: only what the files say, nothing invented. */
import type { SeedHistoryItem, SeedProject, SeedStatus } from '../../jira/seed';
import type { AtlassianDocument } from '../wiki/wiki-document';

/** A row that was left out, and why; lines count from 1. */
export interface Skipped {
  readonly file: string;
  readonly line: number;
  readonly why: string;
}

export interface Place {
  readonly file: string;
  readonly line: number;
}

export interface ImportedPerson {
  readonly accountId: string;
  readonly displayName: string;
  readonly timeZone?: string;
}

export interface ImportedStatus {
  /** Null where a file names statuses only. */
  readonly id: string | null;
  readonly name: string;
  /** Null where the file does not say it. */
  readonly category: SeedStatus['category'] | null;
}

export interface ImportedSprint {
  readonly id: number | null;
  readonly name: string;
  readonly goal: string;
  readonly state: 'future' | 'active' | 'closed' | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly completeDate: string | null;
  readonly boardId: number | null;
}

export interface ImportedType {
  readonly id: string | null;
  readonly name: string;
  readonly hierarchyLevel: number | null;
  readonly isSubtask: boolean;
}

export interface ImportedComment {
  readonly author: ImportedPerson | null;
  readonly createdAt: string;
  readonly body: AtlassianDocument;
}

export interface ImportedHistory {
  readonly id: string;
  readonly author: ImportedPerson | null;
  readonly createdAt: string;
  readonly items: readonly SeedHistoryItem[];
}

/** Read from the issue that holds it: `otherKey` is the far end. */
export interface ImportedLink {
  readonly typeName: string;
  readonly inward: string;
  readonly outward: string;
  /** True where this issue is the one that "blocks". */
  readonly isOutward: boolean;
  readonly otherKey: string;
}

export interface ImportedVersion {
  readonly name: string;
  readonly isReleased: boolean;
  readonly releaseDate: string | null;
}

export interface ImportedProject {
  readonly key: string;
  readonly name: string;
  readonly style: SeedProject['style'] | null;
  readonly isArchived: boolean;
}

export interface ImportedIssue {
  readonly place: Place;
  readonly project: ImportedProject;
  /** Null where the file gives none; it is numbered then. */
  readonly key: string | null;
  readonly id: string | null;
  readonly type: ImportedType;
  readonly summary: string;
  readonly description: AtlassianDocument | null;
  readonly acceptanceCriteria: AtlassianDocument | null;
  readonly status: ImportedStatus;
  readonly resolution: string | null;
  readonly resolvedAt: string | null;
  readonly priority: string | null;
  readonly labels: readonly string[];
  readonly parentKey: string | null;
  readonly assignee: ImportedPerson | null;
  readonly reporter: ImportedPerson | null;
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
  /** Oldest first. */
  readonly sprints: readonly ImportedSprint[];
  readonly versions: readonly ImportedVersion[];
  readonly isFlagged: boolean;
  readonly storyPoints: number | null;
  /** By the field's id on the demo site. */
  readonly worth: Readonly<Record<string, number>>;
  /** What the board is ordered by, where the file says it. */
  readonly rank: string | null;
  readonly comments: readonly ImportedComment[];
  readonly histories: readonly ImportedHistory[];
  readonly links: readonly ImportedLink[];
}

/** Everything that the files of one call hold together. */
export interface Harvest {
  readonly issues: ImportedIssue[];
  readonly sprints: ImportedSprint[];
  readonly statuses: ImportedStatus[];
  readonly types: ImportedType[];
  readonly projects: ImportedProject[];
  /** Changelogs that came on their own, by the id or key of their issue. */
  readonly histories: Map<string, { readonly place: Place; readonly entries: ImportedHistory[] }>;
  readonly skipped: Skipped[];
}

export function emptyHarvest(): Harvest {
  return { issues: [], sprints: [], statuses: [], types: [], projects: [], histories: new Map(), skipped: [] };
}

/** An issue of which the file says nothing but these words. */
export function bareIssue(place: Place, project: ImportedProject, summary: string): ImportedIssue {
  return {
    place,
    project,
    key: null,
    id: null,
    type: { id: null, name: 'Story', hierarchyLevel: 0, isSubtask: false },
    summary,
    description: null,
    acceptanceCriteria: null,
    status: { id: null, name: 'To Do', category: 'new' },
    resolution: null,
    resolvedAt: null,
    priority: null,
    labels: [],
    parentKey: null,
    assignee: null,
    reporter: null,
    createdAt: null,
    updatedAt: null,
    sprints: [],
    versions: [],
    isFlagged: false,
    storyPoints: null,
    worth: {},
    rank: null,
    comments: [],
    histories: [],
    links: [],
  };
}
