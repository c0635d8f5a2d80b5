import { UnreadableValue } from '../store/key-value';
import type { World } from './world';

/** Null for a stored value that cannot be read; the log names it and what comes instead: what is kept is never mended. */
export async function orUnreadable<T>(
  asked: Promise<T | null>,
  world: Pick<World, 'log'>,
  instead = 'it is made anew',
): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof UnreadableValue)) throw error;
    world.log(`${error.key} is not readable, ${instead}`);
    return null;
  }
}
