import { reviewItem } from '../../core/backlog/review-item';
import type { TeamSettings } from '../../core/model/settings';
import type { PlanningView } from '../../core/model/sprint-story';
import { planningView, type OpenItem, type PlannedItem } from '../../core/sprint/story/planning';
import { spillChance } from '../../core/sprint/story/spill';
import { readTandemProperty, tandemKey } from '../../jira/marks/tandem-property';
import type { World } from '../world';
import type { ReadSprint } from './read-sprint';
import { itemsAtMost } from './sprint-items';

/** Reading an item's text takes some milliseconds; a sprint of more than this is not planned item by item. */
const reviewedAtMost = 100;
const dayInMs = 86_400_000;

interface Known {
  readonly settings: TeamSettings;
  /** Days from start to done of the team's finished items, shortest first. */
  readonly days: readonly number[];
  readonly now: string;
}

/** What helps to plan a sprint to come; one request more where another is running. */
export async function planningOf(reading: ReadSprint, known: Known, world: World): Promise<PlanningView> {
  return planningView(plannedItems(reading, known), await openItems(reading, known, world), reading.at.history.sprints);
}

function plannedItems({ entries }: ReadSprint, { settings, now }: Known): readonly PlannedItem[] {
  const estimatesAreUsed = entries.some(({ item }) => item.estimate !== null);
  return entries.map(({ item, properties }, place): PlannedItem => {
    const property = readTandemProperty(properties[tandemKey]);
    if (place >= reviewedAtMost) return { item, level: property?.level ?? null, nextStep: null };
    const { level, missing } = reviewItem(item, { settings, estimatesAreUsed, now });
    return { item, level: property?.level ?? level, nextStep: missing[0]?.nextStep ?? null };
  });
}

/** What is open in the running sprint, with its chance of coming along; null where none is running. */
async function openItems({ at }: ReadSprint, { days, now }: Known, world: World): Promise<readonly OpenItem[] | null> {
  const running = at.sprints.find(({ state }) => state === 'active');
  if (!running) return null;
  const { found } = await world.asUser.search({
    jql: `sprint = ${running.id} AND statusCategory != Done ORDER BY Rank`,
    ...{ fields: at.facts.fields, estimate: at.facts.estimateField, itemsAtMost, isBrief: true },
  });
  const [start, end, time] = [running.startAt, running.endAt, now].map((each) => Date.parse(each ?? ''));
  const elapsed = ((time ?? NaN) - (start ?? NaN)) / ((end ?? NaN) - (start ?? NaN));
  return found
    .filter(({ item }) => item.kind !== 'subtask' && item.kind !== 'epic')
    .map(({ item, categorySince }): OpenItem => {
      const isBegun = item.status.category === 'inProgress' && categorySince !== null;
      const ageInDays = isBegun ? (Date.parse(now) - Date.parse(categorySince)) / dayInMs : null;
      const ground = { days, earlier: at.history.sprints, elapsed, daysLeft: ((end ?? NaN) - (time ?? NaN)) / dayInMs };
      const chance = Number.isFinite(elapsed) ? spillChance(ageInDays, ground) : null;
      return { estimate: item.estimate, spillChance: chance?.kind === 'known' ? chance.value : null };
    });
}
