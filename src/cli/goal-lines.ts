import { UsageProblem } from './usage-problem';

export interface GoalLine {
  readonly id: string | number;
  readonly goal: string;
  /** The goal of the sprint before, where the file tells it. */
  readonly previous: string | null;
}

/** One JSON object a line: {id, goal} and, if known, previous. Throws UsageProblem that names the line. */
export function goalLines(text: string, file: string): readonly GoalLine[] {
  const lines = text.split(/\r?\n/).flatMap((line, index): GoalLine[] => {
    if (line.trim() === '') return [];
    const expected = `${file}: line ${index + 1} must be an object such as {"id": "1", "goal": "…"}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new UsageProblem(`${expected}; it is not JSON.`);
    }
    if (typeof value !== 'object' || value === null) throw new UsageProblem(`${expected}.`);
    const { id, goal, previous } = value as Readonly<Record<string, unknown>>;
    if (typeof id !== 'string' && typeof id !== 'number') throw new UsageProblem(`${expected}; it has no id.`);
    // Jira leaves an empty goal out or gives null.
    if (goal !== undefined && goal !== null && typeof goal !== 'string')
      throw new UsageProblem(`${expected}; its goal is not text.`);
    return [{ id, goal: goal ?? '', previous: typeof previous === 'string' ? previous : null }];
  });
  if (lines.length === 0) throw new UsageProblem(`${file}: there are no goals, one JSON object a line.`);
  return lines;
}
