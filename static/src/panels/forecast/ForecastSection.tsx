import './forecast.css';
import { useMemo } from 'react';
import type { ForecastAnswer } from '../../../../src/contract';
import type { ItemLine } from '../../../../src/core/model/backlog-report';
import { Answered } from '../../asking/Answered';
import { useQuestion } from '../../asking/use-question';
import { ForecastView } from './ForecastView';
import { useTimeZone } from './time-zone';

const whileReadingInMs = 5_000;
/** A forecast is of days; what was finished since shows within minutes all the same. */
const againAfterInMs = 5 * 60_000;

const everyInMs = (answer: ForecastAnswer | undefined): number =>
  answer?.report.history.kind === 'reading' ? whileReadingInMs : againAfterInMs;

/** When will it be done, what to leave out, and how far to trust the answer; `items` gives keys their titles. */
export function ForecastSection({ items }: { readonly items: readonly ItemLine[] }) {
  const asked = useQuestion('forecast', useTimeZone(), everyInMs);
  const linesByKey = useMemo(() => new Map(items.map((item) => [item.key, item])), [items]);
  return (
    <Answered<'forecast'> asked={asked}>
      {(answer) => <ForecastView answer={answer} linesByKey={linesByKey} />}
    </Answered>
  );
}
