import { readyAhead, weeksInUsualSprint } from '../../backlog/health/runway';
import { toldChance } from '../../forecast/report/told-chance';
import { counted } from '../../text/counted';
import { exampleSprints, several } from './example-backlog';
import type { HealthRule } from './health-rule';
import { onTheWay } from './lost-share';

/** A forecast that holds in 85 of 100 cases is as good as people plan with. */
const sureFrom = 0.85;
/** Sprints beyond what is wanted after which details are written for work that will change, and where that costs most. */
const surplus = { from: 1, to: 4, costs: 0.5 } as const;

export const runway: HealthRule = {
  id: 'health/runway',
  title: 'Enough work is ready for the next sprints',
  severity: 'act',
  weight: 14,
  why: 'With too little ready work a sprint begins with guesses; with too much, details are written for what will change.',
  advice: 'Refine the nearest items until enough is ready for the next sprints, and not much more.',
  source:
    'PSknowHOW: two sprints of ready work; agile-tools.io: more than three are over-specified; chance by resampling sprints',
  examples: {
    good: [{ about: 'Eleven ready items for a team that finishes four a sprint', records: several(11, {}) }],
    bad: [
      { about: 'Five ready items for a team that finishes four a sprint', records: several(5, {}) },
      {
        about: 'Forty ready items for a team that finishes four a sprint',
        records: several(40, {}),
        around: { closedSprints: exampleSprints([4, 4, 4, 4, 4]) },
      },
    ],
  },
  judge(backlog) {
    const known = backlog.runway;
    if (known.kind !== 'known') return known;
    const { period, lasts, wanted, chance, readyCount } = known.value;
    const perSprint = period === 'week' ? weeksInUsualSprint : 1;
    const tooMuch = surplus.costs * onTheWay((lasts - wanted) / perSprint, surplus.from, surplus.to);
    const last = readyCount === 1 ? 'lasts' : 'last';
    const value = {
      lostShare: Math.max(1 - Math.min(1, chance / sureFrom), tooMuch),
      sentence:
        readyCount === 0
          ? `No item ${period === 'week' ? 'that waits to be started' : 'beyond the running sprint'} is ready.`
          : `${counted(readyCount, 'ready item')} ${last} for about ${counted(lasts, period)}; ` +
            (tooMuch > 0 ? `the team wants ${wanted}.` : `the chance of at least ${wanted} is ${toldChance(chance)}.`),
      records: readyAhead(backlog),
      nextAction:
        tooMuch > 0
          ? 'Stop refining further down until the ready work is used up; begin nearer to the top.'
          : `Refine the nearest items until ready work lasts for ${counted(wanted, period)}, and not much longer.`,
    };
    return { kind: 'known', value, formula: known.formula };
  },
};
