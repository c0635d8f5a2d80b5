import type { DeedAnswer } from '../../contract';
import type { FoundLinkType } from '../../jira/items/link-types';
import type { Standing } from '../../jira/items/transitions';
import type { Handler } from '../door';
import { endsInOrder, isLink, linkTypeOrProblem, linkingOf } from '../item-links';
import { isOwnAndNew } from '../just-now';
import { projectIn, type Place } from '../place';
import type { World } from '../world';
import { failed, itemByItem, nothingToDo, type Outcome } from './item-by-item';
import { projectStandings } from './project-standings';

interface Pair {
  readonly id: string;
  readonly of: string;
}

/** Says of each pair that the first duplicates the other, as the person; what is linked so already stays as it is. */
export const linkDuplicates: Handler<'linkDuplicates'> = (place, { pairs }, world) =>
  eachPair(place, pairs, world, async (one, other, type) => {
    if (one.item.links.some(isLink(type, other.item.key))) return nothingToDo;
    await world.asUser.link(type.type.id, ...endsInOrder(type, one.item.key, other.item.key));
    return { kind: 'changed' };
  });

/** Takes back links that this person made just now; one that is gone already is left so. */
export const unlinkDuplicates: Handler<'unlinkDuplicates'> = (place, { pairs }, world) =>
  eachPair(place, pairs, world, async (one, other, type) => {
    const link = one.item.links.find(isLink(type, other.item.key));
    if (link?.id === undefined) return nothingToDo;
    if (!isOwnAndNew(linkingOf(one.item, other.item.key), world)) return failed('You did not make this link just now');
    await world.asUser.unlink(link.id);
    return { kind: 'changed' };
  });

async function eachPair(
  place: Place,
  pairs: readonly Pair[],
  world: World,
  deed: (one: Standing, other: Standing, type: FoundLinkType) => Promise<Outcome>,
): Promise<DeedAnswer> {
  const ids = pairs.flatMap(({ id, of }) => [id, of]);
  const [standings, types] = await Promise.all([
    projectStandings(projectIn(place).id, ids, ['changelog'], world),
    world.asUser.linkTypes(),
  ]);
  const type = linkTypeOrProblem(types, 'duplicates');
  const linkPair = ({ id, of }: Pair): Promise<Outcome> =>
    standings.with(id, (one) =>
      standings.with(of, async (other) =>
        one === other ? failed('It cannot be a duplicate of itself') : deed(one, other, type),
      ),
    );
  return itemByItem(pairs, linkPair, world);
}
