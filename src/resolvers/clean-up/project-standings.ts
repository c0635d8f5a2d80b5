import type { Standing, StandingExpansion } from '../../jira/items/transitions';
import type { World } from '../world';
import { failed, type Outcome } from './item-by-item';

/** Items as they stand now, for a deed that was asked of them by id. */
export interface ProjectStandings {
  /** Hands an item to a deed; one that is gone, hidden or of another project is refused instead. */
  readonly with: (id: string, deed: (item: Standing) => Promise<Outcome>) => Promise<Outcome>;
}

/** The place comes from Forge's context, so that a list of ids reaches into no other project. */
export async function projectStandings(
  projectId: string,
  ids: readonly string[],
  expand: readonly StandingExpansion[],
  world: World,
): Promise<ProjectStandings> {
  const found = await world.asUser.standings([...new Set(ids)], expand);
  const byId = new Map(found.map((standing) => [standing.item.id, standing]));
  return {
    async with(id, deed) {
      const standing = byId.get(id);
      if (!standing) return failed('It is gone, or you may not see it');
      if (standing.project?.id !== projectId) return failed('It belongs to another project');
      return deed(standing);
    },
  };
}

/** Each id once, in the order asked. */
export const eachOnce = (ids: readonly string[]): readonly { readonly id: string }[] =>
  [...new Set(ids)].map((id) => ({ id }));
