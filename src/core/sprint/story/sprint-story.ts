import type { ClosedSprint, GoalVerdict } from '../../model/closed-sprint';
import type { Item, Sprint } from '../../model/item';
import type { SprintReport } from '../../model/sprint-report';
import type { PlanningView, SprintOddsPair, SprintStory } from '../../model/sprint-story';
import type { DataQuality } from '../data-quality/data-quality';
import { openReplay, type ScopedItem } from '../ledger/sprint-replay';
import type { NoLedger, SprintLedger } from '../ledger/sprint-ledger';
import { countsForGoal } from '../sprint-report';
import { cycleTimesOf } from './ageing';
import { alignmentOf } from './alignment';
import { burnUp } from './burn-up';
import { goalHistory } from './goal-history';
import { ledgerView } from './ledger-view';
import { noOdds, oddsPair } from './odds';
import { qualityView } from './quality-view';
import { spillChance } from './spill';
import { talkOrder } from './talk-order';

/** Everything a sprint's story is told from, read before. */
export interface StoryGround {
  readonly sprint: Sprint;
  readonly report: SprintReport;
  readonly ledger: SprintLedger | Pick<NoLedger, 'kind' | 'why'>;
  /** When the ledger was frozen; null while the sprint runs. */
  readonly keptAt: string | null;
  /** Items this person may see that belong or belonged to the sprint. */
  readonly seen: readonly Pick<Item, 'key' | 'summary'>[];
  /** Null where no histories were read. */
  readonly quality: DataQuality | null;
  /** Days from start to done of the team's finished items, shortest first. */
  readonly cycleDays: readonly number[];
  /** The board's closed sprints, newest last. */
  readonly closed: readonly ClosedSprint[];
  readonly verdicts: ReadonlyMap<number, GoalVerdict>;
  readonly planning: PlanningView | null;
  readonly outcome: SprintStory['outcome'];
  readonly history: SprintStory['history'];
  /** ISO 8601. */
  readonly now: string;
}

/** How a sprint came to where it stands, and where it may go. The same ground gives the same story. */
export function sprintStory(ground: StoryGround): SprintStory {
  const { sprint, report, ledger, closed, quality } = ground;
  const goalKeys = new Set(report.items.filter(countsForGoal).map(({ key }) => key));
  const told = ledger.kind === 'ledger' ? ledger : null;
  const scope = told ? openReplay(told).at(told.untilAt) : scopeNow(report);
  const earlier = earlierThan(closed, sprint);
  const spill = spillsOf(ground, earlier);
  const summaries = new Map(ground.seen.map(({ key, summary }) => [key, summary]));
  return {
    ledger: told && ledgerView(told, { summaries, goalKeys, keptAt: ground.keptAt }),
    ledgerMissing: ledger.kind === 'ledger' ? null : ledger.why,
    quality: quality && qualityView(quality),
    odds: oddsOf(ground, { scope, goalKeys, earlier }),
    burnUp: told ? burnUp(told, goalKeys) : [],
    cycleTimes: cycleTimesOf(ground.cycleDays),
    spill,
    talk: sprint.state === 'active' ? talkOrder(report.items, spill) : [],
    alignment: alignmentOf(scope, told?.events ?? [], goalKeys),
    planning: ground.planning,
    outcome: ground.outcome,
    goalHistory: goalHistory(closed, ground.verdicts, sprint),
    history: ground.history,
  };
}

/** Closed sprints that were over, or nearly, when this one began. */
function earlierThan(closed: readonly ClosedSprint[], { id, startAt }: Sprint): readonly ClosedSprint[] {
  return closed.filter((one) => one.id !== id && (startAt === null || Date.parse(one.startAt) < Date.parse(startAt)));
}

/** What is in the sprint now, where no ledger tells what was. */
function scopeNow({ items }: SprintReport): ReadonlyMap<string, ScopedItem> {
  return new Map(items.map(({ key, estimate, status }) => [key, { estimate, work: status.category }]));
}

function oddsOf(
  { sprint, report }: StoryGround,
  known: Pick<Parameters<typeof oddsPair>[0], 'scope' | 'goalKeys' | 'earlier'>,
): SprintOddsPair {
  if (sprint.state === 'future') return noOdds('The sprint has not started');
  if (sprint.state === 'closed') return noOdds('The sprint is over');
  if (report.elapsed.kind !== 'known') return noOdds(whyUnknown(report.elapsed));
  return oddsPair({ ...known, elapsed: report.elapsed.value });
}

const whyUnknown = (elapsed: Exclude<SprintReport['elapsed'], { kind: 'known' }>): string =>
  elapsed.kind === 'not-used' ? elapsed.why : 'The sprint’s time is not known';

function spillsOf(
  { sprint, report, cycleDays, now }: StoryGround,
  earlier: readonly ClosedSprint[],
): SprintStory['spill'] {
  if (sprint.state !== 'active' || report.elapsed.kind !== 'known' || sprint.endAt === null) return [];
  const ground = {
    ...{ days: cycleDays, earlier, elapsed: report.elapsed.value },
    daysLeft: (Date.parse(sprint.endAt) - Date.parse(now)) / 86_400_000,
  };
  return report.items
    .filter(({ status }) => status.category !== 'done')
    .map(({ key, age }) => ({ key, chance: spillChance(age?.days ?? null, ground) }));
}
