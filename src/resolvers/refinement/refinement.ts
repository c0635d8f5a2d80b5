import type { Handler } from '../door';
import { readRefinement, refinementAnswer } from './read-refinement';

/** How far the open item is from ready, and which words stand in the way. */
export const refinement: Handler<'refinement'> = async (place, _payload, world) => {
  const reading = await readRefinement(place, world);
  return refinementAnswer(reading, reading.mutes, world);
};
