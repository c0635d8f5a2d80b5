import type { Board } from '../core/model/item';
import type { Place } from './place';

/** A team's board among a project's: where the person stands, else one that plans in sprints, else the first. */
export function boardOf(boards: readonly Board[], standing: Place['board']): Board | null {
  if (standing) {
    // A board may show a project without belonging to it; then Jira's context is all that is known of it.
    return boards.find(({ id }) => id === standing.id) ?? { ...standing, name: `Board ${standing.id}` };
  }
  return (
    boards.find(({ type }) => type === 'scrum') ?? boards.find(({ type }) => type === 'simple') ?? boards[0] ?? null
  );
}
