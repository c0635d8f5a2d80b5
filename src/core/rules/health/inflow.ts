import { recentFlow } from '../../flow/recent-flow';
import type { ProjectFlow } from '../../model/flow';
import { counted, numeral } from '../../text/counted';
import { exampleNow, several } from './example-backlog';
import type { HealthRule } from './health-rule';
import { onTheWay } from './lost-share';

const dayInMs = 86_400_000;
const daysPerMonth = 365.25 / 12;
const windowInDays = 90;
/** Months of work, and growth of the backlog in the window, at which nothing and everything is lost. */
const months = { none: 12, all: 36 } as const;
const growth = { none: 0.05, all: 0.3 } as const;
/** Standard deviations of the difference below which nobody can tell growth from chance. */
const chanceSpread = 2;

const exampleFlow = (createdADay: number, finished: number): ProjectFlow => {
  const day = (back: number): string => new Date(Date.parse(exampleNow) - back * dayInMs).toISOString();
  return {
    ...{ asOf: exampleNow, since: day(180) },
    createdPerDay: Object.fromEntries(Array.from({ length: 80 }, (_, back) => [day(back).slice(0, 10), createdADay])),
    finished: Array.from({ length: finished }, (_, place) => ({
      ...{ id: `done-${place}`, kind: 'story', createdAt: day(100), startedAt: null, doneAt: day(place % 80) },
      ...{ estimate: null, parentKey: null },
    })),
  };
};

export const inflow: HealthRule = {
  id: 'health/inflow',
  title: 'The backlog does not grow faster than it is worked off',
  severity: 'observe',
  weight: 6,
  why: 'When more comes in than goes out, every promise further down moves away a little each week, and nobody says so.',
  advice:
    'Agree with those who ask for items what will not be done, and close it; then look at where new items come from.',
  source: 'Lighthouse: created and done in balance within 5%; proposed: no more than twelve months of work',
  examples: {
    good: [
      {
        about: 'One item a day comes in, 85 were finished',
        records: several(60, {}),
        around: { flow: exampleFlow(1, 85) },
      },
      {
        about: 'Ten more came in than went out, which is what chance does',
        records: several(20, {}),
        around: { flow: exampleFlow(1, 70) },
      },
    ],
    bad: [
      { about: 'Two a day come in, 40 were finished', records: several(60, {}), around: { flow: exampleFlow(2, 40) } },
    ],
  },
  judge({ items, around: { flow, now } }) {
    const recent = recentFlow(flow, now, windowInDays);
    if (recent.kind !== 'known') return recent;
    const { days, created, done } = recent.value;
    if (done === 0 && created === 0) return { kind: 'not-used', why: `Nothing came in or went out in ${days} days` };
    const monthsAhead = done > 0 ? (items.length * days) / (done * daysPerMonth) : Infinity;
    // As much as that comes and goes by chance where both arrive one by one (Poisson).
    const byChance = chanceSpread * Math.sqrt(created + done);
    const grew = created - done > byChance ? (created - done) / Math.max(1, items.length) : 0;
    const went =
      done === 0
        ? 'none went out'
        : `${numeral(done)} went out. What is open is ${monthsAhead < 1 ? 'less than a month' : counted(Math.round(monthsAhead), 'month')} of work`;
    return {
      kind: 'known',
      value: {
        lostShare:
          items.length === 0
            ? 0
            : Math.max(onTheWay(monthsAhead, months.none, months.all), onTheWay(grew, growth.none, growth.all)),
        sentence: `In ${days} days ${counted(created, 'item')} came in and ${went}.`,
        records: [],
      },
      formula: `${numeral(items.length)} open items ÷ ${numeral(done)} finished in ${days} days; (${numeral(created)} − ${numeral(done)}) ÷ ${numeral(items.length)} is growth where it is more than chance (± ${numeral(Math.round(byChance))} items). Nothing is lost up to ${months.none} months and ${growth.none * 100}% growth, everything from ${months.all} months or ${growth.all * 100}%`,
    };
  },
};
