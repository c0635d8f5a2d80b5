import type { PlannedSprint } from './issue-life';
import type { Work } from './work-sprint';

/**
 * At planning a team says which items serve the goal: here those of the epic that most of the plan belongs to or, where
 * items have none, the upper half of the plan. The mark is written as Tandem writes it on an item.
 */
export function markGoalWork(planned: readonly Work[], sprint: PlannedSprint): void {
  const sizes = new Map<string, number>();
  for (const { item, size } of planned)
    if (item.epic !== undefined) sizes.set(item.epic, (sizes.get(item.epic) ?? 0) + size);
  const [largest] = [...sizes].sort(([, one], [, other]) => other - one);
  for (const [place, { item, life }] of planned.entries()) {
    const serves = largest === undefined ? place < planned.length / 2 : item.epic === largest[0];
    life.properties.set(`tandem.goal.${sprint.id}`, { version: 1, serves });
  }
}
