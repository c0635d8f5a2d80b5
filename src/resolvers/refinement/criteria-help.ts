import { criteriaHelp as helpFor } from '../../core/backlog/criteria-help/criteria-coach';
import type { Handler } from '../door';
import { reviewOpenItem } from './read-refinement';

/** Frames for the open item's acceptance criteria, in the form its team writes them, and what to ask. */
export const criteriaHelp: Handler<'criteriaHelp'> = async (place, _payload, world) => {
  const { found, review, settings } = await reviewOpenItem(place, world);
  return { help: helpFor(found.item, review, settings.criteriaForm), form: settings.criteriaForm };
};
