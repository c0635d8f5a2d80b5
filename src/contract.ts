/**
 * Every question a panel may ask and the shape of its answer: the single source of truth.
 * The place (project, board, issue) and the person come from Forge's context, never from a payload.
 */
import * as v from 'valibot';
import type { CriteriaHelp } from './core/backlog/criteria-help/criteria-help';
import type { CriteriaForm } from './core/backlog/criteria-help/skeleton';
import type { WorthMethod } from './core/backlog/order/worth-scores';
import type { SplitAdvice } from './core/backlog/split/split-advice';
import type { BacklogHealth } from './core/model/backlog-report';
import type { Amount } from './core/model/closed-sprint';
import type { Finding, Severity } from './core/model/finding';
import type {
  BurnUpWithFan,
  ForecastReport,
  ReleaseForecast,
  ReleaseName,
  ScopeAdvice,
  TeamCalendar,
  WhatIf,
} from './core/model/forecast-report';
import type { DependencyNode, MapArrow } from './core/model/dependency-graph';
import type { HealthReport, HealthSnapshot, Today } from './core/model/health-report';
import type { Known } from './core/model/known';
import type { ItemKind, LinkedItem, Person, Status } from './core/model/item';
import type { ItemReview, RefinementLevel } from './core/model/review';
import type { TeamSettings } from './core/model/settings';
import type { SprintReport } from './core/model/sprint-report';
import type { SprintStory } from './core/model/sprint-story';

/** What the answers below are made of, for the panels: they know this file and the nouns in core/model alone. */
export type { CriteriaAspect, CriteriaHelp } from './core/backlog/criteria-help/criteria-help';
export type { CriteriaForm, CriterionSkeleton, SkeletonPiece } from './core/backlog/criteria-help/skeleton';
export type { WorthMethod } from './core/backlog/order/worth-scores';
export type { SplitAdvice, SplitSuggestion } from './core/backlog/split/split-advice';

const issueKey = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{0,30}-\d{1,10}$/, 'an issue key such as SHOP-12'));
const issueId = v.pipe(v.string(), v.regex(/^\d{1,18}$/, 'an issue id'));
const ruleId = v.pipe(v.string(), v.regex(/^[a-z]+\/[a-z-]+$/, 'a rule id such as story/atomic'));
const reason = v.pipe(v.string(), v.trim(), v.minLength(3, 'a reason of at least three letters'), v.maxLength(500));
const quote = v.pipe(v.string(), v.maxLength(2000));
const message = v.pipe(v.string(), v.maxLength(2000));
const title = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(3, 'a title of at least three letters'),
  v.maxLength(255, 'a title of at most 255 letters'),
);
const version = v.pipe(v.number(), v.integer(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000));
const sprintId = v.pipe(v.number(), v.integer(), v.minValue(1));
const accountId = v.pipe(v.string(), v.regex(/^[\w:-]{1,128}$/, 'an account id'));
const day = v.pipe(v.string(), v.isoDate('a day such as 2026-03-14'));
/** The browser knows where the person is, Forge's context on the server does not: days begin there, else in UTC. */
const timeZone = v.optional(v.pipe(v.string(), v.regex(/^[\w+-]+(\/[\w+-]+){0,2}$/, 'a time zone'), v.maxLength(64)));
const release = {
  kind: v.picklist(['version', 'epic']),
  /** A version's id or an epic's key. */
  id: v.pipe(v.string(), v.regex(/^(\d{1,18}|[A-Z][A-Z0-9_]{0,30}-\d{1,10})$/, 'a version or an epic')),
  timeZone,
} as const;
const calendar = v.strictObject({
  weekdaysOff: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))),
    v.maxLength(6, 'at least one day of the week to work on'),
  ),
  daysOff: v.pipe(
    v.array(
      v.pipe(
        v.strictObject({ from: day, to: day, why: v.pipe(v.string(), v.trim(), v.maxLength(80)) }),
        v.check(({ from, to }) => from <= to, 'a last day that is not before the first'),
      ),
    ),
    v.maxLength(60, 'at most 60 entries'),
  ),
});
const accountIds = v.pipe(v.array(accountId), v.maxLength(20, 'at most 20 people'));

