/** The life of one issue: how it was born and what happened to it. Its present state is only ever the sum of that. */
import type { SeedStatus, SeedUser, SeedVersion } from '../../jira/seed';
import type { LinkName, Priority } from '../site/basis';

/** A sprint as a scenario plans it; its id is known once it belongs to a project. */
export interface PlannedSprint {
  readonly id: number;
  readonly name: string;
}

export type Change =
  | { readonly kind: 'summary'; readonly text: string }
  | { readonly kind: 'description'; readonly wiki: string }
  | { readonly kind: 'status'; readonly status: SeedStatus }
  | { readonly kind: 'estimate'; readonly size: number | null }
  | { readonly kind: 'enter-sprint'; readonly sprint: PlannedSprint }
  | { readonly kind: 'leave-sprint'; readonly sprint: PlannedSprint }
  | { readonly kind: 'assignee'; readonly person: SeedUser | null }
  | { readonly kind: 'flag'; readonly on: boolean }
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'version'; readonly version: SeedVersion }
  | { readonly kind: 'rank'; readonly higher: boolean }
  | { readonly kind: 'link'; readonly phrase: string; readonly other: IssueLife };

export interface LifeEvent {
  readonly at: number;
  readonly by: SeedUser;
  readonly change: Change;
}

export interface Remark {
  readonly at: number;
  readonly by: SeedUser;
  readonly wiki: string;
}

export interface Birth {
  readonly at: number;
  readonly by: SeedUser;
  readonly typeId: string;
  readonly summary: string;
  readonly wiki: string | null;
  readonly status: SeedStatus;
  readonly priority: Priority;
  readonly parent: IssueLife | null;
  readonly labels: readonly string[];
  /** A day, set from the beginning. */
  readonly dueDate?: string;
  readonly customFields?: Readonly<Record<string, unknown>>;
}

export class IssueLife {
  readonly events: LifeEvent[] = [];
  readonly remarks: Remark[] = [];
  readonly watchers = new Set<SeedUser>();
  readonly voters = new Set<SeedUser>();
  /** JSON that apps keep on it. Jira writes no history of it. */
  readonly properties = new Map<string, unknown>();

  constructor(readonly birth: Birth) {
    this.watchers.add(birth.by);
  }

  record(at: number, by: SeedUser, ...changes: readonly Change[]): this {
    for (const change of changes) this.events.push({ at, by, change });
    return this;
  }

  say(at: number, by: SeedUser, wiki: string): this {
    this.remarks.push({ at, by, wiki });
    this.watchers.add(by);
    return this;
  }
}

/** A link between two lives; both ends remember when it was made. */
export interface LifeLink {
  readonly at: number;
  readonly type: LinkName;
  readonly outwardFrom: IssueLife;
  readonly inwardTo: IssueLife;
}
