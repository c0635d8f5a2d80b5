import type { HealthPart, HealthReport, HealthSnapshot, Today, TodayTask } from '../../model/health-report';
import { counted } from '../../text/counted';
import { lostBy } from '../health/judge-backlog';

type Role = keyof Today;

/** Whose next step each rule asks for: the Product Owner orders and decides, the Scrum Master helps the team to see. */
const roles: Readonly<Record<string, Role>> = {
  'health/next-sprints-ready': 'productOwner',
  'health/runway': 'scrumMaster',
  'health/rank-inversions': 'productOwner',
  'health/circles': 'scrumMaster',
  'health/stale-items': 'productOwner',
  'health/unfinished-again': 'scrumMaster',
  'health/detail-gradient': 'scrumMaster',
  'health/inflow': 'productOwner',
  'health/orphans': 'productOwner',
  'health/priority-inflation': 'productOwner',
  'health/epic-shape': 'productOwner',
  'health/sent-back': 'scrumMaster',
  'health/stale-blockers': 'scrumMaster',
  'health/order-against-worth': 'productOwner',
  'health/type-balance': 'scrumMaster',
};

/** Their sentences are about the nearest work already, or their items are what is well. */
const saysNearItself = new Set(['health/next-sprints-ready', 'health/runway', 'health/type-balance']);

const toldAtMost = 3;
/** Less than this is no reason to speak to anybody today. */
const speaksFromPoints = 1;
/** What got worse since last week counts that much more than what has long been so. */
const freshCounts = 2;

/**
 * At most three things to do for each of the two, the weightiest first: points lost, and twice what was lost since last
 * week. Empty where all is well. `lastWeek` is null where nobody looked then.
 */
export function today({ parts }: Pick<HealthReport, 'parts'>, lastWeek: HealthSnapshot | null): Today {
  const tasks = parts
    .filter((part) => lostBy(part) >= speaksFromPoints)
    .map((part) => ({ part, fresh: freshLoss(part, lastWeek) }))
    .map(({ part, fresh }) => ({ part, fresh, urgency: lostBy(part) + freshCounts * Math.max(0, fresh) }))
    .sort((a, b) => b.urgency - a.urgency);
  const tasksOf = (role: Role): readonly TodayTask[] =>
    tasks
      .filter(({ part }) => roles[part.rule] === role)
      .slice(0, toldAtMost)
      .map(({ part, fresh }) => taskOf(part, fresh));
  return { productOwner: tasksOf('productOwner'), scrumMaster: tasksOf('scrumMaster') };
}

function freshLoss(part: HealthPart, lastWeek: HealthSnapshot | null): number {
  const then = lastWeek?.parts[part.rule];
  return then ? lostBy(part) - then.lost : 0;
}

function taskOf({ rule, judged, nextAction }: HealthPart, fresh: number): TodayTask {
  const verdict = judged.kind === 'known' ? judged.value : null;
  const near = saysNearItself.has(rule) ? 0 : (verdict?.nearCount ?? 0);
  const worse = fresh >= speaksFromPoints ? ' It got worse since last week.' : '';
  return {
    what: nextAction,
    whyNow: `${verdict?.sentence ?? ''}${nearness(near, verdict?.itemCount ?? 0)}${worse}`,
    rule,
    itemIds: verdict?.itemIds.slice(0, 10) ?? [],
  };
}

function nearness(near: number, count: number): string {
  if (near === 0) return '';
  if (near < count) return ` ${counted(near, 'of them is', 'of them are')} about to be pulled.`;
  return count === 1 ? ' It is about to be pulled.' : ' All of them are about to be pulled.';
}
