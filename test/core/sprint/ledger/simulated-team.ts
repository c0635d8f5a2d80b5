/**
 * A team that works, and a Jira that keeps its changelog, for trying the ledger on histories nobody thought of.
 * The truth is kept apart, by comparing the sprint's contents before and after every deed: no code is shared with the ledger.
 */
import type { Change, Item, Status } from '../../../../src/core/model/item';
import type { ItemHistory, LedgerSprint } from '../../../../src/core/sprint/ledger/item-history';
import { itemFrom } from '../../../../src/core/rules/item-example';
import { statuses } from './told-history';

export interface Deed {
  readonly what:
    | 'create'
    | 'plan'
    | 'unplan'
    | 'estimate'
    | 'move'
    | 'give-up'
    | 'retype'
    | 'transfer'
    | 'delete'
    | 'close-and-start'
    | 'wait';
  /** Which item, sprint, status or size: taken modulo what there is. */
  readonly which: number;
  readonly choice: number;
  /** Minutes since the deed before. */
  readonly afterMinutes: number;
}

/** What really happened in one sprint, in items and points. */
export interface Truth {
  start: readonly [number, number];
  added: readonly [number, number];
  removed: readonly [number, number];
  reestimated: number;
  done: readonly [number, number];
  left: readonly [number, number];
  reopened: number;
}

interface Ticket {
  readonly key: string;
  readonly createdAt: string;
  status: Status;
  resolution: string | null;
  points: number | null;
  /** All sprints, closed ones first, as Jira's sprint field keeps them. */
  sprints: number[];
  type: 'Story' | 'Sub-task';
  project: 'SHOP' | 'OTHER';
  deletedAt: string | null;
  /** The sprint in whose scope it was finished; null while it is open, 0 where it was in none. */
  doneIn: number | null;
  readonly changes: Change[];
}

const board = { id: 1, minutes: Date.parse('2026-01-05T09:00:00.000Z') / 60_000 };
const sizes = [null, 0.5, 1, 2, 3, 5, 8, 13];
const moves = [statuses.todo, statuses.doing, statuses.done, statuses.released];
const outcomes = ['Done', 'Won’t Do', null];

export class SimulatedTeam {
  readonly tickets: Ticket[] = [];
  readonly truths = new Map<number, Truth>();
  private readonly finished: LedgerSprint[] = [];
  private minute = board.minutes;
  private running: { readonly id: number; readonly startAt: string } | null = null;
  private nextSprint = 1;

  constructor(deeds: readonly Deed[]) {
    for (const deed of deeds) {
      this.minute += 1 + deed.afterMinutes;
      const before = this.contents();
      const wasDone = this.doneKeys();
      if (deed.what === 'close-and-start') this.turnOver();
      else {
        this.act(deed);
        this.book(before, wasDone);
      }
    }
    // Nobody closes a sprint in the second of another deed; that case has a fixture of its own.
    this.minute++;
    if (this.running) this.turnOver();
  }

  get sprints(): readonly LedgerSprint[] {
    return this.finished;
  }

  get now(): string {
    return new Date((this.minute + 1) * 60_000).toISOString();
  }

  histories(): readonly ItemHistory[] {
    return this.tickets.map((ticket) => {
      const item: Item = {
        ...itemFrom(ticket.key),
        id: ticket.key,
        key: ticket.key,
        kind: ticket.type === 'Story' ? 'story' : 'subtask',
        typeName: ticket.type,
        status: ticket.status,
        estimate: ticket.points,
        sprints: ticket.sprints.map((id) => ({ id, name: `Sprint ${id}`, state: 'closed' as const })),
        createdAt: ticket.createdAt,
      };
      const { resolution: resolutionName, project: projectId, deletedAt } = ticket;
      // One of Jira's two ways of asking answers newest first.
      const changes = this.tickets.indexOf(ticket) % 2 === 0 ? ticket.changes : [...ticket.changes].reverse();
      return { item, changes, resolutionName, projectId, deletedAt };
    });
  }

  private get at(): string {
    return new Date(this.minute * 60_000).toISOString();
  }

  /** The open sprints an item may be planned into: the running one and the one after it. */
  private open(choice: number): number {
    return this.running && choice % 2 === 0 ? this.running.id : this.nextSprint;
  }

  private act({ what, which, choice }: Deed): void {
    if (what === 'create') return this.create(choice, which);
    const alive = this.tickets.filter(({ deletedAt }) => deletedAt === null);
    const ticket = alive[which % Math.max(1, alive.length)];
    if (!ticket) return;
    const closed = ticket.sprints.filter((id) => id < (this.running?.id ?? this.nextSprint));
    switch (what) {
      case 'plan':
        return this.plan(ticket, [...closed, this.open(choice)]);
      case 'unplan':
        return this.plan(ticket, closed);
      case 'estimate':
        return this.estimate(ticket, sizes[choice % sizes.length] ?? null);
      case 'move':
        return this.move(ticket, moves[choice % moves.length] ?? statuses.todo, null);
      case 'give-up':
        return this.move(ticket, statuses.done, outcomes[choice % outcomes.length] ?? null);
      case 'retype': {
        const to = ticket.type === 'Story' ? 'Sub-task' : 'Story';
        this.write(ticket, 'issuetype', null, ticket.type, null, to);
        ticket.type = to;
        return;
      }
      case 'transfer': {
        const to = ticket.project === 'SHOP' ? 'OTHER' : 'SHOP';
        this.write(ticket, 'project', ticket.project, ticket.project, to, to);
        ticket.project = to;
        return;
      }
      case 'delete':
        ticket.deletedAt = this.at;
        return;
      case 'close-and-start':
      case 'wait':
        return;
    }
  }

