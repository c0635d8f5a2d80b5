import { backlogPlan } from '../core/forecast/report/backlog-plan';
import { burnUp } from '../core/forecast/report/burn-up';
import { releaseLine, simulateReleases } from '../core/forecast/report/release-lines';
import type { Handler } from './door';
import { readForecast, releaseIn } from './read-forecast';

/** A release's past and the fan of what may come. */
export const releaseBurnUp: Handler<'releaseBurnUp'> = async (place, { kind, id, timeZone }, world) => {
  const reading = await readForecast(place, { timeZone, mayBeWarm: true }, world);
  const release = releaseIn(reading, { kind, id });
  const { past, today } = reading.ground;
  const now = backlogPlan(reading.ground);
  return {
    unit: past.unit,
    release: releaseLine(release, {
      ...{ unit: past.unit, isEstimated: past.unit === 'points', today, simulated: simulateReleases(now) },
      driftOf: () => ({ kind: 'not-used', why: 'What moved it is told beside all releases' }),
    }),
    burnUp: burnUp(release, { past, now, dayOf: reading.dayOf }),
  };
};
