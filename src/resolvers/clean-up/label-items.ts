import type { DeedAnswer } from '../../contract';
import type { Handler } from '../door';
import { projectIn, type Place } from '../place';
import type { World } from '../world';
import { itemByItem, nothingToDo } from './item-by-item';
import { eachOnce, projectStandings } from './project-standings';

/** Puts a label on items of the project, as the person. */
export const labelItems: Handler<'labelItems'> = (place, asked, world) => changeLabels(place, asked, 'add', world);

/** Takes a label off again. */
export const unlabelItems: Handler<'unlabelItems'> = (place, asked, world) =>
  changeLabels(place, asked, 'remove', world);

async function changeLabels(
  place: Place,
  { ids, label }: { readonly ids: readonly string[]; readonly label: string },
  verb: 'add' | 'remove',
  world: World,
): Promise<DeedAnswer> {
  const standings = await projectStandings(projectIn(place).id, ids, [], world);
  return itemByItem(
    eachOnce(ids),
    ({ id }) =>
      standings.with(id, async ({ item }) => {
        if (item.labels.includes(label) === (verb === 'add')) return nothingToDo;
        await world.asUser.changeLabel(id, verb, label);
        return { kind: 'changed' };
      }),
    world,
  );
}
