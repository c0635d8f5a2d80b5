import type { Amount } from '../../../src/core/model/closed-sprint';
import type {
  ForecastDrift,
  ForecastReport,
  PaceUnit,
  ReleaseForecast,
  TeamPart,
} from '../../../src/core/model/forecast-report';
import { ago, day, number, percent, plural } from './language';
import { reportCardWords } from './report-card';
import { velocityWords } from './velocity';

const days = (count: number): string => plural(count, { one: '# day', other: '# days' });
const items = (count: number): string => plural(count, { one: '# item', other: '# items' });

/** The ends stay open: nobody knows the future better than nineteen times in twenty. */
const chance = (share: number): string => {
  if (share >= 0.95) return 'more than 95%';
  return share < 0.05 ? 'less than 5%' : percent(share);
};

/** "a 35% chance", "an 85% chance", "more than a 95% chance"; the ends may be meant as they are, where a level was chosen. */
function aChance(share: number, isCapped = true): string {
  const [, than = '', amount = ''] = /^(\D*)(\d+%)$/.exec(isCapped ? chance(share) : percent(share)) ?? [];
  return `${than}${/^(8|11%|18%)/.test(amount) ? 'an' : 'a'} ${amount} chance`;
}

const shift = (count: number): string => {
  if (count === 0) return 'no day later';
  return count > 0 ? `${days(count)} later` : `${days(-count)} earlier`;
};

const signed = (count: number): string => (count < 0 ? `−${days(-count)}` : `+${days(count)}`);

type Cause = keyof ForecastDrift['because'];

