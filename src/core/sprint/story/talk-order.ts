import type { TalkItem } from '../../model/flow';
import type { SprintItem } from '../../model/sprint-report';
import type { SpillView } from '../../model/sprint-story';
import { countsForGoal } from '../sprint-report';

/** From this chance on an item is expected to be still open at the end. */
const likelyFrom = 0.5;

/**
 * Open items in the order a daily should talk about them: goal work before other work, what is in trouble before what
 * goes well, the oldest first. `because` names the trouble, weightiest first. Done items are not talked about, nor is
 * other work that lies ready and untroubled: nobody has anything to say of it yet.
 */
export function talkOrder(items: readonly SprintItem[], spill: readonly SpillView[]): readonly TalkItem[] {
  const chances = new Map(spill.map(({ key, chance }) => [key, chance.kind === 'known' ? chance.value : null]));
  return items
    .filter(({ status }) => status.category !== 'done')
    .map((item, rank) => ({ item, rank, risks: risksOf(item, chances.get(item.key) ?? null) }))
    .filter(({ item, risks }) => countsForGoal(item) || isStarted(item) || risks.length > 0)
    .sort(
      (a, b) =>
        Number(countsForGoal(b.item)) - Number(countsForGoal(a.item)) ||
        Number(b.risks.length > 0) - Number(a.risks.length > 0) ||
        Number(isStarted(b.item)) - Number(isStarted(a.item)) ||
        (b.item.ageInDays ?? 0) - (a.item.ageInDays ?? 0) ||
        a.rank - b.rank,
    )
    .map(({ item, risks }) => ({ key: item.key, because: [...risks, ...stateOf(item)] }));
}

function risksOf(item: SprintItem, chance: number | null): readonly string[] {
  return [
    ...item.blockedBecause,
    ...(item.waitsFor === 'answer' ? ['A question waits for an answer'] : []),
    ...(item.waitsFor === 'acceptance' ? ['Waits for the Product Owner’s acceptance'] : []),
    ...(item.isAgeing ? [ageWords(item)] : []),
    // Work that has not begun shares one chance, so that it tells no item from another.
    ...(isStarted(item) && chance !== null && chance >= likelyFrom
      ? [`Still open at the end in about ${outOfTen(chance)} of 10 cases`]
      : []),
  ];
}

function stateOf(item: SprintItem): readonly string[] {
  const progress = !isStarted(item) ? ['Not begun'] : item.isAgeing || item.ageInDays === null ? [] : [daysWords(item)];
  return [...progress, ...(countsForGoal(item) ? ['Serves the goal'] : [])];
}

function ageWords(item: SprintItem): string {
  const percentile = item.age?.percentile;
  if (percentile?.kind !== 'known') return daysWords(item);
  return `${daysWords(item)}, longer than ${Math.floor(percentile.value * 100)}% of what was finished`;
}

function daysWords({ ageInDays }: SprintItem): string {
  const days = Math.floor(ageInDays ?? 0);
  return days === 0 ? 'Begun today' : `In progress for ${days} ${days === 1 ? 'day' : 'days'}`;
}

const isStarted = ({ status }: SprintItem): boolean => status.category === 'inProgress';
const outOfTen = (chance: number): number => Math.min(9, Math.max(1, Math.round(chance * 10)));
