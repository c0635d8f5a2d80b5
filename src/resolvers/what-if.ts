import { backlogPlan } from '../core/forecast/report/backlog-plan';
import { milestoneOf } from '../core/forecast/report/release-work';
import { whatIf as tellWhatIf } from '../core/forecast/report/what-if';
import type { Handler } from './door';
import { readForecast, releaseIn, teamSize } from './read-forecast';

/** What more items, somebody away or another day would do to a release. */
export const whatIf: Handler<'whatIf'> = async (place, { kind, id, timeZone, ...change }, world) => {
  const reading = await readForecast(place, { timeZone }, world);
  const release = releaseIn(reading, { kind, id });
  const size = change.teamSize ?? teamSize(reading);
  return {
    release: { kind, id, name: release.name },
    whatIf:
      change.awayDays !== undefined && size === null
        ? { kind: 'not-used', why: 'Say how many the team are: nobody has open work assigned' }
        : tellWhatIf(backlogPlan(reading.ground), milestoneOf(release), { ...change, teamSize: size ?? 1 }),
  };
};
