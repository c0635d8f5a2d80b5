import { notDoneResolution } from '../../core/backlog/clean-up/not-done-resolution';
import type { Item, Status } from '../../core/model/item';
import { namesDuplicates, saysDuplicate } from '../../jira/items/link-types';
import type { Standing, Transition } from '../../jira/items/transitions';
import type { Handler } from '../door';
import { isOwnAndNew } from '../just-now';
import { projectIn } from '../place';
import type { World } from '../world';
import { failed, itemByItem, nothingToDo, type Outcome } from './item-by-item';
import { eachOnce, projectStandings } from './project-standings';

/** Moves items of the project to a status that means done, as the person; what is done already stays as it is. */
export const closeItems: Handler<'closeItems'> = async (place, { ids, statusId }, world) => {
  const standings = await projectStandings(projectIn(place).id, ids, ['transitions'], world);
  return itemByItem(
    eachOnce(ids),
    ({ id }) =>
      standings.with(id, async (standing) =>
        standing.item.status.category === 'done'
          ? nothingToDo
          : moveTo(standing, ({ id: to, category }) => to === statusId && category === 'done', world),
      ),
    world,
  );
};

/** Moves back what this person closed just now, and nobody moved since. */
export const reopenItems: Handler<'reopenItems'> = async (place, { items }, world) => {
  const ids = items.map(({ id }) => id);
  const standings = await projectStandings(projectIn(place).id, ids, ['transitions', 'changelog'], world);
  return itemByItem(
    items,
    ({ id, statusId }) =>
      standings.with(id, async (standing) => {
        const { status, changes = [] } = standing.item;
        if (status.id === statusId) return nothingToDo;
        const moved = changes.findLast(({ field }) => field === 'status');
        if (status.category !== 'done' || moved?.from !== statusId || !isOwnAndNew(moved, world))
          return failed('You did not close it just now, or somebody moved it since');
        return moveTo(standing, (to) => to.id === statusId, world);
      }),
    world,
  );
};

/** From where an item stands to a status that fits; its statusId is what an undo goes back to. */
async function moveTo(standing: Standing, isWanted: (to: Status) => boolean, world: World): Promise<Outcome> {
  const { item, transitions } = standing;
  const noWay = failed(`Jira offers you no way there from “${item.status.name}”`);
  const leadsThere = ({ to }: Transition): boolean => isWanted(to);
  const known = transitions?.find(leadsThere);
  if (transitions && !known) return noWay;
  // Only what stands on a step's screen may be said with it.
  const isPlain = known?.hasScreen === false;
  const transition = isPlain ? known : (await world.asUser.transitionsOf(item.id)).find(leadsThere);
  if (!transition) return noWay;
  const resolution = transition.to.category === 'done' ? resolutionFor(item, transition) : null;
  await world.asUser.takeTransition(item.id, transition.id, resolution ? { resolution: { id: resolution.id } } : {});
  return { kind: 'status', statusId: item.status.id };
}

/** Of a duplicate that is linked as one, a resolution of that name says more than any other. */
function resolutionFor({ links }: Item, { resolutions }: Transition): Transition['resolutions'][number] | null {
  const isDuplicate = links.some(({ phrase }) => saysDuplicate(phrase));
  const duplicate = isDuplicate ? resolutions.find(({ name }) => namesDuplicates(name)) : undefined;
  return duplicate ?? notDoneResolution(resolutions);
}
