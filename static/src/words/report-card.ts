import type { LineRecord } from '../../../src/core/model/forecast-report';
import { number, percent, plural } from './language';

/** What the Forecast section says of how earlier forecasts fared. */
export const reportCardWords = {
  title: 'How far to trust this',
  ahead: (sprints: number) => plural(sprints, { one: 'One sprint ahead', other: '# sprints ahead' }),
  aheadWeeks: (weeks: number) => plural(weeks, { one: 'One week ahead', other: '# weeks ahead' }),
  columns: { said: 'We said', held: 'It held', range: 'Likely between' },
  held: ({ held, of }: LineRecord) => `${number(held)} of ${number(of)}`,
  range: ({ low, high }: LineRecord) => `${percent(low)} and ${percent(high)}`,
  said: (level: number) => percent(level / 100),
  skill: (share: number) => {
    const difference = Math.round(Math.abs(share) * 100) / 100;
    if (difference === 0) return 'Our 50% forecasts missed by as much as a plain average would have.';
    return `Our 50% forecasts missed by ${percent(difference)} ${share > 0 ? 'less' : 'more'} than a plain average would have.`;
  },
  shown: 'Dates shown here whose day has come',
  noneShown: 'No date that was shown here has come yet. Each is kept, and compared when its day is there.',
} as const;
