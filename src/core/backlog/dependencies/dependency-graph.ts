import type { DependencyEdge, DependencyGraph, DependencyNode } from '../../model/dependency-graph';
import type { ItemRecord } from '../../model/item-record';
import { isInRunningSprint, type OrderedBacklog } from '../health/ordered-backlog';
import { circlesOf } from './circles';

const allKinds: readonly DependencyEdge['kind'][] = ['blocks', 'parent', 'mention'];

/** The graph of all that the records link to, belong to, or name in their texts; items without any of it are left out. */
export function dependencyGraph(backlog: OrderedBacklog, kinds = allKinds): DependencyGraph {
  const builder = new GraphBuilder(backlog);
  const recordsFor = (kind: DependencyEdge['kind']) => (kinds.includes(kind) ? backlog.records : []);
  for (const record of recordsFor('blocks')) {
    for (const blocker of record.blockedBy) {
      builder.join(builder.placeOfBlocker(blocker), builder.placeOfRecord(record), 'blocks', blocker.isDone);
    }
  }
  for (const record of recordsFor('parent')) {
    const parent = record.parentId === null ? undefined : builder.recordNamed(record.parentId);
    if (parent) builder.join(builder.placeOfRecord(parent), builder.placeOfRecord(record), 'parent', false);
  }
  for (const record of recordsFor('mention')) {
    for (const key of record.mentions) {
      if (key !== record.key) builder.join(builder.placeOfKey(key), builder.placeOfRecord(record), 'mention', false);
    }
  }
  return builder.graph();
}

/** A pair of places is one whole number, which is quicker to look up than a text. */
const placesAtMost = 2 ** 26;
/** Jira's own levels are sub-task, item and epic; plans may add some above. */
const parentsAtMost = 8;

type Draft = Omit<DependencyEdge, 'isInCircle'>;

/** Gives every item one place, however it is met: as a record, as a blocker, or as a key in a text. */
class GraphBuilder {
  private readonly recordsById: ReadonlyMap<string, ItemRecord>;
  /** Made when first asked for: most links name their items by id. */
  private idsByKey: ReadonlyMap<string, string> | undefined;
  private projects: ReadonlySet<string> | undefined;
  private readonly nodes: DependencyNode[] = [];
  private readonly places = new Map<string, number>();
  private readonly edges: Draft[] = [];
  private readonly joined = new Set<number>();

  constructor(private readonly backlog: OrderedBacklog) {
    this.recordsById = new Map(backlog.records.map((record) => [record.id, record]));
  }

  placeOfRecord(record: ItemRecord): number {
    const position = this.backlog.byId.get(record.id)?.position ?? null;
    return this.placeOf(record.key, () => ({
      ...{ id: record.id, key: record.key, where: 'backlog', isDone: record.category === 'done' },
      ...{ position, kind: record.kind, epicId: this.epicOf(record) },
    }));
  }

  /** By its id, or by its key where nobody knew the id. */
  recordNamed(idOrKey: string): ItemRecord | undefined {
    const known = this.recordsById.get(idOrKey);
    if (known) return known;
    this.idsByKey ??= new Map(this.backlog.records.map(({ key, id }) => [key, id]));
    return this.recordsById.get(this.idsByKey.get(idOrKey) ?? '');
  }

  /** Up the parents to the first epic, or to the topmost; null for parents in a circle, which has no top. */
  private epicOf(record: ItemRecord): string | null {
    let top = record;
    for (let steps = 0; steps <= parentsAtMost; steps += 1) {
      if (top.kind === 'epic') return top.id;
      if (top.parentId === null) return top === record ? null : top.id;
      const parent = this.recordNamed(top.parentId);
      if (!parent) return top.parentId;
      top = parent;
    }
    return null;
  }

  placeOfBlocker({ id, key, isDone }: ItemRecord['blockedBy'][number]): number {
    const record = this.recordNamed(id) ?? this.recordNamed(key);
    return record ? this.placeOfRecord(record) : this.placeOf(key, () => this.stranger(id, key, isDone));
  }

  placeOfKey(key: string): number {
    const record = this.recordNamed(key);
    return record ? this.placeOfRecord(record) : this.placeOf(key, () => this.stranger(null, key, false));
  }

  /** Two items are joined once in each direction: a link says more than a word in a text. */
  join(from: number, to: number, kind: Draft['kind'], isStale: boolean): void {
    const [way, back] = [from * placesAtMost + to, to * placesAtMost + from];
    if (this.joined.has(way) || (kind === 'mention' && this.joined.has(back))) return;
    this.joined.add(way);
    const isInverted = kind === 'blocks' && !isStale && this.isPulledBefore(to, from);
    this.edges.push({ from, to, kind, isInverted, isStale });
  }

  graph(): DependencyGraph {
    const waits = this.edges.filter(({ kind, isStale }) => kind === 'blocks' && !isStale);
    const circles = circlesOf(this.nodes.length, waits);
    const circleOf = new Map(circles.flatMap((circle, number) => circle.map((place) => [place, number] as const)));
    const edges = this.edges.map((edge): DependencyEdge => {
      const number = edge.kind === 'blocks' && !edge.isStale ? circleOf.get(edge.from) : undefined;
      return { ...edge, isInCircle: number !== undefined && number === circleOf.get(edge.to) };
    });
    return { nodes: this.nodes, edges, circles };
  }

  private placeOf(key: string, node: () => DependencyNode): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const place = this.nodes.push(node()) - 1;
    this.places.set(key, place);
    return place;
  }

  private stranger(id: string | null, key: string, isDone: boolean): DependencyNode {
    this.projects ??= new Set(this.backlog.records.map((record) => projectOf(record.key)));
    const where = this.projects.has(projectOf(key)) ? 'not-read' : 'other-project';
    return { id, key, where, isDone, position: null, kind: null, epicId: null };
  }

  /** Work in the running sprint is done side by side, so its order there is no contradiction. */
  private isPulledBefore(one: number, other: number): boolean {
    const [first, second] = [one, other].map((place) => this.backlog.byId.get(this.nodes[place]?.id ?? ''));
    if (!first || !second) return false;
    if (isInRunningSprint(first.record) || !this.backlog.isOrdered)
      return isInRunningSprint(first.record) && !isInRunningSprint(second.record);
    return first.position < second.position;
  }
}

export const projectOf = (key: string): string => key.slice(0, Math.max(0, key.lastIndexOf('-')));
