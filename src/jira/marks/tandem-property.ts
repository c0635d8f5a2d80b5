/** What Tandem writes on an issue so that JQL can ask for it (jira:entityProperty in manifest.yml declares the paths). */
import * as v from 'valibot';
import type { RefinementLevel } from '../../core/model/review';
import type { Gateway } from '../gateway';

export const tandemKey = 'tandem';

/** What is indexed, as the item stands now. Never who, never what a person wrote. */
export interface TandemMarks {
  /** 0 to 100. */
  readonly readiness: number;
  readonly level: RefinementLevel;
  readonly openQuestions: number;
  /** A person's word on whether the item serves the goal of its running or next sprint; null where nobody said. */
  readonly goal: 'serves' | 'does-not-serve' | null;
}

export interface LevelEntry {
  readonly at: string;
  readonly level: RefinementLevel;
}

export interface TandemProperty extends TandemMarks {
  readonly version: 1;
  /** Oldest first, the present level last. */
  readonly levels: readonly LevelEntry[];
}

/** More than a refinement's worth of ups and downs; a property may hold 32 KB. */
const levelsKept = 12;

const level = v.picklist([0, 1, 2, 3, 4, 5]);
const stored = v.object({
  version: v.literal(1),
  readiness: v.number(),
  level,
  openQuestions: v.number(),
  // An absent path is what JQL calls EMPTY, so null is not written.
  goal: v.optional(v.nullable(v.picklist(['serves', 'does-not-serve'])), null),
  levels: v.array(v.object({ at: v.string(), level })),
});

/** Null where nothing was written yet, or what stands there is not ours. */
export function readTandemProperty(property: unknown): TandemProperty | null {
  const parsed = v.safeParse(stored, property);
  return parsed.success ? parsed.output : null;
}

/** The property as it should read now; a level that changed is remembered with its time. */
export function nextTandemProperty(before: TandemProperty | null, marks: TandemMarks, now: string): TandemProperty {
  const levels = before?.levels ?? [];
  const isNewLevel = levels.at(-1)?.level !== marks.level;
  return {
    version: 1,
    ...marks,
    levels: isNewLevel ? [...levels, { at: now, level: marks.level }].slice(-levelsKept) : levels,
  };
}

/** The level an item fell from, where its last change of level was a fall. */
export function regressedFrom({ levels }: TandemProperty): RefinementLevel | null {
  const [before, after] = levels.slice(-2);
  return before && after && before.level > after.level ? before.level : null;
}

/** Writes only a difference: an event must not cause the next one. True where something was written. */
export async function refreshTandemProperty(
  jira: Gateway,
  issueId: string,
  before: TandemProperty | null,
  wanted: TandemProperty,
): Promise<boolean> {
  if (before && isSameProperty(before, wanted)) return false;
  const { goal, ...others } = wanted;
  await jira.writeIssueProperty(issueId, tandemKey, goal === null ? others : { ...others, goal });
  return true;
}

export const isSameProperty = (one: TandemProperty, other: TandemProperty): boolean =>
  one.readiness === other.readiness &&
  one.level === other.level &&
  one.openQuestions === other.openQuestions &&
  one.goal === other.goal &&
  one.levels.at(-1)?.level === other.levels.at(-1)?.level;
