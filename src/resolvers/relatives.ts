import type { Handler } from './door';
import { issueIn } from './read-refinement';

/** Items of the project that may be about the same thing. */
export const relatives: Handler<'relatives'> = async (place, _payload, world) => {
  const canLink = await world.asUser.mayEdit({ issueIdOrKey: issueIn(place).id });
  return { candidates: [], indexState: { kind: 'none' }, canLink };
};
