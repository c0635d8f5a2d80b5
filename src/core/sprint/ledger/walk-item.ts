import type { ItemHistory } from './item-history';
import {
  isDoneOutside,
  isEligible,
  isGivenUp,
  isInScope,
  remembered,
  type ItemState,
  type SprintState,
} from './item-state';
import type { ItemSteps } from './item-steps';
import type { Period } from './period';
import type { NamedFault, Reading } from './read-change';
import type { LedgerEvent, LedgerEventKind, LedgerReason } from './sprint-ledger';

/** What one item did to one sprint. */
export interface ItemWalk {
  readonly events: readonly LedgerEvent[];
  readonly atStart: SprintState;
  readonly atEnd: SprintState;
  /** What came or went without any change that says so. */
  readonly unexplained: { readonly items: number; readonly points: number };
  readonly faults: readonly NamedFault[];
}

/** Older exports keep whole seconds, so the close's own roll-over may seem to happen a moment before it. */
const closeToleranceInMs = 1_000;

const trackNames: Readonly<Record<keyof ItemState, string>> = {
  exists: 'existence',
  isMember: 'sprint',
  work: 'status',
  resolutionCancels: 'resolution',
  statusCancels: 'status',
  isCountedType: 'type',
  isOnBoard: 'project',
  estimate: 'estimate',
};

/**
 * Walks one item through the sprint, three readings apart: the opening from the changes before it, the events from
 * the changes in it, the closing from the changes after it. Where they disagree the rest is unexplained, and named.
 */
export function walkItem(history: ItemHistory, life: ItemSteps, period: Period): ItemWalk {
  const walk = new Walk(history, period, { ...life.first, wasCompletedHere: false });
  for (const { time, readings } of life.steps) {
    if (time > period.until) break;
    walk.step(time, readings);
  }
  walk.close(stateAfter(life, period.until));
  return walk.result();
}

/** The state at a moment as later changes and the present tell it, independent of earlier changes. */
function stateAfter(life: ItemSteps, time: number): ItemState {
  const later = new Map<string, ItemState[keyof ItemState]>();
  for (const step of life.steps) {
    if (step.time <= time) continue;
    for (const { track, from } of step.readings) if (!later.has(track)) later.set(track, from);
  }
  return { ...life.present, ...(Object.fromEntries(later) as Partial<ItemState>) };
}

class Walk {
  private readonly events: LedgerEvent[] = [];
  private readonly faults: NamedFault[] = [];
  private atStart: SprintState | null = null;
  private unexplainedItems = 0;
  private unexplainedPoints = 0;
  /** Whether the close itself took the item along. */
  private rolledOver = false;

  constructor(
    private readonly history: ItemHistory,
    private readonly period: Period,
    private state: SprintState,
  ) {}

  step(time: number, readings: readonly Reading[]): void {
    const isRunning = time > this.period.start;
    if (isRunning) this.open();
    const isAtClose = isRunning && this.period.isClosed && time > this.period.until - closeToleranceInMs;
    const kept = isAtClose ? readings.filter((reading) => !this.isRollOver(reading)) : readings;
    if (isRunning) this.bridge(kept, time);
    const before = this.state;
    this.state = remembered(before, changed(before, kept, 'to'), isRunning);
    if (isRunning) this.tell(before, this.state, time, kept);
  }

  close(closing: ItemState): void {
    this.open();
    const gaps = (Object.keys(trackNames) as (keyof ItemState)[])
      .filter((track) => this.state[track] !== closing[track])
      .map((track): Reading => ({ track, from: closing[track], to: closing[track] }));
    this.bridge(this.period.isClosed ? gaps.filter((gap) => !this.wasRolledOver(gap)) : gaps, null);
  }

  result(): ItemWalk {
    return {
      events: this.events,
      atStart: this.atStart ?? this.state,
      atEnd: this.state,
      unexplained: { items: this.unexplainedItems, points: this.unexplainedPoints },
      faults: this.faults,
    };
  }

  private isRollOver({ track, from, to }: Reading): boolean {
    const is = track === 'isMember' && from === true && to === false;
    if (is) this.rolledOver = true;
    return is;
  }

  private wasRolledOver({ track }: Reading): boolean {
    return this.rolledOver && track === 'isMember';
  }

  /** The opening: what stands in the sprint when it starts. */
  private open(): void {
    if (this.atStart) return;
    this.atStart = this.state;
    const at = this.period.start;
    if (isInScope(this.state)) this.add('start', at, 1, points(this.state), 'planned');
    else if (isDoneOutside(this.state)) this.add('completed-outside', at, 0, 0, 'done-before-it-came');
  }

