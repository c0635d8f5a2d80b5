import type { Mute, MutePlace } from '../store/mutes';
import type { Handler } from './door';
import { isAbout } from './judge-item';
import { readRefinement, refinementAnswer, type RefinementReading } from './read-refinement';
import { QuestionProblem } from './problem';

/** Silences one finding on the open item, with the reason; whoever may edit the item may do so. */
export const muteFinding: Handler<'muteFinding'> = async (place, { rule, quote, reason }, world) => {
  const reading = await readRefinement(place, world);
  demandEdit(reading);
  if (!reading.review.findings.some((finding) => isAbout({ rule, quote }, finding))) {
    throw new QuestionProblem({
      kind: 'conflict',
      title: 'The text has changed',
      advice: 'This finding no longer stands, so there is nothing to mute. Refresh to see the present text.',
    });
  }
  const mute: Mute = { rule, quote, reason, byAccountId: world.personId, at: world.now().toISOString() };
  await world.mutes.add(placeIn(reading), mute);
  return refinementAnswer(reading, [...reading.mutes, mute], world);
};

/** Lets a muted finding speak again; one that speaks already is left as it is. */
export const unmuteFinding: Handler<'unmuteFinding'> = async (place, { rule, quote }, world) => {
  const reading = await readRefinement(place, world);
  demandEdit(reading);
  await world.mutes.remove(placeIn(reading), { rule, quote });
  return refinementAnswer(
    reading,
    reading.mutes.filter((mute) => !isAbout(mute, { rule, quote })),
    world,
  );
};

const placeIn = ({ found }: RefinementReading): MutePlace => ({
  issueId: found.item.id,
  projectId: found.project?.id ?? null,
});

function demandEdit(reading: RefinementReading): void {
  if (reading.canEdit) return;
  throw new QuestionProblem({
    kind: 'forbidden',
    title: 'You may look at this item but not change it',
    advice: 'Whoever may edit the item in Jira may mute its findings. Ask a project administrator if you need it.',
  });
}
