import type { ReportCard } from '../../model/forecast-report';
import type { Known } from '../../model/known';
import type { Simulation } from '../amount-forecast';
import { reportCard } from '../report-card';
import type { PastSprint } from '../team-pace';
import { shownLines, type SaidOfRelease } from './shown-outcomes';
import type { TeamPast } from './team-past';

/** Each past sprint is forecast anew: fewer futures are enough to see whether a line held. */
const replay: Simulation = { seed: 1, trials: 1_000 };
/** A week has about five working days. */
const daysInPeriod = 5;

/** How far the team's forecasts could be trusted: replayed on its own past, and those that were really shown. */
export function teamReportCard(past: TeamPast, said: readonly SaidOfRelease[], today: string): Known<ReportCard> {
  const history = past.pace.kind === 'sprints' ? past.pace.sprints : weeklyAmounts(past.pace.amounts);
  const cards = [1, 3].map((horizon) => ({ horizon, known: reportCard(history, horizon, replay) }));
  const [next] = cards;
  if (next?.known.kind !== 'known') return refusalOf(next?.known, past);
  return {
    kind: 'known',
    value: {
      lines: cards.flatMap(({ horizon, known }) =>
        known.kind === 'known' ? known.value.lines.map((line) => ({ ...line, sprintsAhead: horizon })) : [],
      ),
      skill: next.known.value.skill,
      shown: shownLines(said, today),
      sentence: next.known.value.sentence,
    },
    formula: past.pace.kind === 'sprints' ? next.known.formula : next.known.formula.replaceAll('sprint', 'week'),
  };
}

function refusalOf(card: Exclude<Known<unknown>, { kind: 'known' }> | undefined, { pace }: TeamPast): Known<never> {
  if (!card) return { kind: 'not-used', why: 'Nothing was forecast yet' };
  return card.kind === 'not-enough-history' && pace.kind === 'days' ? { ...card, of: 'whole weeks' } : card;
}

/** For teams without sprints a week stands in for one; the newest weeks are whole. */
function weeklyAmounts(days: readonly number[]): readonly PastSprint[] {
  const weeks: PastSprint[] = [];
  for (let end = days.length; end >= daysInPeriod; end -= daysInPeriod) {
    const delivered = days.slice(end - daysInPeriod, end).reduce((sum, amount) => sum + amount, 0);
    weeks.unshift({ delivered, committed: null });
  }
  return weeks;
}
