import type { Distance, Runway, RunwayPeriod } from '../../../src/core/model/health-report';
import { number, percent, plural, shortDay } from './language';

const items = (count: number): string => plural(count, { one: '# item', other: '# items' });
const periods = (count: number, period: RunwayPeriod): string =>
  plural(count, period === 'week' ? { one: '# week', other: '# weeks' } : { one: '# sprint', other: '# sprints' });

/** What the parts about the whole backlog say: its health, today's tasks, refinement. */
export const backlogWords = {
  today: {
    productOwner: 'For the Product Owner',
    scrumMaster: 'For the Scrum Master',
    calm: 'Nothing needs you today.',
    allCalm: {
      title: 'All is well today',
      text: 'Nothing in the backlog needs the Product Owner or the Scrum Master right now. A good day to talk to the people who use the product.',
    },
    /** By how far the reading of the whole backlog is. */
    none: {
      ready: 'The backlog is empty, so there is nothing to do about it today.',
      building: 'What needs you today stands here once the whole backlog has been read.',
      none: 'Tandem does not follow this project, so it cannot tell what needs you today.',
    },
    whyNow: 'Why now:',
    /** A task names the ten nearest; where there are more, its rule lists them. */
    items: (count: number) =>
      count < 10
        ? plural(count, { one: 'Show the item', other: 'Show the # items' })
        : `Show the first ${number(count)} items`,
    seeWhy: (title: string) => `See it in the backlog: ${title}`,
    see: 'See it in the backlog',
  },
  building: {
    title: 'Tandem is reading the whole backlog for the first time',
    text: 'This takes some minutes in a large project and goes on by itself; you may leave the page. Until then, the Backlog tab tells of the items at the top.',
    count: (done: number, total: number) => `${number(done)} of ${number(total)} items read`,
  },
  renewed: 'The whole backlog is being read again. Until that is done, this is what was known before.',
  score: {
    title: 'Backlog health',
    value: (score: number) => `${number(score)} of 100`,
    none: 'An empty backlog is neither well nor ill.',
    formula: 'It begins at 100 and loses the points named under “Where points are lost”.',
    looked: (count: number, day: string) => `${items(count)} looked at on ${day}`,
    trend: 'Backlog health by day',
    trendHelp: (day: string, score: string) => `${day}: ${score}`,
    column: 'Score',
  },
  changes: {
    title: (since: string) => `Since ${since}`,
    none: 'Nothing of note changed.',
  },
  runway: {
    title: 'Ready work ahead',
    lasts: (value: number, period: RunwayPeriod) => `About ${periods(value, period)}`,
    range: ({ p15, p85, period }: Pick<Runway, 'p15' | 'p85' | 'period'>) =>
      `Most likely between ${number(p15)} and ${periods(p85, period)}.`,
    chance: ({ chance, wanted, period }: Pick<Runway, 'chance' | 'wanted' | 'period'>) =>
      `${chance >= 0.95 ? `More than ${percent(0.95)}` : chance < 0.05 ? `Less than ${percent(0.05)}` : percent(chance)} chance that it lasts ${periods(wanted, period)} or longer.`,
    ready: (count: number) => plural(count, { one: 'Show the # ready item', other: 'Show the # ready items' }),
    nothing: 'None',
    none: 'No item that waits to be started is ready yet.',
  },
  parts: {
    title: 'Where points are lost',
    help: 'Each rule can cost its share of the 100 points; project administrators set the shares in the project’s settings. Items that will be pulled soon weigh more.',
    none: 'No points are lost.',
    lost: (lost: number, atStake: number) => `−${number(lost)} of ${number(atStake)} points`,
    kept: (atStake: number) => `${number(atStake)} points, none lost`,
    next: 'Next:',
    behind: (count: number) => plural(count, { one: 'Show the item', other: 'Show the # items' }),
    near: (count: number) => `${number(count)} about to be pulled`,
    well: (count: number) => plural(count, { one: '# rule that costs nothing', other: '# rules that cost nothing' }),
    unknown: (count: number) => plural(count, { one: '# rule not judged yet', other: '# rules not judged yet' }),
    unknownHelp: 'What is not known costs no points.',
  },
  named: {
    more: (count: number) => `Show ${number(count)} more`,
    hidden: (count: number) =>
      plural(count, {
        one: '# item that you may not see, or that is gone',
        other: '# items that you may not see, or that are gone',
      }),
    first: (shown: number, count: number) => `The first ${number(shown)} of ${number(count)}, soonest pulled first.`,
    list: 'Items behind this',
  },
  funnel: {
    title: 'How far the items are, and how soon they are pulled',
    help: (count: number, because: string, period: RunwayPeriod) =>
      `${period === 'week' ? 'Two weeks are' : 'A sprint is'} taken to hold ${items(Math.round(count))}: ${because}.`,
    level: 'Level',
    all: 'All',
    distances: {
      running: 'Running sprint',
      next: 'Next sprint',
      'after-next': 'The one after',
      later: 'Later',
    } satisfies Record<Distance, string>,
    /** For a team without sprints. */
    distancesInWeeks: {
      running: 'In progress',
      next: 'Next two weeks',
      'after-next': 'The two weeks after',
      later: 'Later',
    } satisfies Record<Distance, string>,
    open: (count: number, level: string, distance: string) => `${items(count)}, ${level}, ${distance}`,
    blank: '–',
  },
  candidates: {
    title: 'Worth refining next',
    help: 'The items most worth talking about: pulled soon, not ready yet, and worth it. Each comes with one question to ask.',
    none: 'Nothing that is pulled soon needs refining.',
    pick: (key: string) => `Take ${key} to refinement`,
    pickFirst: (count: number) => (count === 1 ? 'Pick the first one' : `Pick the first ${number(count)}`),
    pickNone: 'Clear',
    plan: (count: number) =>
      plural(count, { one: 'Plan # item for the next refinement', other: 'Plan # items for the next refinement' }),
    picked: (count: number) => plural(count, { one: '# item picked', other: '# items picked' }),
    copy: 'Copy as a list',
    copyHelp: 'Pastes into Jira, Confluence or a chat, with links.',
    why: 'Why this one?',
    hideWhy: 'Hide why',
    whyText: (closeness: number, missing: number, worth: number) =>
      `Closeness ${number(closeness, 2)} × missing readiness ${number(missing, 2)} × worth ${number(worth, 2)} = ${number(closeness * missing * worth, 2)}`,
  },
  day: shortDay,
} as const;
