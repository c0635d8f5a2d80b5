import { UnreadableValue } from '../../store/key-value';
import type { World } from '../world';

/** Null for a stored value that cannot be read, which the log names: what is kept is made anew then, never mended. */
export async function orUnreadable<T>(asked: Promise<T | null>, world: Pick<World, 'log'>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof UnreadableValue)) throw error;
    world.log(`${error.key} is not readable, it is made anew`);
    return null;
  }
}
