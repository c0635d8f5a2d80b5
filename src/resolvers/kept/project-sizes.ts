import { orUnreadable } from '../or-unreadable';
import type { World } from '../world';

/** Two months: the job that reads a project comes round at least monthly, where anybody uses Tandem there. */
const trustedForInDays = 60;

/** The estimates that a job last saw in the project; none where that is unknown or long ago. */
export async function knownEstimates(world: World, projectId: string | undefined): Promise<readonly number[]> {
  if (projectId === undefined) return [];
  const sizes = await orUnreadable(world.sizes.of(projectId), world, 'the team’s setting is used');
  const ageInMs = sizes ? world.now().getTime() - Date.parse(sizes.at) : Infinity;
  return sizes && ageInMs <= trustedForInDays * 86_400_000 ? sizes.estimates : [];
}
