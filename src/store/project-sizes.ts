import * as v from 'valibot';
import { UnreadableValue, type KeyValue } from './key-value';

/** What a project's open items were sized with when a job last read them: numbers alone, whose they are is not kept. */
export interface ProjectSizes {
  /** ISO 8601. */
  readonly at: string;
  /** One for each item that has an estimate, in the unit of the team's field, smallest first. */
  readonly estimates: readonly number[];
}

export type SizesShelf = ReturnType<typeof openSizes>;

const stored = v.object({
  version: v.literal(1),
  at: v.pipe(v.string(), v.isoTimestamp()),
  /** Estimate and how many items have it. */
  counts: v.array(v.tuple([v.number(), v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))])),
});

export function openSizes(store: KeyValue) {
  /** Null where no job has read the project yet. */
  async function of(projectId: string): Promise<ProjectSizes | null> {
    const value = await store.get(keyOf(projectId));
    if (value === undefined || value === null) return null;
    const parsed = v.safeParse(stored, value);
    if (!parsed.success) throw new UnreadableValue(keyOf(projectId));
    const { at, counts } = parsed.output;
    return { at, estimates: counts.flatMap(([estimate, count]) => Array<number>(count).fill(estimate)) };
  }

  async function keep(projectId: string, { at, estimates }: ProjectSizes): Promise<void> {
    const counts = new Map<number, number>();
    for (const estimate of estimates) counts.set(estimate, (counts.get(estimate) ?? 0) + 1);
    const inOrder = [...counts].sort(([one], [other]) => one - other);
    await store.set(keyOf(projectId), { version: 1, at, counts: inOrder });
  }

  const forget = (projectId: string): Promise<void> => store.delete(keyOf(projectId));

  return { of, keep, forget };
}

const keyOf = (projectId: string): string => `sizes:${projectId}`;