  private create(choice: number, which: number): void {
    const isPlanned = which % 3 !== 0;
    this.tickets.push({
      key: `SHOP-${this.tickets.length + 1}`,
      createdAt: this.at,
      status: statuses.todo,
      resolution: null,
      points: sizes[choice % sizes.length] ?? null,
      sprints: isPlanned ? [this.open(which)] : [],
      type: 'Story',
      project: 'SHOP',
      deletedAt: null,
      doneIn: null,
      changes: [],
    });
  }

  private plan(ticket: Ticket, sprints: number[]): void {
    if (String(ticket.sprints) === String(sprints)) return;
    const names = (ids: readonly number[]): string => ids.map((id) => `Sprint ${id}`).join(', ');
    this.write(ticket, 'Sprint', ticket.sprints.join(', '), names(ticket.sprints), sprints.join(', '), names(sprints));
    ticket.sprints = sprints;
  }

  private estimate(ticket: Ticket, points: number | null): void {
    if (points === ticket.points) return;
    this.write(ticket, 'Story Points', null, ticket.points?.toString() ?? null, null, points?.toString() ?? null);
    ticket.points = points;
  }

  private move(ticket: Ticket, status: Status, resolution: string | null): void {
    const inScope = this.contents().has(ticket.key);
    if (ticket.resolution !== resolution) this.write(ticket, 'resolution', null, ticket.resolution, null, resolution);
    if (ticket.status.id !== status.id)
      this.write(ticket, 'status', ticket.status.id, ticket.status.name, status.id, status.name);
    if (status.category !== 'done') ticket.doneIn = null;
    else if (ticket.status.category !== 'done') ticket.doneIn = inScope ? (this.running?.id ?? 0) : 0;
    ticket.status = status;
    ticket.resolution = resolution;
  }

  /** The scope of the running sprint: what is in it, with its size. */
  private contents(): Map<string, number> {
    const id = this.running?.id;
    const inside = this.tickets.filter(
      (ticket) =>
        id !== undefined &&
        ticket.deletedAt === null &&
        ticket.type === 'Story' &&
        ticket.project === 'SHOP' &&
        ticket.sprints.includes(id) &&
        (ticket.doneIn === null || (ticket.doneIn === id && ticket.resolution !== 'Won’t Do')),
    );
    return new Map(inside.map(({ key, points }) => [key, points ?? 0]));
  }

  private doneKeys(): ReadonlySet<string> {
    return new Set(this.tickets.filter(({ doneIn }) => doneIn !== null).map(({ key }) => key));
  }

  private book(before: ReadonlyMap<string, number>, wasDone: ReadonlySet<string>): void {
    const truth = this.running && this.truths.get(this.running.id);
    if (!truth) return;
    const after = this.contents();
    const isDone = this.doneKeys();
    for (const [key, size] of after) {
      const old = before.get(key);
      if (old === undefined) truth.added = [truth.added[0] + 1, truth.added[1] + size];
      else truth.reestimated += size - old;
      if (old !== undefined && wasDone.has(key) && !isDone.has(key)) truth.reopened++;
    }
    for (const [key, size] of before)
      if (!after.has(key)) truth.removed = [truth.removed[0] + 1, truth.removed[1] + size];
  }

  /** Closes the running sprint, moves its open work on as Jira does, and starts the next. */
  private turnOver(): void {
    if (this.running) {
      const { id, startAt } = this.running;
      const contents = this.contents();
      const done = this.doneKeys();
      const isDone = (key: string): boolean => done.has(key);
      const total = (keys: readonly string[]): readonly [number, number] => [
        keys.length,
        keys.reduce((sum, key) => sum + (contents.get(key) ?? 0), 0),
      ];
      const truth = this.truths.get(id);
      const keys = [...contents.keys()];
      if (truth)
        Object.assign(truth, { done: total(keys.filter(isDone)), left: total(keys.filter((key) => !isDone(key))) });
      const sprint = {
        id,
        name: `Sprint ${id}`,
        state: 'closed' as const,
        goal: '',
        startAt,
        endAt: this.at,
        boardId: board.id,
      };
      this.finished.push({ ...sprint, completeAt: this.at });
      this.minute++;
      for (const ticket of this.tickets)
        if (ticket.deletedAt === null && ticket.status.category !== 'done' && ticket.sprints.includes(id))
          this.plan(ticket, [...ticket.sprints, this.nextSprint]);
      this.minute++;
    }
    this.running = { id: this.nextSprint++, startAt: this.at };
    const start = [...this.contents().values()];
    this.truths.set(this.running.id, {
      start: [start.length, start.reduce((sum, size) => sum + size, 0)],
      added: [0, 0],
      removed: [0, 0],
      reestimated: 0,
      done: [0, 0],
      left: [0, 0],
      reopened: 0,
    });
  }

  private write(
    ticket: Ticket,
    field: string,
    from: string | null,
    fromText: string | null,
    to: string | null,
    toText: string | null,
  ): void {
    ticket.changes.push({ at: this.at, authorAccountId: null, field, from, fromText, to, toText });
  }
}
