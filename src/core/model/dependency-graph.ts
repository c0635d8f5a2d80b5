/** Who waits for whom in a backlog, beyond what any one item shows. */
import type { ItemKind } from './item';

export interface DependencyNode {
  /** Jira's id; null for what is known by its key alone, such as an item named in a text. */
  readonly id: string | null;
  readonly key: string;
  /** In this backlog, in another project, or nowhere that was read: closed, moved, deleted. */
  readonly where: 'backlog' | 'other-project' | 'not-read';
  readonly isDone: boolean;
  /** Place in the order of pulling, 0 first; null where it has none. */
  readonly position: number | null;
  /** Null for what was not read. */
  readonly kind: ItemKind | null;
  /** Id (or key, where nobody knew the id) of the epic that it belongs to or is, else of its topmost parent. */
  readonly epicId: string | null;
}

/** `from` comes first: it blocks `to`, is the parent of `to`, or is named in the text of `to`. Places in `nodes`. */
export interface DependencyEdge {
  readonly from: number;
  readonly to: number;
  readonly kind: 'blocks' | 'parent' | 'mention';
  /** What blocks is ranked below what waits for it. */
  readonly isInverted: boolean;
  /** Both ends wait for each other, directly or through others. */
  readonly isInCircle: boolean;
  /** What blocks is done already. */
  readonly isStale: boolean;
}

export interface DependencyGraph {
  readonly nodes: readonly DependencyNode[];
  readonly edges: readonly DependencyEdge[];
  /** Places of nodes that wait for each other along open "blocks" links; each circle in the order of `nodes`. */
  readonly circles: readonly (readonly number[])[];
}

/** What one blocker costs the items behind it, in days of their 85 % dates. */
export interface BlockerCost {
  /** Place in `nodes`. */
  readonly blocker: number;
  /** Places of the items it delays, directly or through others, where it is what they wait for longest; the first 50. */
  readonly delayed: readonly number[];
  readonly delayedCount: number;
  /** Days by which the most delayed of them moves. */
  readonly worstInDays: number;
  /** Sum over all of them. */
  readonly totalInDays: number;
}

/** What the items of one box have in common. */
export type MapGroup =
  /** `id` may be a key where nobody knew the id. */
  | { readonly kind: 'epic'; readonly id: string }
  /** Items of this backlog without an epic, by what they are. */
  | { readonly kind: 'no-epic'; readonly of: ItemKind }
  /** Items of another project, by its key. */
  | { readonly kind: 'project'; readonly key: string }
  /** Items of this project that are not in the backlog: closed, moved, deleted. */
  | { readonly kind: 'not-read' };

/** A box of a picture: one item, or all dependent items of one group. */
export interface MapNode {
  /** Null where the box is one item. */
  readonly group: MapGroup | null;
  /** Places in the graph's `nodes`, the nearest to being pulled first; at least one. */
  readonly members: readonly number[];
  /** Edges between its own members, which no arrow shows. */
  readonly inside: number;
  /** Edges to boxes that are not drawn. */
  readonly elsewhere: number;
}

/** Places in `boxes`; `from` comes first. */
export interface MapArrow {
  readonly from: number;
  readonly to: number;
  /** How many edges it stands for. */
  readonly count: number;
  readonly isInverted: boolean;
  readonly isInCircle: boolean;
  /** Only texts say so; no link does. */
  readonly isMention: boolean;
}

export interface DependencyMap {
  /** The nearest to being pulled first. */
  readonly boxes: readonly MapNode[];
  readonly arrows: readonly MapArrow[];
  /** Boxes that were too many to draw, or whose arrows were. */
  readonly hiddenBoxes: number;
  /** Of those, the groups, which can be opened; the nearest first, at most 150. */
  readonly others: readonly Pick<MapNode, 'group' | 'members'>[];
}
