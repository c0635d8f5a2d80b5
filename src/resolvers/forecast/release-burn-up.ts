import { backlogPlan } from '../../core/forecast/report/backlog-plan';
import { burnUp } from '../../core/forecast/report/burn-up';
import { releaseLine } from '../../core/forecast/report/release-lines';
import { simulateReleases } from '../../core/forecast/report/simulate-releases';
import { releaseUnit } from '../../core/forecast/report/teams';
import type { Handler } from '../door';
import { readForecast, releaseIn } from './read-forecast';

/** A release's past and the fan of what may come. */
export const releaseBurnUp: Handler<'releaseBurnUp'> = async (place, { kind, id, timeZone }, world) => {
  const reading = await readForecast(place, { timeZone, mayBeWarm: true }, world);
  const release = releaseIn(reading, { kind, id });
  const { ground } = reading;
  const unit = releaseUnit(release, ground);
  const now = backlogPlan(ground);
  return {
    unit,
    release: releaseLine(release, {
      ...{ ...ground, isEstimated: unit === 'points', simulated: simulateReleases(now), growths: now.growths },
      driftOf: () => ({ kind: 'not-used', why: 'What moved it is told beside all releases' }),
    }),
    burnUp: burnUp(release, { ...ground, now }),
  };
};
