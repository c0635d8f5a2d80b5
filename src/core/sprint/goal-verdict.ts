import type { Finding } from '../model/finding';
import type { TeamSettings } from '../model/settings';
import type { SprintReport } from '../model/sprint-report';
import { goalRules } from '../rules/goal/goal-rules';
import { readGoal, type GoalText } from '../rules/goal/goal-text';

/** What is known around a goal beside its words. */
export interface AroundGoal {
  /** Goals of the sprints before, newest first. */
  readonly previous?: readonly string[];
  /** How its wording changed while the sprint ran, oldest first. */
  readonly edits?: GoalText['edits'];
  /** The parents of the work that serves it; null for an item without one. */
  readonly parents?: GoalText['parents'];
}

/** Judges a Sprint Goal by its words and what is known around them: bad needs a deed now, weak can be sharper. */
export function goalVerdict(text: string, settings: TeamSettings, around: AroundGoal = {}): SprintReport['goal'] {
  const goal = readGoal(text, settings, around);
  const findings = goalRules.flatMap((rule): Finding[] => {
    const setting = settings.rules[rule.id];
    if (setting === 'off') return [];
    return rule.check(goal).map((evidence) => ({
      rule: rule.id,
      severity: setting ?? evidence.severity ?? rule.severity,
      start: evidence.start,
      end: evidence.end,
      quote: text.slice(evidence.start, evidence.end),
      message: evidence.message,
      advice: evidence.advice ?? rule.advice,
    }));
  });
  // What is missing cannot also be vague.
  const missing = findings.filter(({ rule }) => rule === 'goal/missing');
  if (missing.length > 0) return { text, verdict: 'missing', findings: missing };
  const has = (severity: Finding['severity']) => findings.some((finding) => finding.severity === severity);
  return { text, verdict: has('act') ? 'bad' : has('observe') ? 'weak' : 'good', findings };
}
