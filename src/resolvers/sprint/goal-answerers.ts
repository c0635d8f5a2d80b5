import type { TeamRoles } from '../../store/team-settings';
import type { World } from '../world';
import type { SprintPlace } from './sprint-place';

/**
 * Whether this person may say if a goal was met: the Product Owner or the Scrum Master. Where a team has named neither,
 * whoever administers the project stands in.
 */
export function mayAnswerGoal(
  { productOwners, scrumMasters }: TeamRoles,
  { canAdminister }: Pick<SprintPlace, 'canAdminister'>,
  { personId }: Pick<World, 'personId'>,
): boolean {
  const named = [...productOwners, ...scrumMasters];
  return named.length === 0 ? canAdminister : named.includes(personId);
}
