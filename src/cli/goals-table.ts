import { goalFrame } from '../core/rules/goal/goal-frame';
import type { GoalLine } from './goal-lines';
import type { JudgedGoal } from './goals';

const marks = { act: '!', observe: '·', hint: ' ' } as const;
const verdicts = ['good', 'weak', 'bad'] as const;

/** What a person reads: each goal with what to ask about it, and a frame to say it again in. */
export function goalsTable(items: readonly JudgedGoal[], lines: readonly GoalLine[]): string {
  const counted = verdicts.map((verdict) => `${items.filter((item) => item.verdict === verdict).length} ${verdict}`);
  return [
    `${items.length} Sprint ${items.length === 1 ? 'Goal' : 'Goals'}: ${counted.join(', ')}.`,
    '',
    ...items.flatMap(({ id, verdict, findings }, index) => {
      const goal = lines[index]?.goal ?? '';
      const shown = goal.replace(/\s+/g, ' ').trim();
      return [
        `${id}  ${verdict}  ${shown === '' ? '(empty)' : shown}`,
        ...findings.flatMap(({ severity, message, advice }) => [
          `    ${marks[severity]} ${message}`,
          `      ${advice}`,
        ]),
        ...(verdict === 'good' ? [] : [`    > ${goalFrame(goal).sentence}`]),
        '',
      ];
    }),
    '! to be changed before the sprint   · could be sharper   > a frame to say it again in, in your own words',
  ].join('\n');
}
