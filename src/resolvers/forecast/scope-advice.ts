import { backlogPlan } from '../../core/forecast/report/backlog-plan';
import { inOrderOfWork, milestoneOf } from '../../core/forecast/report/release-work';
import { scopeAdvice as advise } from '../../core/forecast/report/scope-advice';
import { releaseUnit } from '../../core/forecast/report/teams';
import type { Handler } from '../door';
import { readForecast, releaseIn } from './read-forecast';

/** What to leave out of a release so that a date holds. */
export const scopeAdvice: Handler<'scopeAdvice'> = async (place, { kind, id, date, level, timeZone }, world) => {
  const reading = await readForecast(place, { timeZone, mayBeWarm: true }, world);
  const release = releaseIn(reading, { kind, id });
  return {
    unit: releaseUnit(release, reading.ground),
    release: { kind, id, name: release.name },
    advice: advise({
      ...{ now: backlogPlan(reading.ground), milestoneId: milestoneOf(release), date, level },
      items: inOrderOfWork(release.open),
    }),
  };
};
