import type { DependenciesAnswer, DependencyItem, NamedItem } from '../contract';
import type {
  BlockerCost,
  DependencyEdge,
  DependencyGraph,
  DependencyMap,
  MapNode,
} from '../core/model/dependency-graph';
import type { Known } from '../core/model/known';
import { itemLinesOf } from './item-lines';
import type { World } from './world';

export interface ReadDependencies {
  readonly graph: DependencyGraph;
  readonly map: DependencyMap;
  readonly troubles: readonly DependencyEdge[];
  readonly troubleCount: number;
  readonly costs: readonly BlockerCost[];
  readonly costFormula: Known<null>;
}

type Box = Extract<DependenciesAnswer, { kind: 'ready' }>['boxes'][number];

const askedAtOnce = 100;

/** Everything the answer names, as far as Jira shows it to this person, by id and by key. */
export async function askedNames(read: ReadDependencies, world: World): Promise<ReadonlyMap<string, NamedItem>> {
  const { map, troubles, costs } = read;
  const places = [
    ...map.boxes.flatMap(({ epicId, members }) => (epicId === null ? members : [])),
    ...troubles.flatMap(({ from, to }) => [from, to]),
    ...costs.map(({ blocker }) => blocker),
  ];
  const wanted = [
    ...new Set([...map.boxes.flatMap(({ epicId }) => epicId ?? []), ...places.flatMap((place) => nameAt(read, place))]),
  ];
  const pages = Array.from({ length: Math.ceil(wanted.length / askedAtOnce) }, (_, page) =>
    itemLinesOf(wanted.slice(page * askedAtOnce, (page + 1) * askedAtOnce), world),
  );
  const named = (await Promise.all(pages)).flat();
  return new Map(named.flatMap((item) => [[item.id, item] as const, [item.key, item] as const]));
}

/** What Jira knows the item at a place by: its id, or its key where only a text names it. */
function nameAt({ graph }: Pick<ReadDependencies, 'graph'>, place: number): readonly string[] {
  const node = graph.nodes[place];
  const name = node?.id ?? node?.key ?? null;
  return name === null ? [] : [name];
}

export function tellDependencies(
  read: ReadDependencies,
  named: ReadonlyMap<string, NamedItem>,
): Extract<DependenciesAnswer, { kind: 'ready' }> {
  const { graph, map, troubles, troubleCount, costs, costFormula } = read;
  const itemAt = (place: number): DependencyItem => {
    const item = nameAt(read, place).flatMap((name) => named.get(name) ?? [])[0] ?? null;
    return { item, where: item ? (graph.nodes[place]?.where ?? 'not-read') : 'hidden' };
  };
  // A text may name what only looks like an item ("ISO-9001"): nobody can tell it from a hidden one, so it goes.
  const isDrawn = ({ epicId, members: [place = 0] }: MapNode): boolean =>
    epicId !== null || graph.nodes[place]?.id !== null || itemAt(place).item !== null;
  const drawn = map.boxes.flatMap((box, place) => (isDrawn(box) ? [place] : []));
  const placeOf = new Map(drawn.map((place, next) => [place, next]));
  return {
    kind: 'ready',
    boxes: drawn.flatMap((boxPlace): readonly Box[] => {
      const box = map.boxes[boxPlace];
      if (!box) return [];
      const { epicId, members } = box;
      if (epicId === null) return [{ ...itemAt(members[0] ?? 0), epicId, items: 1 }];
      const item = named.get(epicId) ?? null;
      return [{ item, where: item ? 'backlog' : 'hidden', epicId, items: members.length }];
    }),
    arrows: map.arrows.flatMap((arrow) => {
      const [from, to] = [placeOf.get(arrow.from), placeOf.get(arrow.to)];
      return from === undefined || to === undefined ? [] : [{ ...arrow, from, to }];
    }),
    hiddenBoxes: map.hiddenBoxes,
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
