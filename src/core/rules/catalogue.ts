import { conflict } from './backlog/conflict';
import { duplicate } from './backlog/duplicate';
import { missingCounterpart } from './backlog/missing-counterpart';
import { nearDuplicate } from './backlog/near-duplicate';
import { offTemplate } from './backlog/off-template';
import type { SetRule } from './backlog/set-rule';
import { incomplete } from './bug/incomplete';
import { givenWhenThen } from './criteria/given-when-then';
import { happyPath } from './criteria/happy-path';
import { negative } from './criteria/negative';
import { vaguePronoun } from './criteria/vague-pronoun';
import { changedAfterReady } from './flow/changed-after-ready';
import { textMismatch } from './size/text-mismatch';
import { meansInEnds } from './story/means-in-ends';
import { repeated } from './story/repeated';
import { technical } from './story/technical';
import { vagueActor } from './story/vague-actor';
import { fragment } from './text/fragment';
import { readability } from './text/readability';
import { hiddenDependency } from './trace/hidden-dependency';
import { missing as criteriaMissing } from './criteria/missing';
import { testable } from './criteria/testable';
import { tooMany } from './criteria/too-many';
import { blocked } from './flow/blocked';
import { stale } from './flow/stale';
import { goalRules } from './goal/goal-rules';
import { healthRules } from './health/health-rules';
import type { ItemRule } from './item-rule';
import { unanswered } from './question/unanswered';
import type { RuleCard } from './rule';
import { estimate } from './size/estimate';
import { tooBig } from './size/too-big';
import { atomic } from './story/atomic';
import { benefit } from './story/benefit';
import { means } from './story/means';
import { minimal } from './story/minimal';
import { problemOriented } from './story/problem-oriented';
import { role } from './story/role';
import { placeholder } from './text/placeholder';
import { noParent } from './trace/no-parent';
import { comparative } from './wording/comparative';
import { loophole } from './wording/loophole';
import { noMeasure } from './wording/no-measure';
import { openEnded } from './wording/open-ended';
import { vague } from './wording/vague';

/** Every rule that judges one item, in the order its findings are told. */
export const itemRules: readonly ItemRule[] = [
  blocked,
  hiddenDependency,
  unanswered,
  placeholder,
  changedAfterReady,
  incomplete,
  repeated,
  means,
  atomic,
  role,
  benefit,
  minimal,
  problemOriented,
  meansInEnds,
  vagueActor,
  technical,
  vague,
  noMeasure,
  loophole,
  openEnded,
  comparative,
  criteriaMissing,
  testable,
  givenWhenThen,
  tooMany,
  happyPath,
  negative,
  vaguePronoun,
  readability,
  fragment,
  tooBig,
  estimate,
  textMismatch,
  noParent,
  stale,
];

/** Every rule that compares the items of a backlog, in the order its findings are told. */
export const setRules: readonly SetRule[] = [duplicate, nearDuplicate, conflict, missingCounterpart, offTemplate];

export const isAboutSeveral = (ruleId: string): boolean => setRules.some(({ id }) => id === ruleId);

/** Every rule there is, as people read it. */
export const rules: readonly RuleCard[] = [...itemRules, ...setRules, ...healthRules, ...goalRules];
