import type { ReleaseForecast } from '../../model/forecast-report';

/** The chance from which on a promise counts as kept: the line that all dates are told by. */
const onCourseFrom = 0.85;
/** Below it a promise is rather broken than kept. */
const likelyFrom = 0.5;

type Promised = Pick<ReleaseForecast, 'promisedFor' | 'ownDate' | 'left' | 'hiddenItems'>;

/** Whether the promised date holds; null where nothing was promised, nothing is left or nothing can be said. */
export function outlookOf(
  { promisedFor, ownDate, left, hiddenItems }: Promised,
  today: string,
): ReleaseForecast['outlook'] {
  if (promisedFor === null || left.items + hiddenItems === 0) return null;
  if (promisedFor < today) return 'past';
  if (ownDate.kind !== 'known') return null;
  if (ownDate.value >= onCourseFrom) return 'holds';
  return ownDate.value >= likelyFrom ? 'slips' : 'late';
}
