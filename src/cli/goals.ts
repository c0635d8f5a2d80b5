import type { Finding } from '../core/model/finding';
import { defaultSettings } from '../core/model/settings';
import { goalVerdict } from '../core/sprint/goal-verdict';
import { goalLines } from './goal-lines';
import { goalsTable } from './goals-table';
import { readFile } from './read-file';

/** What `tandem goals --json` says. */
export interface GoalsAnswer {
  readonly items: readonly JudgedGoal[];
}

export interface JudgedGoal {
  readonly id: string | number;
  /** A missing goal is bad. */
  readonly verdict: 'good' | 'weak' | 'bad';
  readonly findings: readonly Finding[];
}

/** `tandem goals FILE.jsonl`: exit 1 where a goal is bad, so that a build can stop on it. */
export function goals(file: string, options: { readonly asJson: boolean }): { output: string; exitCode: 0 | 1 } {
  const lines = goalLines(readFile(file), file);
  const items = lines.map(({ id, goal, previous }): JudgedGoal => {
    const { verdict, findings } = goalVerdict(goal, defaultSettings, { previous: previous === null ? [] : [previous] });
    return { id, verdict: verdict === 'missing' ? 'bad' : verdict, findings };
  });
  return {
    output: options.asJson ? JSON.stringify({ items } satisfies GoalsAnswer) : goalsTable(items, lines),
    exitCode: items.some(({ verdict }) => verdict === 'bad') ? 1 : 0,
  };
}
