import type { Change, Item, ItemKind, Sprint, Status } from '../../../../src/core/model/item';
import type { ItemHistory, LedgerRules } from '../../../../src/core/sprint/ledger/item-history';
import { usualCancelledResolutions } from '../../../../src/core/sprint/ledger/item-history';
import { itemFrom } from '../../../../src/core/rules/item-example';

export const statuses = {
  todo: { id: '1', name: 'To Do', category: 'todo' },
  doing: { id: '3', name: 'In Progress', category: 'inProgress' },
  released: { id: '5', name: 'Released', category: 'done' },
  done: { id: '6', name: 'Done', category: 'done' },
  dropped: { id: '7', name: 'Dropped', category: 'done' },
} as const satisfies Record<string, Status>;

export const rules: LedgerRules = {
  fields: { sprint: ['Sprint', 'customfield_10020'], estimate: ['Story Points', 'customfield_10016'] },
  statuses: Object.values(statuses),
  doneStatusIds: null,
  cancelledResolutions: usualCancelledResolutions,
  cancelledStatusIds: [],
  uncountedTypes: ['Sub-task', 'Epic'],
  projectIds: null,
};

/** Two weeks of March, closed on time. */
export const march: Sprint = {
  id: 10,
  name: 'March 1',
  state: 'closed',
  goal: 'Guests can pay',
  startAt: '2026-03-02T09:00:00.000Z',
  endAt: '2026-03-13T17:00:00.000Z',
  completeAt: '2026-03-13T17:30:00.000Z',
  boardId: 1,
};
export const marchTwo: Sprint = {
  ...march,
  id: 11,
  name: 'March 2',
  startAt: '2026-03-16T09:00:00.000Z',
  endAt: '2026-03-27T17:00:00.000Z',
  completeAt: '2026-03-27T17:30:00.000Z',
};
export const sprints = [march, marchTwo];

interface Beginning {
  readonly on?: string;
  readonly status?: Status;
  readonly points?: number | null;
  readonly sprints?: readonly number[];
  readonly kind?: ItemKind;
  readonly project?: string;
  readonly type?: string;
}

const time = (at: string): string => (at.includes('T') ? at : `2026-${at}T12:00:00.000Z`);
const nameOf = (id: number): string => sprints.find((one) => one.id === id)?.name ?? `Sprint ${id}`;

/** Tells an item's life day by day ("03-04" is noon of 4 March 2026) and writes the changelog Jira would keep. */
export class ToldHistory {
  private readonly changes: Change[] = [];
  private status: Status;
  private points: number | null;
  private sprintIds: readonly number[];
  private resolution: string | null = null;
  private project: string;
  private type: string;
  private kind: ItemKind;
  private removedAt: string | null = null;
  private readonly createdAt: string;

  constructor(
    private key: string,
    beginning: Beginning = {},
  ) {
    this.createdAt = time(beginning.on ?? '02-20');
    this.status = beginning.status ?? statuses.todo;
    this.points = beginning.points === undefined ? 3 : beginning.points;
    this.sprintIds = beginning.sprints ?? [];
    this.project = beginning.project ?? 'SHOP';
    this.type = beginning.type ?? 'Story';
    this.kind = beginning.kind ?? 'story';
  }

  move(at: string, status: Status, resolution?: string | null): this {
    this.write(at, 'status', this.status.id, this.status.name, status.id, status.name);
    this.status = status;
    return resolution === undefined ? this : this.resolve(at, resolution);
  }

  resolve(at: string, resolution: string | null): this {
    this.write(at, 'resolution', null, this.resolution, null, resolution);
    this.resolution = resolution;
    return this;
  }

  estimate(at: string, points: number | null): this {
    this.write(at, 'Story Points', null, this.points?.toString() ?? null, null, points?.toString() ?? null);
    this.points = points;
    return this;
  }

  plan(at: string, ...ids: readonly number[]): this {
    const list = (some: readonly number[]): string => some.join(', ');
    const names = (some: readonly number[]): string => some.map(nameOf).join(', ');
    this.write(at, 'Sprint', list(this.sprintIds), names(this.sprintIds), list(ids), names(ids));
    this.sprintIds = ids;
    return this;
  }

  transfer(at: string, project: string): this {
    this.write(at, 'project', this.project, this.project, project, project);
    this.project = project;
    return this;
  }

  retype(at: string, type: string, kind: ItemKind): this {
    this.write(at, 'issuetype', null, this.type, null, type);
    this.type = type;
    this.kind = kind;
    return this;
  }

  delete(at: string): this {
    this.removedAt = time(at);
    return this;
  }

  /** The present, set without any trace in the changelog, as some imports and workflow changes do. */
  silently(change: {
    readonly status?: Status;
    readonly points?: number | null;
    readonly sprints?: readonly number[];
  }): this {
    this.status = change.status ?? this.status;
    if (change.points !== undefined) this.points = change.points;
    this.sprintIds = change.sprints ?? this.sprintIds;
    return this;
  }

  /** Lets the changelog itself be bent: what a fault looks like from outside. */
  told(bend: (changes: readonly Change[]) => readonly Change[] = (changes) => changes): ItemHistory {
    const item: Item = {
      ...itemFrom(`Item ${this.key}`),
      key: this.key,
      id: this.key,
      kind: this.kind,
      typeName: this.type,
      status: this.status,
      estimate: this.points,
      sprints: this.sprintIds.map((id) => ({ id, name: nameOf(id), state: 'closed' as const })),
      createdAt: this.createdAt,
    };
    return {
      item,
      changes: bend(this.changes),
      resolutionName: this.resolution,
      projectId: this.project,
      deletedAt: this.removedAt,
    };
  }

  private write(
    at: string,
    field: string,
    from: string | null,
    fromText: string | null,
    to: string | null,
    toText: string | null,
  ): void {
    this.changes.push({ at: time(at), authorAccountId: null, field, from, fromText, to, toText });
  }
}