/** What a team may change; whatever is left out follows the defaults. */
const changedSettings = v.partial(
  v.strictObject({
    tooBigFrom: count,
    staleAfterInDays: count,
    goalWordsAtMost: count,
    criteriaAtMost: count,
    ageingAfterInDays: count,
    habitFromShare: v.pipe(v.number(), v.minValue(0.05), v.maxValue(1)),
    runwayInSprints: count,
    rules: v.record(ruleId, v.picklist(['act', 'observe', 'hint', 'off'])),
    healthWeights: v.record(ruleId, v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
    criteriaForm: v.picklist(['given-when-then', 'checklist']),
    roles: v.strictObject({ productOwners: accountIds, scrumMasters: accountIds }),
    calendar,
  }),
);

/** The payload that each question takes, checked at the door. */
export const payloads = {
  refinement: v.strictObject({}),
  /** `message` tells apart the findings of a rule that have no quote, such as two questions in comments. */
  muteFinding: v.strictObject({ rule: ruleId, quote, message: v.optional(message), reason }),
  unmuteFinding: v.strictObject({ rule: ruleId, quote, message: v.optional(message) }),
  backlogHealth: v.strictObject({}),
  /** The whole backlog alone, from what is kept of it: nothing is read live but the names of what is shown. */
  wholeBacklog: v.strictObject({}),
  /** Who waits for whom; `withinEpic`, an epic's id, shows its items one by one with their neighbours. */
  dependencies: v.strictObject({ withinEpic: v.optional(issueId) }),
  /** Where the order and what items are worth disagree, by this way to score them or the one most items have inputs for. */
  orderAids: v.strictObject({ method: v.optional(v.picklist(['wsjf', 'rice', 'value-effort', 'moscow'])) }),
  /** Moves an item, by id, next to another. */
  rankItem: v.union([
    v.strictObject({ id: issueId, before: issueId }),
    v.strictObject({ id: issueId, after: issueId }),
  ]),
  /** Names items that a stored report knows by their ids alone. */
  itemLines: v.strictObject({
    ids: v.pipe(v.array(issueId), v.minLength(1), v.maxLength(100, 'at most 100 items')),
  }),
  sprintGoal: v.strictObject({ sprintId: v.optional(sprintId) }),
  markServesGoal: v.strictObject({
    sprintId,
    issueKey,
    /** null takes the mark away. */
    serves: v.nullable(v.boolean()),
  }),
  /** The same mark on many items at once, as planning needs it; the last word on each item counts. */
  markManyServeGoal: v.strictObject({
    sprintId,
    issueKeys: v.pipe(v.array(issueKey), v.minLength(1, 'at least one item'), v.maxLength(100, 'at most 100 items')),
    serves: v.nullable(v.boolean()),
  }),
  /** Was the goal of a closed sprint met? Asked once; `note` is for the team's memory. */
  answerGoal: v.strictObject({
    sprintId,
    verdict: v.picklist(['met', 'partly', 'missed']),
    note: v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(1000, 'a note of at most 1,000 letters'))),
  }),
  /** Counts a closed sprint again from Jira's history and says how that differs from what was kept. */
  recountSprint: v.strictObject({ sprintId }),
  relatives: v.strictObject({}),
  linkRelative: v.strictObject({ issueKey, kind: v.picklist(['duplicates', 'relates']) }),
  /** Takes back a link that this person made just now. */
  unlinkRelative: v.strictObject({ issueKey, kind: v.picklist(['duplicates', 'relates']) }),
  splitAdvice: v.strictObject({}),
  createChildren: v.strictObject({
    titles: v.pipe(v.array(title), v.minLength(1, 'at least one title'), v.maxLength(12, 'at most 12 titles')),
    /** The split pattern they come from; for the log alone. */
    pattern: v.pipe(v.string(), v.regex(/^[a-z-]{1,30}$/, 'the name of a split pattern')),
  }),
  /** Takes back children of a split that this person made just now and nobody touched since. */
  removeChildren: v.strictObject({ keys: v.pipe(v.array(issueKey), v.minLength(1), v.maxLength(12)) }),
  criteriaHelp: v.strictObject({}),
  /** Finds people of the project by name, and tells the names of those who were chosen already. */
  people: v.strictObject({
    query: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100))),
    accountIds: v.optional(v.pipe(v.array(accountId), v.maxLength(40, 'at most 40 people'))),
  }),
  forecast: v.strictObject({ timeZone }),
  releaseBurnUp: v.strictObject(release),
  /** What to leave out so that the release is done by `date` with a chance of `level` per cent. */
  scopeAdvice: v.strictObject({
    ...release,
    date: day,
    level: v.pipe(v.number(), v.integer(), v.minValue(50), v.maxValue(95)),
  }),
  /** Any of: more items of the team's usual size, days that one of the team is away from today on, another day. */
  whatIf: v.strictObject({
    ...release,
    addItems: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500))),
    awayDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365))),
    /** How many the team are, the one who is away included; asked for with `awayDays`. */
    teamSize: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50))),
    date: v.optional(day),
  }),
  settings: v.strictObject({}),
  /** `version` is the one the person was looking at: a newer one is not overwritten. */
  saveSettings: v.strictObject({ version, settings: changedSettings }),
} as const;

