import { UnreadableValue } from '../../store/key-value';
import type { World } from '../world';

/** Two months: the job that reads a project comes round at least monthly, where anybody uses Tandem there. */
const trustedForInDays = 60;

/** The estimates that a job last saw in the project; none where that is unknown or long ago. */
export async function knownEstimates(world: World, projectId: string | undefined): Promise<readonly number[]> {
  if (projectId === undefined) return [];
  try {
    const sizes = await world.sizes.of(projectId);
    const ageInMs = sizes ? world.now().getTime() - Date.parse(sizes.at) : Infinity;
    return sizes && ageInMs <= trustedForInDays * 86_400_000 ? sizes.estimates : [];
  } catch (error) {
    if (!(error instanceof UnreadableValue)) throw error;
    world.log(`sizes: ${error.key} is not readable, the team's setting is used`);
    return [];
  }
}
