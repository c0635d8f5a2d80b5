import { backlogPlan } from '../../core/forecast/report/backlog-plan';
import { milestoneOf } from '../../core/forecast/report/release-work';
import { whatIf as tellWhatIf } from '../../core/forecast/report/what-if';
import type { WhatIf } from '../../core/model/forecast-report';
import type { Known } from '../../core/model/known';
import type { Handler } from '../door';
import { readForecast, releaseIn, teamSize } from './read-forecast';

/** What more items, somebody away, no more scope or another day would do to a release. */
export const whatIf: Handler<'whatIf'> = async (place, { kind, id, timeZone, ...change }, world) => {
  const reading = await readForecast(place, { timeZone, mayBeWarm: true }, world);
  const release = releaseIn(reading, { kind, id });
  const size = change.teamSize ?? teamSize(reading);
  const told = (): Known<WhatIf> => {
    if (change.awayDays !== undefined && size === null) {
      return { kind: 'not-used', why: 'Say how many the team are: nobody has open work assigned' };
    }
    return tellWhatIf(backlogPlan(reading.ground), milestoneOf(release), { ...change, teamSize: size ?? 1 });
  };
  return { release: { kind, id, name: release.name }, whatIf: told() };
};
