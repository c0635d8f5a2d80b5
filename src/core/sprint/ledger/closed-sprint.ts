import type { Amount, ClosedSprint, SprintMoment } from '../../model/closed-sprint';
import type { Sprint } from '../../model/item';
import { amountOf } from '../amount';
import type { LedgerLine, SprintLedger } from './sprint-ledger';
import { openReplay, type ScopedItem } from './sprint-replay';

/** From the start to the close, every tenth of the time. */
const shares = Array.from({ length: 11 }, (_none, tenth) => tenth / 10);

/** What is remembered of a closed sprint; `servesKeys` are the items that people marked as serving its goal. */
export function closedSprintOf(
  sprint: Pick<Sprint, 'id' | 'name' | 'goal' | 'endAt'>,
  ledger: SprintLedger,
  servesKeys: ReadonlySet<string>,
): ClosedSprint {
  const { lines } = ledger;
  const moments = momentsAt(ledger, shares);
  return {
    id: sprint.id,
    name: sprint.name,
    goal: sprint.goal,
    startAt: ledger.startAt,
    endAt: sprint.endAt,
    closedAt: ledger.untilAt,
    totals: {
      ...{ start: lineAmount(lines.start), added: lineAmount(lines.added), removed: lineAmount(lines.removed) },
      ...{ reestimated: lineAmount(lines.reestimated), done: lineAmount(lines.done), left: lineAmount(lines.left) },
      completedOutside: lineAmount(lines.completedOutside),
    },
    doneOfStart: doneOfStart(ledger),
    sizesOfDone: sizesOfDone(ledger),
    moments,
    goalMoments: servesKeys.size === 0 ? null : momentsAt(ledger, shares, servesKeys),
    identityHolds: ledger.identity.holds,
  };
}

/** Where a sprint stood at a share of its time (0 the start, 1 the end); of some items only, where `keys` says which. */
export const momentAt = (ledger: SprintLedger, share: number, keys?: ReadonlySet<string>): SprintMoment =>
  momentsAt(ledger, [share], keys)[0] ?? nothing;

/** The same at several shares in rising order. */
function momentsAt(
  ledger: SprintLedger,
  risingShares: readonly number[],
  keys?: ReadonlySet<string>,
): readonly SprintMoment[] {
  const replay = openReplay(ledger);
  const start = Date.parse(ledger.startAt);
  const span = Date.parse(ledger.untilAt) - start;
  const estimates = ledger.lines.start.points !== null;
  return risingShares.map((share) => {
    const scope = [...replay.at(new Date(start + share * span).toISOString())];
    const items = scope.flatMap(([key, item]) => (keys === undefined || keys.has(key) ? [item] : []));
    return {
      scope: amountOf(items, estimates),
      inProgress: amountOf(
        items.filter(({ work }) => work === 'inProgress'),
        estimates,
      ),
      done: amountOf(
        items.filter(({ work }) => work === 'done'),
        estimates,
      ),
    };
  });
}

/** In the estimates of the start, so that it can never be more than what was committed. */
function doneOfStart(ledger: SprintLedger): Amount {
  const { events, lines } = ledger;
  const atEnd = openReplay(ledger).at(ledger.untilAt);
  const done = lines.start.events.flatMap((place): readonly ScopedItem[] => {
    const event = events[place];
    return event && atEnd.get(event.key)?.work === 'done' ? [{ estimate: event.estimate, work: 'done' }] : [];
  });
  return amountOf(done, lines.start.points !== null);
}

/** An item that came back into the sprint counts from its first time. */
function sizesOfDone(ledger: SprintLedger): readonly (readonly [begun: number, ended: number])[] {
  const begun = new Map<string, number>();
  for (const { kind, key, estimate } of ledger.events) {
    const tellsSize = kind === 'start' || kind === 'added' || kind === 're-estimated';
    if (tellsSize && estimate !== null && !begun.has(key)) begun.set(key, estimate);
  }
  return [...openReplay(ledger).at(ledger.untilAt)].flatMap(([key, { estimate, work }]) => {
    const first = begun.get(key);
    return work === 'done' && estimate !== null && first !== undefined ? [[first, estimate] as const] : [];
  });
}

const lineAmount = ({ items, points }: LedgerLine): Amount => ({ items, points });

const none: Amount = { items: 0, points: null };
const nothing: SprintMoment = { scope: none, inProgress: none, done: none };
