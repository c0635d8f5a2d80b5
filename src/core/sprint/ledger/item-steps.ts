import type { ItemHistory, LedgerSprint } from './item-history';
import type { ItemState } from './item-state';
import { orderChanges } from './order-changes';
import type { ChangeReader, NamedFault, Reading } from './read-change';

/** Everything that changed at one moment: Jira writes the fields of one edit with one time. */
export interface Step {
  readonly time: number;
  readonly readings: readonly Reading[];
}

/** An item's life as one sprint sees it: how it began, what changed, what it is now. */
export interface ItemSteps {
  readonly first: ItemState;
  readonly steps: readonly Step[];
  readonly present: ItemState;
  readonly faults: readonly NamedFault[];
  /** The earliest change that could be read; Infinity where there is none. */
  readonly oldestTime: number;
}

/** Null where no reading ever puts the item into the sprint: then it is none of its business. */
export function itemSteps(history: ItemHistory, reader: ChangeReader, sprint: LedgerSprint): ItemSteps | null {
  const relevant = history.changes.filter(({ field }) => reader.trackOf(field) !== null);
  const memberships = relevant.filter(({ field }) => reader.trackOf(field) === 'isMember');
  const isMemberNow = history.item.sprints.some(({ id }) => id === sprint.id);
  const wasMember = (change: (typeof relevant)[number]): boolean =>
    reader.read(change).readings.some(({ from, to }) => from === true || to === true);
  if (!isMemberNow && !memberships.some(wasMember)) return null;

  const { changes, faults } = orderChanges(relevant);
  const present = reader.present(history);
  const allFaults: NamedFault[] = [...faults, ...present.faults];
  const created = Date.parse(history.item.createdAt);
  const moments: { time: number; readings: readonly Reading[] }[] = [];
  if (!Number.isNaN(created)) moments.push({ time: created, readings: [{ track: 'exists', from: false, to: true }] });
  let isBeforeCreation = false;
  for (const { change, time } of changes) {
    const read = reader.read(change);
    allFaults.push(...read.faults);
    if (time < created) isBeforeCreation = true;
    moments.push({ time: Number.isNaN(created) ? time : Math.max(time, created), readings: read.readings });
  }
  if (isBeforeCreation)
    allFaults.push({ id: 'before-creation', what: 'Some of its changes are dated before it was created.' });
  const deleted = Date.parse(history.deletedAt ?? '');
  if (!Number.isNaN(deleted)) moments.push({ time: deleted, readings: [{ track: 'exists', from: true, to: false }] });

  const steps = together(moments.sort((a, b) => a.time - b.time));
  const end = { ...present.state, exists: Number.isNaN(deleted) };
  return {
    first: firstState(steps, end),
    steps,
    present: end,
    faults: allFaults,
    oldestTime: changes[0]?.time ?? Infinity,
  };
}

/** Before any change of a field it was what the first change left behind; without a change it never was otherwise. */
function firstState(steps: readonly Step[], present: ItemState): ItemState {
  const first = new Map<string, ItemState[keyof ItemState]>();
  for (const { readings } of steps)
    for (const { track, from } of readings) if (!first.has(track)) first.set(track, from);
  return { ...present, ...(Object.fromEntries(first) as Partial<ItemState>) };
}

function together(moments: readonly Step[]): readonly Step[] {
  const steps: { time: number; readings: Reading[] }[] = [];
  for (const { time, readings } of moments) {
    const last = steps.at(-1);
    if (last?.time === time) last.readings.push(...readings);
    else steps.push({ time, readings: [...readings] });
  }
  return steps;
}
