import type { WayToClose } from '../../contract';
import { notDoneResolution } from '../../core/backlog/clean-up/not-done-resolution';
import type { Status } from '../../core/model/item';
import { saysNotDone } from '../../core/sprint/ledger/item-history';
import type { Standing, Transition } from '../../jira/items/transitions';
import type { Handler } from '../door';
import { projectIn } from '../place';
import type { World } from '../world';

/** Items that Jira told no steps of are asked one of each kind; more kinds than this are more than one answer can ask. */
const askedAtMost = 20;

/** To which statuses that mean done these items may go, as this person; what is done already needs no way. */
export const waysToClose: Handler<'waysToClose'> = async (place, { ids }, world) => {
  const { id: projectId } = projectIn(place);
  const found = await world.asUser.standings([...new Set(ids)], ['transitions']);
  const open = found.filter(({ item, project }) => project?.id === projectId && item.status.category !== 'done');
  const transitions = await transitionsOf(open, world);
  const ways = new Map<string, Way>();
  const none: string[] = [];
  for (const { item } of open) {
    const closing = (transitions.get(item.id) ?? []).filter(({ to }) => to.category === 'done');
    if (closing.length === 0) none.push(item.id);
    // Of several steps to one status the first is taken (see close-items.ts), so it is the one that is told of.
    for (const { to, hasScreen } of closing) {
      const way = ways.get(to.id) ?? { status: to, hasScreen, ids: [] };
      ways.set(to.id, way);
      if (way.ids.at(-1) !== item.id) way.ids.push(item.id);
    }
  }
  const statuses = await Promise.all([...ways.values()].sort(byFit).map((way) => wayToClose(way, world)));
  return { statuses, none };
};

interface Way {
  readonly status: Status;
  /** Of the first of its items. */
  readonly hasScreen: boolean;
  readonly ids: string[];
}

/** What a screen offers is asked of the first item, for all of them. */
async function wayToClose({ status, hasScreen, ids }: Way, world: World): Promise<WayToClose> {
  if (saysNotDone(status.name)) return { status, ids };
  const told = hasScreen && ids[0] !== undefined ? await world.asUser.transitionsOf(ids[0]) : [];
  const resolutions = told.find(({ to }) => to.id === status.id)?.resolutions ?? [];
  return notDoneResolution(resolutions) ? { status, ids } : { status, ids, countsAsFinished: true };
}

/** Of two that fit as many, the one whose name says that the work was not done: it spoils no count of finished work. */
const byFit = (one: Way, other: Way): number =>
  other.ids.length - one.ids.length || Number(saysNotDone(other.status.name)) - Number(saysNotDone(one.status.name));

/** Items of one type and status walk through the same workflow, so that one of them speaks for all. */
async function transitionsOf(
  open: readonly Standing[],
  world: World,
): Promise<ReadonlyMap<string, readonly Transition[]>> {
  const kindOf = ({ item, typeId }: Standing): string => `${typeId} ${item.status.id}`;
  const untold = open.filter(({ transitions }) => transitions === null);
  const speakers = new Map(untold.map((standing) => [kindOf(standing), standing.item.id]));
  const spoken = new Map(
    await Promise.all(
      [...speakers]
        .slice(0, askedAtMost)
        .map(async ([kind, id]) => [kind, await world.asUser.transitionsOf(id)] as const),
    ),
  );
  return new Map(
    open.map((standing) => [standing.item.id, standing.transitions ?? spoken.get(kindOf(standing)) ?? []]),
  );
}
