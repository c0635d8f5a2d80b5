import { splitAdvice as adviceOn } from '../../core/backlog/split/split-coach';
import type { Handler } from '../door';
import { reviewOpenItem } from './read-refinement';

/** How the open item could be cut into smaller ones that are each worth having. */
export const splitAdvice: Handler<'splitAdvice'> = async (place, _payload, world) => {
  const { found, review, canEdit } = await reviewOpenItem(place, world);
  return {
    advice: adviceOn(found.item, review),
    childrenBecome: found.item.kind === 'epic' ? 'children' : 'siblings',
    canEdit,
  };
};