/** What the Forecast section says. */
export const forecastWords = {
  chance,
  unit: (unit: PaceUnit, fieldName: string | null) => {
    if (unit === 'items') return 'items';
    // Jira's own fields are "Story Points" and "Story point estimate"; the second is no unit to count in.
    return fieldName === null ? 'estimates' : fieldName.replace(/^story points?( estimate)?$/i, 'story points');
  },
  reading: {
    title: 'Tandem is reading the past of this team',
    text: (done: number, total: number | null) =>
      total === null || total === 0
        ? 'The forecast follows by itself; you can go on working.'
        : `${number(done)} of ${number(total)} read. The forecast follows by itself; you can go on working.`,
  },
  asOf: (by: ForecastReport['by'], iso: string) =>
    by === 'sprints'
      ? `The last sprint that counts was closed ${ago(iso)}.`
      : `From the team’s history as it was read ${ago(iso)}.`,
  unknown: {
    title: 'No date can be told yet',
    advice: 'A date from too little history would only look like one.',
    below: 'What is known already stands below.',
  },
  cut: (count: number) => ({
    title: `Only the first ${number(count)} open items were read`,
    text: 'What lies further down the backlog is missing from the dates below.',
  }),
  exports: {
    mail: 'Copy as e-mail',
    csv: 'Download CSV',
    csvFile: (projectKey: string, today: string) => `${projectKey}-forecast-${today}.csv`,
    picture: 'Save as',
    svg: 'SVG',
    png: 'PNG',
    pictureNamed: (kind: string, title: string) => `Download as ${kind}: ${title}`,
    noPicture: 'Show it as a chart first.',
    failed: 'The browser did not make the picture. Try the other kind.',
  },
  releases: {
    title: 'When will it be done?',
    archived: {
      title: 'There is no date to expect',
      text: 'The project is archived: nobody works on it any more.',
    },
    none: {
      title: 'No release is planned and no epic is open',
      text: 'Create a version with a release date and put items into it. Tandem then says whether the date holds.',
    },
    kinds: { version: 'Version', epic: 'Epic' } satisfies Record<ReleaseForecast['kind'], string>,
    outlooks: {
      holds: 'On course',
      slips: 'Could slip',
      late: 'Likely late',
      past: 'Date is past',
    } satisfies Record<NonNullable<ReleaseForecast['outlook']>, string>,
    promised: (date: string, share: number | null) =>
      share === null ? `Promised for ${day(date)}.` : `Promised for ${day(date)}: ${chance(share)} chance.`,
    promisedPast: (date: string) => `Promised for ${day(date)}, which is past.`,
    notPromised: 'No date is promised.',
    say85: (date: string) => `85% chance of being done by ${day(date)}.`,
    beyond: (horizon: string | null) =>
      horizon === null ? 'No day has an 85% chance.' : `Less than an 85% chance of being done by ${day(horizon)}.`,
    nothingLeft: 'Everything in it is done.',
    progress: (done: Amount, total: Amount, unit: string | null) =>
      unit !== null && done.points !== null && total.points !== null && total.points > 0
        ? `${number(done.items)} of ${items(total.items)} done (${number(done.points)} of ${number(total.points)} ${unit})`
        : `${number(done.items)} of ${items(total.items)} done`,
    drift: (since: string, moved: number) =>
      moved === 0 ? `Unchanged since ${day(since)}` : `${shift(moved)} than on ${day(since)}`,
    cause: (cause: Cause, count: number) => `${signed(count)} ${causes[cause][count > 0 ? 'later' : 'earlier']}`,
    more: (count: number) => plural(count, { one: 'Show # more', other: 'Show # more' }),
    folds: {
      basis: 'What is behind it?',
      scope: 'What must I leave out?',
      what: 'What if…?',
      burnUp: 'Burn-up',
    },
    foldNamed: (fold: string, name: string) => `${fold} ${name}`,
    dates: { p50: '50% chance', p70: '70% chance', p85: '85% chance', p95: '95% chance' },
    beyondHorizon: 'Later than we looked',
    openItems: (count: number) => plural(count, { one: 'Show the # open item', other: 'Show the # open items' }),
    teamPart: ({ name, openItems, wasLast }: TeamPart) =>
      `${name}: ${plural(openItems, { one: '# open item', other: '# open items' })}` +
      (wasLast === null ? '.' : `; the last to finish in ${Math.round(wasLast * 100)} of 100 futures.`),
    cameIn: (count: number) =>
      plural(count, { one: 'Show the # item that came in', other: 'Show the # items that came in' }),
    hidden: (count: number) =>
      plural(count, {
        one: 'Counts # item that you may not see.',
        other: 'Counts # items that you may not see.',
      }),
    unestimated: (count: number) =>
      plural(count, {
        one: '# item has no estimate; its size is drawn from what the team had before.',
        other: '# items have no estimate; their sizes are drawn from what the team had before.',
      }),
  },
  scope: {
    date: 'Done by',
    level: 'With a chance of',
    levels: percent,
    ask: 'Find what to leave out',
    chooseDate: 'Choose a day from today on.',
    outOfReach: (date: string, share: number) =>
      `${day(date)} is out of reach: leaving out all that may be left out gives ${aChance(share)}.`,
    holds: (date: string, share: number) => `Nothing: with everything in, ${day(date)} has ${aChance(share)}.`,
    leave: (count: number, before: number, after: number) =>
      plural(count, {
        one: `Leave out # item: the chance goes from ${chance(before)} to ${chance(after)}.`,
        other: `Leave out # items: the chance goes from ${chance(before)} to ${chance(after)}.`,
      }),
    lost: (value: number, from: string) => `Value lost: ${number(value, 2)}, by ${from}.`,
    earliest: (date: string, level: number) =>
      `With everything in, ${day(date)} is the first day with ${aChance(level / 100, false)}.`,
    earliestBeyond: (level: number) =>
      `With everything in, no day that we looked at has ${aChance(level / 100, false)}.`,
    table: (name: string) => `What to leave out of ${name}`,
    columns: { key: 'Key', summary: 'Summary', size: 'Size', value: 'Value', because: 'Why' },
  },
  what: {
    help: 'Any of these, alone or together. Nothing is changed in Jira.',
    add: 'Items that come in',
    away: 'Days that one of us is away',
    team: 'We are',
    people: 'people',
    noGrowth: 'No more scope comes in',
    date: 'What is the chance of',
    ask: 'See what it does',
    nothing: 'Say at least one of them.',
    whole: 'Please give whole numbers above 0.',
    table: (name: string) => `Before and after, ${name}`,
    columns: { line: 'Line', before: 'As it is', after: 'Then' },
    chanceOf: (date: string) => `Chance of ${day(date)}`,
    blank: '–',
  },
  burnUp: {
    title: (name: string) => `Burn-up of ${name}`,
    scope: 'Scope',
    done: 'Done',
    likely: 'As likely as not',
    band: '7 in 10 futures',
    promised: 'Promised day',
    low: '85% chance of at least',
    high: '15% chance of at least',
    past: (date: string, done: number, scope: number) => `${day(date)}: ${number(done)} of ${number(scope)} done`,
    ahead: (date: string, low: number, middle: number, high: number) =>
      `${day(date)}: ${number(middle)} done as likely as not, between ${number(low)} and ${number(high)} in 7 of 10 futures`,
  },
  roadmap: {
    title: 'Roadmap',
    help: 'Each bar runs from the day with a 50% chance to the day with a 95% chance; the line across it is the day with an 85% chance.',
    beyond: (count: number, horizon: string) =>
      plural(count, {
        one: `# more is without a promise and further away than we looked: after ${day(horizon)}.`,
        other: `# more are without a promise and further away than we looked: after ${day(horizon)}.`,
      }),
    chart: 'Promise and forecast',
    today: 'Today',
    promise: 'Promised',
    forecast: 'Forecast, 50% to 95% chance',
    line85: '85% chance',
    unknownDate: '–',
    columns: {
      release: 'Release',
      promise: 'Promised',
      p50: '50% chance',
      p85: '85% chance',
      p95: '95% chance',
      chance: 'Chance of its date',
    },
    tell: (name: string, promised: string | null, p85: string | null) =>
      `${name}: ${promised ? `promised for ${day(promised)}` : 'no date promised'}, ${p85 ? `85% chance by ${day(p85)}` : 'no day with an 85% chance'}`,
    howToWalk: 'Arrow keys walk from release to release.',
  },
  velocity: velocityWords,
  reportCard: reportCardWords,
  basis: {
    title: 'What every date rests on',
    futures: (trials: number, seed: number) =>
      `${number(trials)} simulated futures; the same every time (seed ${seed}).`,
    horizon: (date: string) => `Looked ahead to ${day(date)}.`,
  },
} as const;

const causes: Readonly<Record<Cause, { readonly later: string; readonly earlier: string }>> = {
  scope: { later: 'from added scope', earlier: 'from less scope' },
  pace: { later: 'from a slower pace', earlier: 'from a faster pace' },
  reestimates: { later: 'from higher estimates', earlier: 'from lower estimates' },
  time: { later: 'from days that passed', earlier: 'from days that passed' },
};
