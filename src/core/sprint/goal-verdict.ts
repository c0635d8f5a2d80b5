import type { Finding } from '../model/finding';
import type { TeamSettings } from '../model/settings';
import type { SprintReport } from '../model/sprint-report';
import { goalRules } from '../rules/goal/goal-rules';
import { readGoal } from '../rules/goal/goal-text';

/**
 * Judges a Sprint Goal by its words: bad where something is to be done now, weak where it can be sharper.
 * `previous` holds the goals of the sprints before, where they are known.
 */
export function goalVerdict(
  text: string,
  settings: TeamSettings,
  previous: readonly string[] = [],
): SprintReport['goal'] {
  const goal = readGoal(text, settings, previous);
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
