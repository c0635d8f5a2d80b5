import { backlogPlan, sizesToDraw } from '../core/forecast/report/backlog-plan';
import { releaseGrowth } from '../core/forecast/report/release-growth';
import { milestoneOf } from '../core/forecast/report/release-work';
import { whatIf as tellWhatIf } from '../core/forecast/report/what-if';
import type { WhatIf } from '../core/model/forecast-report';
import type { Known } from '../core/model/known';
import type { Handler } from './door';
import { readForecast, releaseIn, teamSize } from './read-forecast';

/** What more items, somebody away, growth as before or another day would do to a release. */
export const whatIf: Handler<'whatIf'> = async (place, { kind, id, timeZone, growsOn, ...change }, world) => {
  const reading = await readForecast(place, { timeZone }, world);
  const release = releaseIn(reading, { kind, id });
  const { past, time, today, open } = reading.ground;
  const size = change.teamSize ?? teamSize(reading);
  const growth = growsOn
    ? releaseGrowth(release, {
        ...{ unit: past.unit, periods: time.periods, sizes: sizesToDraw(past, open), today, dayOf: reading.dayOf },
      })
    : null;
  const told = (): Known<WhatIf> => {
    if (change.awayDays !== undefined && size === null) {
      return { kind: 'not-used', why: 'Say how many the team are: nobody has open work assigned' };
    }
    if (growth && growth.kind !== 'known') return growth;
    const asked = { ...change, teamSize: size ?? 1, growth: growth?.value };
    return tellWhatIf(backlogPlan(reading.ground), milestoneOf(release), asked);
  };
  return { release: { kind, id, name: release.name }, whatIf: told() };
};
