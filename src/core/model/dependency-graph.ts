/** Who waits for whom in a backlog, beyond what any one item shows. */

export interface DependencyNode {
  /** Jira's id; null for what is known by its key alone, such as an item named in a text. */
  readonly id: string | null;
  /** Null where the reader may not see the item. */
  readonly key: string | null;
  /** In this backlog, in another project, or nowhere that was read: closed, moved, deleted. */
  readonly where: 'backlog' | 'other-project' | 'not-read' | 'hidden';
  readonly isDone: boolean;
  /** Place in the order of pulling, 0 first; null where it has none. */
  readonly position: number | null;
  /** Id of the epic or other parent that it can be grouped by. */
  readonly parentId: string | null;
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

/** A box of a picture: one item, or all dependent items of one epic. */
export interface MapNode {
  /** Null where the box is one item. */
  readonly epicId: string | null;
  /** Places in the graph's `nodes`; at least one. */
  readonly members: readonly number[];
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
  /** Boxes that were too many to draw. */
  readonly hiddenBoxes: number;
}
