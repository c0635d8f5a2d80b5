/** What the project page asks about the whole backlog. */
import * as v from 'valibot';
import type { BacklogHealth } from '../core/model/backlog-report';
import type { DependencyNode, MapArrow, MapGroup, MapNode } from '../core/model/dependency-graph';
import type { HealthReport, HealthSnapshot, Today } from '../core/model/health-report';
import type { ItemKind, Status } from '../core/model/item';
import type { Known } from '../core/model/known';
import { issueId, issueKey } from './payload-parts';

const itemKinds = ['story', 'bug', 'task', 'spike', 'epic', 'subtask', 'other'] as const satisfies readonly ItemKind[];
const mapGroup = v.variant('kind', [
  v.strictObject({ kind: v.literal('epic'), id: v.union([issueId, issueKey], 'the id or key of an epic') }),
  v.strictObject({ kind: v.literal('no-epic'), of: v.picklist(itemKinds) }),
  v.strictObject({
    kind: v.literal('project'),
    key: v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{0,30}$/, 'a project key')),
  }),
  v.strictObject({ kind: v.literal('not-read') }),
]);

export const backlogPayloads = {
  backlogHealth: v.strictObject({}),
  /** The whole backlog alone, from what is kept of it: nothing is read live but the names of what is shown. */
  wholeBacklog: v.strictObject({}),
  /** Who waits for whom; `within` shows the items of a box one by one with their neighbours. */
  dependencies: v.strictObject({ within: v.optional(mapGroup) }),
  /** Names items that a stored report knows by their ids alone. */
  itemLines: v.strictObject({
    ids: v.pipe(v.array(issueId), v.minLength(1), v.maxLength(100, 'at most 100 items')),
  }),
} as const;

export interface BacklogHealthAnswer {
  readonly project: { readonly key: string; readonly name: string; readonly isArchived: boolean };
  readonly health: BacklogHealth;
  readonly estimateFieldName: string | null;
}
export interface WholeBacklogAnswer {
  readonly project: BacklogHealthAnswer['project'];
  readonly whole: WholeBacklog;
}
/** An item that a stored report names by its id, as Jira shows it to this person. */
export interface NamedItem {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly status: Status;
}
/** Those that are hidden from this person, or gone, are left out. */
export interface ItemLinesAnswer {
  readonly named: readonly NamedItem[];
}
/** All of the backlog, from what jobs keep of it: the page opens from this in one question, whatever its size. */
export type WholeBacklog =
  | {
      readonly kind: 'ready';
      readonly report: HealthReport;
      readonly today: Today;
      /** By day, oldest first; half a year at most. */
      readonly trend: readonly Pick<HealthSnapshot, 'day' | 'score' | 'readyItems' | 'openItems'>[];
      /** In sentences, since a day about a week ago; null where nobody looked then. */
      readonly changes: { readonly since: string; readonly sentences: readonly string[] } | null;
      /** What the page shows at first: candidates, today's items, the first of each part. Hidden items are left out. */
      readonly named: readonly NamedItem[];
      /** How many of those are hidden from this person, or gone. */
      readonly hidden: number;
      /** Set while a newer reading of the whole project is under way. */
      readonly isRenewed?: true;
    }
  /** `total` is 0 while it is not counted yet. */
  | { readonly kind: 'building'; readonly done: number; readonly total: number }
  /** Nothing is kept of this project, such as an archived one, or it could not be read. */
  | { readonly kind: 'none' };
/** An item that others wait for or that waits; `item` is null where this person may not see it. */
export interface DependencyItem {
  readonly item: NamedItem | null;
  readonly where: DependencyNode['where'] | 'hidden';
}
/** Items that depend on something, drawn as one: `item` is the epic of an epic's items, else null. */
export interface DependencyGroup extends DependencyItem {
  readonly group: MapGroup;
  readonly items: number;
}
/** One item, or a group; `group` is null too where all of a group is hidden from this person. */
export interface DependencyBox extends DependencyItem, Pick<MapNode, 'inside' | 'elsewhere'> {
  readonly group: MapGroup | null;
  readonly items: number;
}
export type DependenciesAnswer =
  | {
      readonly kind: 'ready';
      /** The nearest to being pulled first. */
      readonly boxes: readonly DependencyBox[];
      /** Places in `boxes`. */
      readonly arrows: readonly MapArrow[];
      /** Boxes that are not drawn, because they or their arrows were too many. */
      readonly hiddenBoxes: number;
      /** Groups among those that are not drawn; they can be opened. */
      readonly others: readonly DependencyGroup[];
      /** Blockers that are ranked below what waits for them, or wait for it themselves; soonest pulled first. */
      readonly troubles: readonly {
        readonly blocker: DependencyItem;
        readonly waiting: DependencyItem;
        readonly isInCircle: boolean;
        readonly isInverted: boolean;
      }[];
      readonly troubleCount: number;
      /** The dearest first: how many items a blocker delays, the worst by how many days of its 85 % date. */
      readonly costs: Known<
        readonly { readonly blocker: DependencyItem; readonly delayedCount: number; readonly worstInDays: number }[]
      >;
    }
  /** The whole backlog was not read yet. */
  | { readonly kind: 'not-read' };
export interface BacklogAnswers {
  readonly backlogHealth: BacklogHealthAnswer;
  readonly wholeBacklog: WholeBacklogAnswer;
  readonly dependencies: DependenciesAnswer;
  readonly itemLines: ItemLinesAnswer;
}
