import type { Severity } from '../model/finding';
import type { Item } from '../model/item';
import type { ItemReview } from '../model/review';
import type { TeamSettings } from '../model/settings';
import { isAboutSeveral } from '../rules/catalogue';

/** How far an item is from being ready, 0 to 100: a summary only, so every lost point has a name. */
export interface ItemReadiness {
  readonly score: number;
  /** Largest first; the points are whole and sum to exactly 100 - score. */
  readonly losses: readonly ReadinessLoss[];
}

export interface ReadinessLoss {
  readonly points: number;
  /** A rule's id, or "ladder/…" with the id of a condition that no rule tells. */
  readonly rule: string;
  /** A plain sentence: "No acceptance criteria yet". */
  readonly what: string;
}

/** What a finding costs by its loudness; a condition of the ladder costs as much as an act. */
const pointsBySeverity: Readonly<Record<Severity, number>> = { act: 20, observe: 8, hint: 2 };

/** Conditions that rules tell, too: they are lost once, and a muted or switched-off rule excuses the condition. */
const rulesOfCondition: Readonly<Record<string, readonly string[]>> = {
  'has-need': ['story/role', 'story/means'],
  'has-benefit': ['story/benefit'],
  'has-criteria': ['criteria/missing'],
  'has-steps': ['bug/incomplete'],
  'is-sized': ['size/estimate'],
  'is-small-enough': ['size/too-big', 'criteria/too-many'],
  'asks-for-one-thing': ['story/atomic'],
  'no-open-question': ['question/unanswered'],
  'not-blocked': ['flow/blocked'],
};

/** Told by the findings themselves, or not part of being ready: a ready item need not be in a Sprint. */
const notCounted = new Set(['is-clear', 'in-sprint', 'items-in-sprint']);

/**
 * What the findings and the unmet conditions of the ladder cost. Give it a review without its muted findings:
 * what is muted costs nothing. A finished item has nothing left to lose.
 */
export function readinessOf(
  review: Pick<ItemReview, 'findings' | 'missing' | 'unmet'> & Partial<Pick<ItemReview, 'language'>>,
  item: Pick<Item, 'status'>,
  settings: Pick<TeamSettings, 'rules'>,
): ItemReadiness {
  if (item.status.category === 'done') return { score: 100, losses: [] };
  const losses = new Map<string, ReadinessLoss>();
  const lose = (loss: ReadinessLoss): void => {
    if ((losses.get(loss.rule)?.points ?? 0) < loss.points) losses.set(loss.rule, loss);
  };
  // Three words on which one rule speaks are one matter to mend: the loudest counts. What an item is among others makes
  // it no less ready, and is not known where it is looked at alone.
  for (const { rule, severity, message } of review.findings) {
    if (settings.rules[rule] !== 'off' && !isAboutSeveral(rule))
      lose({ rule, points: pointsBySeverity[severity], what: message });
  }
  // Where the words cannot be read, the rules are silent for that reason and excuse nothing.
  const isUntold = (told: readonly string[]) =>
    review.language === 'other' && told.some((rule) => settings.rules[rule] !== 'off');
  for (const { id, what } of review.unmet ?? review.missing) {
    if (notCounted.has(id)) continue;
    const told = rulesOfCondition[id] ?? [];
    const spoken = told.find((rule) => losses.has(rule));
    if (spoken) lose({ rule: spoken, points: pointsBySeverity.act, what });
    else if (told.length === 0 || isUntold(told)) lose({ rule: `ladder/${id}`, points: pointsBySeverity.act, what });
  }
  const sorted = [...losses.values()].sort((a, b) => b.points - a.points);
  const within = sharedOut(sorted);
  return { score: 100 - within.reduce((sum, { points }) => sum + points, 0), losses: within };
}

/** Where more than everything is lost, each loss keeps its share of the 100, in whole points. */
function sharedOut(losses: readonly ReadinessLoss[]): readonly ReadinessLoss[] {
  const total = losses.reduce((sum, { points }) => sum + points, 0);
  if (total <= 100) return losses;
  let given = 0;
  let claimed = 0;
  const shares = losses.map((loss) => {
    claimed += loss.points;
    const points = Math.round((claimed * 100) / total) - given;
    given += points;
    return { ...loss, points };
  });
  return shares.sort((a, b) => b.points - a.points);
}
