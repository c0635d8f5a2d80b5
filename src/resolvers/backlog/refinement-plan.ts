import type { PlannedLine, RefinementPlanAnswer } from '../../contract';
import { questionAbout } from '../../core/backlog/health/refinement-questions';
import { changedPlan, fateOf, plannedAtMost, type PlanChange } from '../../core/backlog/refinement-plan';
import type { PlannedItem } from '../../core/model/refinement-plan';
import { AlreadyStored, UnreadableValue } from '../../store/key-value';
import type { Handler } from '../door';
import { itemLinesOf } from '../item-lines';
import { projectIn } from '../place';
import { QuestionProblem } from '../problem';
import type { World } from '../world';
import { orderedNow } from './ordered-now';

type Standing = ReturnType<typeof projectIn>;
type Wanted = Parameters<Handler<'changeRefinementPlan'>>[1];

/** How often a change is put on top of somebody else's before the person is asked to look again. */
const triesAtMost = 3;

/** The list for the next refinement, and what became of each item since it was put there. */
export const refinementPlan: Handler<'refinementPlan'> = async (place, _payload, world) => {
  const standing = projectIn(place);
  // First, for whoever may not see the project is told nothing of it.
  await world.asUser.project(standing.key);
  const [{ items }, canPlan] = await Promise.all([keptPlan(standing.id, world), mayPlan(standing, world)]);
  return { items: await linesOf(items, standing.id, world), canPlan };
};

/** Changes the list as whoever may edit the project's issues; on top of what others changed meanwhile. */
export const changeRefinementPlan: Handler<'changeRefinementPlan'> = async (place, wanted, world) => {
  const standing = projectIn(place);
  if (!(await mayPlan(standing, world))) {
    throw new QuestionProblem({
      kind: 'forbidden',
      title: 'You may look at this list but not change it',
      advice:
        'Whoever may edit issues of this project may plan its refinement. Ask a project administrator if you need it.',
    });
  }
  const change = await changeOf(wanted, standing, world);
  const items = await changed(standing.id, change, world);
  const answer: RefinementPlanAnswer = { items: await linesOf(items, standing.id, world), canPlan: true };
  return answer;
};

const mayPlan = ({ key }: Standing, world: World): Promise<boolean> =>
  world.asUser.may('EDIT_ISSUES', { projectKey: key });

/** Only items of this project that the person sees can be planned. */
async function changeOf(wanted: Wanted, { id, key }: Standing, world: World): Promise<PlanChange> {
  if (!('add' in wanted)) return wanted;
  const [lines, ordered] = await Promise.all([
    itemLinesOf(
      wanted.add.map((each) => each.id),
      world,
    ),
    orderedNow(id, world),
  ]);
  const seen = new Set(lines.filter((line) => line.key.startsWith(`${key}-`)).map((line) => line.id));
  if (wanted.add.some((each) => !seen.has(each.id))) {
    throw new QuestionProblem({
      kind: 'conflict',
      title: 'One of these items is no longer in this project',
      advice: 'Somebody may have moved or deleted it just now. Refresh to see the backlog as it is.',
    });
  }
  return {
    add: wanted.add.map((each) => ({
      id: each.id,
      before: each.before ?? null,
      level: each.levelThen ?? ordered?.byId.get(each.id)?.record.level ?? null,
    })),
  };
}

async function changed(projectId: string, change: PlanChange, world: World): Promise<readonly PlannedItem[]> {
  for (let tries = 1; ; tries += 1) {
    const { version, items } = await keptPlan(projectId, world);
    const next = changedPlan(items, change);
    if (next === items) return items;
    if (next.length > plannedAtMost && next.length > items.length) {
      throw new QuestionProblem({
        kind: 'too-large',
        title: `The list holds ${plannedAtMost} items at most`,
        advice: 'One refinement gets through five to ten. Take some off the list first.',
      });
    }
    try {
      await world.refinementPlans.save(projectId, next, version);
      return next;
    } catch (error) {
      if (!(error instanceof AlreadyStored) || tries === triesAtMost) throw error;
    }
  }
}

/** What cannot be read counts as an empty list, which the next change puts in its place. */
async function keptPlan(projectId: string, world: World): ReturnType<World['refinementPlans']['of']> {
  try {
    return await world.refinementPlans.of(projectId);
  } catch (error) {
    if (!(error instanceof UnreadableValue) || error.version === undefined) throw error;
    world.log(`refinement plan: ${error.key} is not readable, an empty list is shown`);
    return { version: error.version, items: [] };
  }
}

async function linesOf(
  items: readonly PlannedItem[],
  projectId: string,
  world: World,
): Promise<readonly PlannedLine[]> {
  if (items.length === 0) return [];
  const [lines, ordered] = await Promise.all([
    itemLinesOf(
      items.map(({ id }) => id),
      world,
    ),
    orderedNow(projectId, world),
  ]);
  const named = new Map(lines.map((line) => [line.id, line]));
  return items.map((planned): PlannedLine => {
    const { id, level: levelThen } = planned;
    const item = named.get(id) ?? null;
    // Of what a person may not see, nothing is told but that it is on the list.
    if (!item) return { id, item, levelThen: null, level: null, question: null, fate: 'open' };
    const record = ordered?.byId.get(id)?.record;
    const fate = fateOf(planned, { category: item.status.category, record });
    const question = record && fate !== 'done' ? questionAbout(record) : null;
    return { id, item, levelThen, level: record?.level ?? null, question, fate };
  });
}
