import '../../../ui/card.css';
import type { PlanningView } from '../../../../../src/core/model/sprint-story';
import { KnownNumber } from '../../../ui/KnownNumber';
import { storyWords } from '../../../words/sprint-story';

const say = storyWords.planning;

/** How much fits, and how much is planned so far: both in what the history counts in. */
export function PlanningCard(props: { readonly planning: PlanningView; readonly estimateFieldName: string | null }) {
  const { planning, estimateFieldName } = props;
  const { fits, planned, carryOver } = planning;
  const isInPoints = fits.kind === 'known' && fits.value.unit === 'points';
  const verdict = verdictOf(planning);
  return (
    <section className="card">
      <h2 className="heading-group">{say.title}</h2>
      <p className="text">
        <KnownNumber value={fits} show={(value) => say.fits(value, estimateFieldName)} className="chance__likely" />
      </p>
      {fits.kind === 'known' && <p className="text text--subtle text--small">{say.fitsHelp}</p>}
      <p className="text">
        {say.planned(isInPoints ? storyWords.amount(planned, true) : storyWords.both(planned))}{' '}
        {verdict && <strong>{say.verdicts[verdict]}</strong>}
      </p>
      {carryOver && carryOver.items > 0 && <p className="text">{say.carryOver(storyWords.both(carryOver))}</p>}
    </section>
  );
}

/** What is planned and what comes along, against what fits; null where the history tells nothing. */
function verdictOf({ fits, planned, carryOver }: PlanningView): keyof typeof say.verdicts | null {
  if (fits.kind !== 'known') return null;
  const { p50, p85, unit } = fits.value;
  const amount = (planned[unit] ?? 0) + (carryOver?.[unit] ?? 0);
  if (amount === 0) return null;
  if (amount <= p85) return 'safe';
  return amount <= p50 ? 'even' : 'much';
}
