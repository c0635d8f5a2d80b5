import type { Board } from '../core/model/item';

/** A team's board among a project's: where the person stands, else one that plans in sprints, else the first. */
export function boardOf(boards: readonly Board[], standing: number | null): Board | null {
  const here = boards.find(({ id }) => id === standing);
  const planning = boards.find(({ type }) => type === 'scrum') ?? boards.find(({ type }) => type === 'simple');
  return here ?? planning ?? boards[0] ?? null;
}
