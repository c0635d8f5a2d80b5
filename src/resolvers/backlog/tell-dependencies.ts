import type { DependenciesAnswer, DependencyBox, DependencyGroup, DependencyItem, NamedItem } from '../../contract';
import type {
  BlockerCost,
  DependencyEdge,
  DependencyGraph,
  DependencyMap,
  MapGroup,
  MapNode,
} from '../../core/model/dependency-graph';
import type { Known } from '../../core/model/known';
import { itemLinesOf } from '../item-lines';
import type { World } from '../world';

export interface ReadDependencies {
  readonly graph: DependencyGraph;
  readonly map: DependencyMap;
  /** The group that was opened. */
  readonly within: MapGroup | null;
  readonly troubles: readonly DependencyEdge[];
  readonly troubleCount: number;
  readonly costs: readonly BlockerCost[];
  readonly costFormula: Known<null>;
}

type Ready = Extract<DependenciesAnswer, { kind: 'ready' }>;
type Names = ReadonlyMap<string, NamedItem>;

const askedAtOnce = 100;
/** One that this person sees is enough to name the group that it is in. */
const askedOfGroup = 5;

/** Everything the answer names, as far as Jira shows it to this person, by id and by key. */
export async function askedNames(read: ReadDependencies, world: World): Promise<Names> {
  const { map, troubles, costs } = read;
  const groups = [...map.boxes, ...map.others];
  const places = [
    ...groups.flatMap(({ group, members }) => (group?.kind === 'epic' ? [] : members.slice(0, askedOfGroup))),
    ...troubles.flatMap(({ from, to }) => [from, to]),
    ...costs.map(({ blocker }) => blocker),
  ];
  const epics = groups.flatMap(({ group }) => (group?.kind === 'epic' ? [group.id] : []));
  const wanted = [...new Set([...epics, ...places.flatMap((place) => nameAt(read, place))])];
  const pages = Array.from({ length: Math.ceil(wanted.length / askedAtOnce) }, (_, page) =>
    itemLinesOf(wanted.slice(page * askedAtOnce, (page + 1) * askedAtOnce), world),
  );
  const named = (await Promise.all(pages)).flat();
  return new Map(named.flatMap((item) => [[item.id, item] as const, [item.key, item] as const]));
}

/** What Jira knows the item at a place by: its id, or its key where only a text names it. */
function nameAt({ graph }: Pick<ReadDependencies, 'graph'>, place: number): readonly string[] {
  const node = graph.nodes[place];
  return node ? [node.id ?? node.key] : [];
}

export function tellDependencies(read: ReadDependencies, named: Names): Ready {
  const { map, troubles, troubleCount, costs, costFormula } = read;
  const itemAt = itemsIn(read, named);
  const boxes = map.boxes.map((box) => boxOf(box, read, named));
  // Somebody who sees nothing of another project is not told that it is there, even when asking by its key.
  if (read.within?.kind === 'project' && !boxes.some((box) => box?.where === 'other-project'))
    return tellDependencies({ ...read, ...nothing }, named);
  const drawn = boxes.flatMap((box, place) => (box ? [{ box, place }] : []));
  const placeOf = new Map(drawn.map(({ place }, next) => [place, next]));
  return {
    kind: 'ready',
    boxes: drawn.map(({ box }) => box),
    arrows: map.arrows.flatMap((arrow) => {
      const [from, to] = [placeOf.get(arrow.from), placeOf.get(arrow.to)];
      return from === undefined || to === undefined ? [] : [{ ...arrow, from, to }];
    }),
    hiddenBoxes: map.hiddenBoxes,
    others: map.others.flatMap(({ group, members }): readonly DependencyGroup[] => {
      const box = boxOf({ group, members, inside: 0, elsewhere: 0 }, read, named);
      return box?.group ? [{ ...box, group: box.group }] : [];
    }),
    troubles: troubles.map(({ from, to, isInCircle, isInverted }) => ({
      ...{ blocker: itemAt(from), waiting: itemAt(to), isInCircle, isInverted },
    })),
    troubleCount,
    costs:
      costFormula.kind === 'known'
        ? {
            ...costFormula,
            value: costs.map(({ blocker, delayedCount, worstInDays }) => ({
              ...{ blocker: itemAt(blocker), delayedCount, worstInDays },
            })),
          }
        : costFormula,
  };
}

const nothing = {
  ...{ within: null, troubles: [], troubleCount: 0, costs: [] },
  map: { boxes: [], arrows: [], hiddenBoxes: 0, others: [] },
} as const satisfies Partial<ReadDependencies>;

const itemsIn =
  ({ graph }: ReadDependencies, named: Names) =>
  (place: number): DependencyItem => {
    const item = nameAt({ graph }, place).flatMap((name) => named.get(name) ?? [])[0] ?? null;
    return { item, where: item ? (graph.nodes[place]?.where ?? 'not-read') : 'hidden' };
  };

/** Null for what may be no item at all. */
function boxOf({ group, members, inside, elsewhere }: MapNode, read: ReadDependencies, named: Names) {
  const itemAt = itemsIn(read, named);
  const counts = { items: members.length, inside, elsewhere };
  const asked = members.slice(0, askedOfGroup);
  const seen = asked.map(itemAt).find(({ item }) => item !== null);
  // A text may name what only looks like an item ("ISO-9001"): nobody can tell it from a hidden one, so it goes.
  const mayBeNone = !seen && asked.every((place) => read.graph.nodes[place]?.id === null);
  if (mayBeNone && group?.kind !== 'epic' && group?.kind !== 'no-epic') return null;
  return { ...counts, ...(group ? groupTold(group, seen, named) : { ...itemAt(members[0] ?? 0), group }) };
}

function groupTold(
  group: MapGroup,
  seen: DependencyItem | undefined,
  named: Names,
): Pick<DependencyBox, 'group' | 'item' | 'where'> {
  switch (group.kind) {
    case 'epic': {
      const item = named.get(group.id) ?? null;
      return { group, item, where: item ? 'backlog' : 'hidden' };
    }
    case 'no-epic':
      return { group, item: null, where: 'backlog' };
    case 'not-read':
      return { group, item: null, where: 'not-read' };
    case 'project':
      return seen ? { group, item: null, where: 'other-project' } : { group: null, item: null, where: 'hidden' };
  }
}