  /** Where a change starts from another value than the one before left, something is missing between them. */
  private bridge(readings: readonly Reading[], before: number | null): void {
    if (readings.every(({ track, from }) => this.state[track] === from)) return;
    const seen = new Set<string>();
    const gaps = readings.filter(({ track, from }) => {
      if (seen.has(track)) return false;
      seen.add(track);
      return this.state[track] !== from;
    });
    if (gaps.length === 0) return;
    const old = this.state;
    this.state = remembered(old, changed(old, gaps, 'from'), true);
    const [was, is] = [isInScope(old), isInScope(this.state)];
    this.unexplainedItems += Number(is) - Number(was);
    this.unexplainedPoints += (is ? points(this.state) : 0) - (was ? points(old) : 0);
    // A gap in an item that never touched the scope explains nothing and is not told.
    if (!was && !is && !isEligible(old) && !isEligible(this.state)) return;
    for (const { track, from } of gaps) {
      this.faults.push({
        id: 'missing-history',
        what:
          `Its ${trackNames[track]} became ${said(from)} instead of ${said(old[track])} ` +
          `${before === null ? 'by the end of the sprint' : `before ${iso(before)}`} without a change that says so.`,
      });
    }
  }

  private tell(before: SprintState, after: SprintState, at: number, readings: readonly Reading[]): void {
    const [was, is] = [isInScope(before), isInScope(after)];
    if (!was && is) this.add('added', at, 1, points(after), reasonToEnter(before, after));
    if (was && !is) this.add('removed', at, -1, -points(before), reasonToLeave(before, after));
    if (was && is && before.estimate !== after.estimate) {
      this.events.push({
        ...this.event('re-estimated', at, 0, points(after) - points(before), 'estimate-field'),
        before: before.estimate,
      });
    }
    if (is && readings.some(({ track }) => track === 'work')) this.tellWork(before, after, at, was);
    if (isDoneOutside(after) && !isDoneOutside(before)) this.add('completed-outside', at, 0, 0, 'done-before-it-came');
  }

  private tellWork(before: SprintState, after: SprintState, at: number, was: boolean): void {
    if (before.work === after.work) return;
    if (after.work === 'done') this.add('completed', at, 0, 0, 'status');
    else if (before.work === 'done' && was) this.add('reopened', at, 0, 0, 'status');
    else if (before.work === 'todo' && was) this.add('started', at, 0, 0, 'status');
  }

  private add(kind: LedgerEventKind, at: number, items: number, size: number, reason: LedgerReason): void {
    this.events.push(this.event(kind, at, items, size, reason));
  }

  private event(kind: LedgerEventKind, at: number, items: number, size: number, reason: LedgerReason): LedgerEvent {
    const { estimate, work } = this.state;
    const cameAs = (kind === 'start' || kind === 'added') && work !== 'todo' ? { work } : {};
    return { kind, at: iso(at), key: this.history.item.key, items, points: size, estimate, reason, ...cameAs };
  }
}

/** The state with one side of the readings; of two readings of one track the later stands. */
function changed(state: ItemState, readings: readonly Reading[], side: 'from' | 'to'): ItemState {
  const values: Record<string, ItemState[keyof ItemState]> = { ...state };
  for (const reading of readings) values[reading.track] = reading[side];
  return values as unknown as ItemState;
}

const iso = (time: number): string => new Date(time).toISOString();

function reasonToEnter(before: SprintState, after: SprintState): LedgerReason {
  if (!before.exists) return 'created-in-sprint';
  if (!before.isMember) return 'sprint-field';
  if (!before.isCountedType) return 'type-changed';
  if (!before.isOnBoard) return 'project-changed';
  if (isGivenUp(before)) return 'taken-up-again';
  return after.work === 'done' ? 'status' : 'reopened-from-outside';
}

function reasonToLeave(before: SprintState, after: SprintState): LedgerReason {
  if (!after.exists) return 'deleted';
  if (before.isMember && !after.isMember) return 'sprint-field';
  if (before.isOnBoard && !after.isOnBoard) return 'project-changed';
  if (before.isCountedType && !after.isCountedType) return 'type-changed';
  return 'cancelled';
}

const points = ({ estimate }: ItemState): number => estimate ?? 0;

function said(value: ItemState[keyof ItemState]): string {
  if (value === null) return 'blank';
  return value === true ? 'in' : value === false ? 'out' : String(value);
}