/** A finding somebody silenced on this item; it speaks again when the words it points at change. */
export interface MutedFinding {
  readonly finding: Finding;
  readonly reason: string;
  readonly byName: string | null;
  readonly at: string;
}

/** 0 to 100; a summary only: the points lost add up to what is missing. */
export interface Readiness {
  readonly score: number;
  readonly losses: readonly { readonly points: number; readonly rule: string; readonly what: string }[];
}

/** When an item came to a level. */
export interface LevelChange {
  readonly at: string;
  readonly level: RefinementLevel;
}

export interface RefinementAnswer {
  readonly issue: {
    readonly key: string;
    readonly summary: string;
    readonly kind: ItemKind;
    readonly typeName: string;
    readonly status: Status;
    readonly estimate: number | null;
    readonly parentKey: string | null;
    readonly sprintName: string | null;
  };
  /** `review.findings` holds what is not muted. */
  readonly review: ItemReview;
  readonly levelName: string;
  readonly readiness: Readiness;
  /** The level it fell from, where its last change of level was a fall. */
  readonly regressedFrom: RefinementLevel | null;
  /**
   * Oldest first, the present level last, by what everybody who sees the item may see of it; at most twelve, kept
   * since Tandem first saw the item.
   */
  readonly levelHistory: readonly LevelChange[];
  readonly muted: readonly MutedFinding[];
  /** False where the person may look but not edit: mute and edit are then not offered. */
  readonly canEdit: boolean;
  readonly estimatesAreUsed: boolean;
  /** Absent where Jira said nothing of links, which differs from having none. */
  readonly links?: readonly LinkedItem[];
  /**
   * What the label on the item says, where that differs: it counts what this person may not see, or leaves out
   * comments that only some may read. Absent where both are the same.
   */
  readonly label?: {
    readonly level: RefinementLevel;
    readonly levelName: string;
    readonly because: 'hidden-items' | 'restricted-comments';
  };
  /** Whether the split coach has something to say; what, is asked for with `splitAdvice`. `ways`: cuts its words suggest. */
  readonly split?: { readonly ways: number; readonly isRefused: boolean; readonly isGeneral: boolean };
}

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
  readonly where: DependencyNode['where'];
}

