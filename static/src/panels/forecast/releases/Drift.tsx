import type { ForecastDrift } from '../../../../../src/core/model/forecast-report';
import type { Known } from '../../../../../src/core/model/known';
import { KnownNumber } from '../../../ui/KnownNumber';
import { forecastWords } from '../../../words/forecast';

const say = forecastWords.releases;
const causes = ['scope', 'pace', 'reestimates', 'time'] as const;

/** How the date moved since it was last shown, and the parts that add up to it. */
export function Drift({ drift }: { readonly drift: Known<ForecastDrift> }) {
  // At the first look there is nothing to compare with, which is no news.
  if (drift.kind !== 'known') return null;
  return (
    <p className="text">
      <KnownNumber value={drift} show={sentence} />
    </p>
  );
}

function sentence({ since, days, because }: ForecastDrift): string {
  const parts = causes.filter((cause) => because[cause] !== 0).map((cause) => say.cause(cause, because[cause]));
  const moved = say.drift(since, days);
  return parts.length === 0 ? `${moved}.` : `${moved}: ${parts.join(', ')}.`;
}
