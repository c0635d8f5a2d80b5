import { number, plural } from './language';

/** What the Forecast section says of the team's pace. */
export const velocityWords = {
  title: { sprints: 'Velocity', weeks: 'What gets done each week' },
  spread: (p10: number, median: number, p90: number, unit: string) => {
    // Nobody plans in tenths of a point; a small pace would lose too much without.
    const digits = p90 < 10 ? 1 : 0;
    return `${number(p10, digits)} to ${number(p90, digits)} ${unit}, ${number(median, digits)} in the middle`;
  },
  spreadHelp: { sprints: '8 of 10 sprints lie in this range.', weeks: '8 of 10 weeks lie in this range.' },
  each: { sprints: 'Each sprint', weeks: 'Each week' },
  next: 'Fits into the next sprint',
  fits: (p85: number, p50: number, unit: string) => `${number(p85)} to ${number(p50)} ${unit}`,
  fitsHelp: 'The smaller amount gets done in about 17 of 20 sprints, the larger in every second one.',
  sayDo: 'Done of what was planned',
  sayDoHelp: 'Of the plan at the start alone; what came in later does not count.',
  noSayDo: 'Nothing was planned at the start of the last sprints.',
  shift: 'The pace seems to have changed',
  chart: { sprints: 'Done each sprint', weeks: 'Done each week' },
  done: 'Done',
  committed: 'Planned at the start',
  mean: 'Average',
  limits: 'Usual range',
  outlier: 'Out of the usual range',
  shiftSign: 'A new pace begins',
  columns: {
    sprint: 'Sprint',
    week: 'Week from',
    closed: 'Closed',
    committed: 'Planned',
    done: 'Done',
    added: 'Added',
    removed: 'Removed',
    reestimated: 'Re-estimated',
    left: 'Left',
    sayDo: 'Done of plan',
    signal: 'Note',
  },
  blank: '–',
  tell: (name: string, done: number, committed: number | null, signal: string | null) =>
    [
      committed === null
        ? `${name}: ${number(done)} done`
        : `${name}: ${number(done)} done, ${number(committed)} planned`,
      ...(signal === null ? [] : [signal]),
    ].join(' · '),
  howToWalk: 'Arrow keys walk from bar to bar; Enter or a click shows the items behind one.',
  none: 'Nothing is closed yet.',
  items: {
    title: 'Which items count?',
    choose: { sprints: 'Sprint', weeks: 'Week from' },
    week: (count: number, points: { readonly done: number; readonly unit: string } | null) => {
      if (count === 0) return 'Nothing was finished in this week.';
      const items = plural(count, { one: '# item', other: '# items' });
      return points === null ? `${items} done` : `${number(points.done)} ${points.unit} done, in ${items}`;
    },
    gone: 'What happened in this sprint is no longer kept.',
  },
  jira: 'Why Jira’s chart may show other numbers',
  notes: 'What to know about the past',
} as const;