export type DependenciesAnswer =
  | {
      readonly kind: 'ready';
      /** The nearest to being pulled first: one item each, or all dependent items of an epic, which is `item` then. */
      readonly boxes: readonly (DependencyItem & { readonly epicId: string | null; readonly items: number })[];
      /** Places in `boxes`. */
      readonly arrows: readonly MapArrow[];
      /** Boxes that were too many to draw. */
      readonly hiddenBoxes: number;
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

export type OrderAidsAnswer =
  | {
      readonly kind: 'ready';
      readonly method: WorthMethod;
      readonly name: string;
      readonly formula: string;
      /** The methods that some item has the inputs for. */
      readonly methods: readonly { readonly method: WorthMethod; readonly name: string; readonly scored: number }[];
      readonly scored: number;
      readonly openItems: number;
      /** Kendall's rank correlation of order and score, -1 to 1; null where too few or equal scores tell nothing. */
      readonly tau: number | null;
      /** The widest gaps first: `lower` is worth more than `upper`, which stands above it. */
      readonly contradictions: readonly {
        readonly upper: NamedItem;
        readonly lower: NamedItem;
        readonly upperScore: number;
        readonly lowerScore: number;
        /** Id of what stands right above `lower` now: moved back after it, a move is undone. */
        readonly backAfter: string;
      }[];
      /** How many more there are about items that this person may not see. */
      readonly hidden: number;
      readonly canRank: boolean;
    }
  /** No item has the inputs of any score; the site has no rank; the whole backlog was not read yet. */
  | { readonly kind: 'no-worth' | 'not-ordered' | 'not-read' };

export type SprintGoalAnswer =
  | {
      readonly kind: 'sprint';
      readonly board: { readonly id: number; readonly name: string } | null;
      readonly report: SprintReport;
      readonly story: SprintStory;
      /** How many items were read where the sprint holds more; absent where all were. */
      readonly cutAfterItems?: number;
      /** The board's other running and coming sprints and its last closed ones, for a switcher. */
      readonly others: readonly { readonly id: number; readonly name: string; readonly state: string }[];
      readonly canEdit: boolean;
      readonly estimateFieldName: string | null;
    }
  /** The board has no sprints (Kanban), or none that is running or coming, or the project has no board. */
  | { readonly kind: 'no-sprint'; readonly why: 'kanban' | 'none-planned' | 'no-board' };

export interface MarkedMany {
  readonly sprint: SprintGoalAnswer;
  /** Items that could not be marked, with the reason in words. */
  readonly failed: readonly { readonly key: string; readonly problem: string }[];
}

/** How a closed sprint, counted again, differs from the ledger that was kept; null where nothing does. */
export interface RecountAnswer {
  readonly keptAt: string;
  readonly difference: {
    readonly lines: readonly { readonly name: string; readonly kept: Amount; readonly again: Amount }[];
    /** Events only the kept ledger knows, and only the new count knows, as sentences with the item they are about. */
    readonly gone: readonly { readonly key: string | null; readonly what: string }[];
    readonly come: readonly { readonly key: string | null; readonly what: string }[];
    /** True where the two were counted by different rules of Tandem. */
    readonly isOtherVersion: boolean;
  } | null;
}

/** An item that may be about the same thing: a suggestion, never a verdict. */
export interface RelativeCandidate {
  readonly key: string;
  readonly summary: string;
  readonly status: Status;
  /** 0 nothing in common, 1 the same words. */
  readonly score: number;
  /** What both say, weightiest first. */
  readonly sharedWords: readonly string[];
  /** The same title but for case, punctuation and blanks. */
  readonly hasSameTitle: boolean;
  readonly alreadyLinked: boolean;
}

export interface RelativesAnswer {
  /** Best first, at most ten; empty while no index is ready. */
  readonly candidates: readonly RelativeCandidate[];
  /** What was compared with: an index of the project's open and recently closed items, built by a job. */
  readonly indexState:
    | { readonly kind: 'ready'; readonly items: number; readonly asOf: string }
    /** `total` is 0 while it is not counted yet. */
    | { readonly kind: 'building'; readonly done: number; readonly total: number }
    | { readonly kind: 'none' };
  /** False where the person may look but not link. */
  readonly canLink: boolean;
  /** Only in the answer to `linkRelative`, and only where it made a link: this one may be taken back. */
  readonly justLinked?: Payload<'unlinkRelative'>;
}

export interface SplitAdviceAnswer {
  readonly advice: SplitAdvice;
  /** What the children would become in Jira: items beside this one, or below it. */
  readonly childrenBecome: 'siblings' | 'children';
  readonly canEdit: boolean;
}

export interface CreatedChildren {
  readonly created: readonly { readonly key: string; readonly title: string }[];
  /** With the reason as Jira gives it, in the person's language. */
  readonly failed: readonly { readonly title: string; readonly problem: string }[];
  /** Keys of those that were made but could not be linked to the item they come from. */
  readonly notLinked: readonly string[];
  /** Whether the person may delete what was made. */
  readonly canUndo: boolean;
}

export interface RemovedChildren {
  readonly removed: readonly string[];
  /** `changed`: somebody worked on it since; `refused`: Jira did not allow it; `not-ours`: not made here just now. */
  readonly kept: readonly { readonly key: string; readonly why: 'changed' | 'refused' | 'not-ours' }[];
}

export interface CriteriaHelpAnswer {
  readonly help: CriteriaHelp;
  readonly form: CriteriaForm;
}

export interface PeopleAnswer {
  /** At most twenty whose name fits the query. */
  readonly found: readonly Person[];
  /** Of the account ids asked for, those who can still be given work in the project. */
  readonly named: readonly Person[];
}

export interface ForecastAnswer {
  readonly project: { readonly key: string };
  readonly board: { readonly id: number; readonly name: string } | null;
  readonly report: ForecastReport;
  readonly estimateFieldName: string | null;
  /** How many items were read where more are open; absent where all were. */
  readonly cutAfterItems?: number;
  /** The report as a table for spreadsheets, and as words for stakeholders. */
  readonly exports: { readonly csv: string; readonly mail: { readonly subject: string; readonly text: string } };
}

export interface ReleaseBurnUpAnswer {
  readonly unit: ForecastReport['unit'];
  readonly release: ReleaseForecast;
  readonly burnUp: Known<BurnUpWithFan>;
}

export interface ScopeAdviceAnswer {
  readonly unit: ForecastReport['unit'];
  readonly release: ReleaseName;
  readonly advice: Known<ScopeAdvice>;
}

export interface WhatIfAnswer {
  readonly release: ReleaseName;
  readonly whatIf: Known<WhatIf>;
}

export interface ProjectSettings extends TeamSettings {
  readonly criteriaForm: CriteriaForm;
  /** Account ids; where nobody is named, whoever administers the project stands in. */
  readonly roles: { readonly productOwners: readonly string[]; readonly scrumMasters: readonly string[] };
  readonly calendar: TeamCalendar;
}

export interface SettingsAnswer {
  /** 0 where nobody has changed anything yet. */
  readonly version: number;
  readonly settings: ProjectSettings;
  readonly defaults: ProjectSettings;
  /** What is stored cannot be read: `settings` are the defaults then, and saving puts them in its place. */
  readonly isUnreadable?: true;
  /** Every rule as people read it, with how many of its findings are muted in this project. */
  readonly rules: readonly {
    readonly id: string;
    readonly title: string;
    readonly severity: Severity;
    readonly why: string;
    readonly muted: number;
    /**
     * On how many of the open items that the backlog page last looked at the rule spoke, and on how many of these
     * something of it was muted; null until somebody opens that page.
     */
    readonly spoken: { readonly on: number; readonly muted: number; readonly asOf: string } | null;
  }[];
  /** Only project administrators may save. */
  readonly canSave: boolean;
}

export interface Answers {
  readonly refinement: RefinementAnswer;
  readonly muteFinding: RefinementAnswer;
  readonly unmuteFinding: RefinementAnswer;
  readonly backlogHealth: BacklogHealthAnswer;
  readonly wholeBacklog: WholeBacklogAnswer;
  readonly itemLines: ItemLinesAnswer;
  readonly dependencies: DependenciesAnswer;
  readonly orderAids: OrderAidsAnswer;
  readonly rankItem: Readonly<Record<string, never>>;
  readonly sprintGoal: SprintGoalAnswer;
  readonly markServesGoal: SprintGoalAnswer;
  readonly markManyServeGoal: MarkedMany;
  readonly answerGoal: SprintGoalAnswer;
  readonly recountSprint: RecountAnswer;
  readonly relatives: RelativesAnswer;
  readonly linkRelative: RelativesAnswer;
  readonly unlinkRelative: RelativesAnswer;
  readonly splitAdvice: SplitAdviceAnswer;
  readonly createChildren: CreatedChildren;
  readonly removeChildren: RemovedChildren;
  readonly criteriaHelp: CriteriaHelpAnswer;
  readonly people: PeopleAnswer;
  readonly forecast: ForecastAnswer;
  readonly releaseBurnUp: ReleaseBurnUpAnswer;
  readonly scopeAdvice: ScopeAdviceAnswer;
  readonly whatIf: WhatIfAnswer;
  readonly settings: SettingsAnswer;
  readonly saveSettings: SettingsAnswer;
}

export type QuestionName = keyof typeof payloads & keyof Answers;
export type Payload<Q extends QuestionName> = OnlyRead<v.InferInput<(typeof payloads)[Q]>>;

/** A question's payload is never changed, so that what an answer holds may be sent back as it is. */
type OnlyRead<T> = T extends readonly (infer Each)[]
  ? readonly OnlyRead<Each>[]
  : T extends object
    ? { readonly [Name in keyof T]: OnlyRead<T[Name]> }
    : T;

/** Why a question could not be answered, in words the panel may show as they are. */
export interface Problem {
  readonly kind:
    | 'not-found'
    | 'forbidden'
    | 'rate-limited'
    | 'jira-unavailable'
    | 'too-large'
    | 'bad-question'
    | 'conflict'
    | 'unexpected';
  readonly title: string;
  readonly advice: string;
  /** Seconds after which asking again makes sense; absent where it does not. */
  readonly retryAfterInSeconds?: number;
}

export type Reply<Q extends QuestionName> =
  { readonly ok: true; readonly value: Answers[Q] } | { readonly ok: false; readonly problem: Problem };
