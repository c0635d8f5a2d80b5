import type { Finding } from '../../core/model/finding';
import { AlreadyStored } from '../../store/key-value';
import { aboutOf, silences, type Mute, type MutePlace } from '../../store/mutes';
import type { Handler } from '../door';
import { recordAgain } from '../kept/record-again';
import { QuestionProblem } from '../problem';
import type { World } from '../world';
import { readRefinement, refinementAnswer, type RefinementReading } from './read-refinement';

/** Silences one finding on the open item, with the reason; whoever may edit the item may do so. */
export const muteFinding: Handler<'muteFinding'> = async (place, { rule, quote, message, reason }, world) => {
  const reading = await readRefinement(place, world);
  demandEdit(reading);
  const finding = reading.review.findings.find(isNamed({ rule, quote, message }));
  if (!finding) {
    throw new QuestionProblem({
      kind: 'conflict',
      title: 'The text has changed',
      advice: 'This finding no longer stands, so there is nothing to mute. Refresh to see the present text.',
    });
  }
  if (reading.mutes.some((mute) => silences(mute, finding))) throw new AlreadyStored('this finding is muted already');
  const by = { byAccountId: world.personId, at: world.now().toISOString() };
  const mute: Mute = { rule, quote, ...aboutOf(finding), reason, ...by };
  await world.mutes.add(placeIn(reading), mute);
  await tellRecords(reading, world);
  return refinementAnswer(reading, [...reading.mutes, mute], world);
};

/** Lets a muted finding speak again; one that speaks already is left as it is. */
export const unmuteFinding: Handler<'unmuteFinding'> = async (place, wanted, world) => {
  const reading = await readRefinement(place, world);
  demandEdit(reading);
  const findings = reading.review.findings.filter(isNamed(wanted));
  const ended = reading.mutes.filter((mute) => findings.some((finding) => silences(mute, finding)));
  for (const mute of ended) await world.mutes.remove(placeIn(reading), mute);
  if (ended.length > 0) await tellRecords(reading, world);
  return refinementAnswer(
    reading,
    reading.mutes.filter((mute) => !ended.includes(mute)),
    world,
  );
};

/** By its words; those without a quote are told apart by what they say. */
const isNamed =
  (wanted: { readonly rule: string; readonly quote: string; readonly message?: string | undefined }) =>
  (finding: Finding): boolean =>
    finding.rule === wanted.rule &&
    finding.quote === wanted.quote &&
    (wanted.message === undefined ||
      finding.quote !== '' ||
      aboutOf(finding).about === aboutOf({ quote: '', message: wanted.message }).about);

const tellRecords = (reading: RefinementReading, world: World): Promise<void> => {
  const { issueId, projectId } = placeIn(reading);
  return recordAgain(issueId, projectId, world);
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
