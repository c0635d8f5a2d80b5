import type { SprintReference } from '../../model/item';
import { destinations, type Destination } from './destination';
import type { ItemHistory, LedgerRules, LedgerSprint } from './item-history';
import { isInScope } from './item-state';
import { itemSteps } from './item-steps';
import { jiraDifferences, type WalkedItem } from './jira-differences';
import { identityOf, linesOf } from './ledger-lines';
import { periodOf, type Period } from './period';
import { ChangeReader } from './read-change';
import type { LedgerEvent, LedgerFault, NoLedger, SprintLedger } from './sprint-ledger';
import { walkItem } from './walk-item';

/**
 * What happened to one sprint, from its items' changelogs: one list of events whose sums are the ledger's numbers.
 * Pure: the same histories give the same ledger. `now` is an ISO date.
 */
export function buildLedger(
  sprint: LedgerSprint,
  histories: readonly ItemHistory[],
  rules: LedgerRules,
  around: { readonly now: string; readonly sprints?: readonly SprintReference[]; readonly hiddenItems?: number },
): SprintLedger | NoLedger {
  const period = periodOf(sprint, around.now);
  if (period.kind === 'no-ledger') return period;
  const reader = new ChangeReader(sprint, rules);
  const walked: WalkedItem[] = [];
  const faults: LedgerFault[] = [...period.faults];
  const events: LedgerEvent[] = [...goalEdits(sprint, period)];
  const destination = destinations(sprint, rules, around.sprints ?? []);
  for (const history of histories) {
    const life = itemSteps(history, reader, sprint);
    if (life === null) continue;
    const walk = walkItem(history, life, period);
    const isConcerned = walk.events.length > 0 || walk.faults.length > 0;
    if (!isConcerned) continue;
    walked.push({ history, life, walk });
    const named = [...life.faults, ...walk.faults, ...timeFaults(history, life, period, around.now)];
    for (const fault of distinct(named)) faults.push({ ...fault, key: history.item.key });
    events.push(...walk.events);
    if (isInScope(walk.atEnd)) {
      if (walk.atEnd.work !== 'done')
        events.push(leftEvent(history, walk.atEnd.estimate, period, destination(history, period)));
    }
  }
  events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const estimates = rules.fields.estimate.length > 0;
  return {
    kind: 'ledger',
    version: 1,
    sprint: { id: sprint.id, name: sprint.name, state: sprint.state },
    startAt: new Date(period.start).toISOString(),
    untilAt: new Date(period.until).toISOString(),
    isClosed: period.isClosed,
    events,
    lines: linesOf(events, walked, estimates),
    identity: identityOf(events, walked),
    faults,
    notes: period.notes,
    differences: jiraDifferences(walked, events, { period, rules, hiddenItems: around.hiddenItems ?? 0 }),
    hiddenItems: around.hiddenItems ?? 0,
  };
}

function leftEvent(history: ItemHistory, estimate: number | null, period: Period, to: Destination): LedgerEvent {
  const at = new Date(period.until).toISOString();
  const reason = !period.isClosed ? 'still-open' : to === null ? 'back-to-backlog' : 'moved-to-next-sprint';
  const base: LedgerEvent = { kind: 'left', at, key: history.item.key, items: 0, points: 0, estimate, reason };
  return period.isClosed && to !== null ? { ...base, movedTo: to } : base;
}

function goalEdits(sprint: LedgerSprint, period: Period): readonly LedgerEvent[] {
  const goals = sprint.goals ?? [];
  return goals.flatMap(({ at, goal }, index): LedgerEvent[] => {
    const time = Date.parse(at);
    const before = goals[index - 1]?.goal;
    if (before === undefined || before === goal || !(time > period.start && time <= period.until)) return [];
    const when = new Date(time).toISOString();
    return [
      { kind: 'goal-edited', at: when, key: '', items: 0, points: 0, estimate: null, reason: 'goal', before, goal },
    ];
  });
}

function timeFaults(
  history: ItemHistory,
  life: { readonly oldestTime: number; readonly steps: readonly { readonly time: number }[] },
  period: Period,
  now: string,
): readonly { readonly id: LedgerFault['id']; readonly what: string }[] {
  const found: { id: LedgerFault['id']; what: string }[] = [];
  if (history.isTruncated && life.oldestTime > period.start)
    found.push({ id: 'truncated-history', what: 'Its history could not be read back to the start of the sprint.' });
  if (life.steps.some(({ time }) => time > Date.parse(now)))
    found.push({
      id: 'dated-in-the-future',
      what: 'Some of its changes are dated after now; they are not counted yet.',
    });
  return found;
}

function distinct<T extends { readonly id: string; readonly what: string }>(faults: readonly T[]): readonly T[] {
  return [...new Map(faults.map((fault) => [`${fault.id} ${fault.what}`, fault])).values()];
}
