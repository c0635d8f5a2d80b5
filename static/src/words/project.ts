import { number, percent, plural } from './language';

/** What the project page says. */
export const projectWords = {
  title: (name: string) => name,
  titlePlain: 'Tandem',
  tabs: { today: 'Today', backlog: 'Backlog', sprint: 'Sprint', forecast: 'Forecast' },
  archived: {
    title: 'This project is archived',
    text: 'What you see is how the backlog was left. Nothing here can be changed.',
  },
  empty: {
    title: 'The backlog is empty',
    text: 'There are no open items yet. Write down the first thing that somebody should be able to do, in one sentence; Tandem shows here how far it is from ready.',
  },
  emptyArchived: {
    title: 'Nothing is left open',
    text: 'Every item of this project was finished or closed before it was archived.',
  },
  cut: (looked: number, count: number, isExact: boolean) =>
    isExact
      ? `Tandem looked at the first ${number(looked)} of ${number(count)} open items, in backlog order.`
      : `Tandem looked at the first ${number(looked)} of about ${number(count)} open items, in backlog order.`,
  cutNow: (looked: number, count: number) =>
    `These are the first ${number(looked)} of ${number(count)} open items, as they stand right now.`,
  cutAdvice:
    'What lies further down will hardly be worked on soon; the figures below speak of the part that was looked at.',
  openItems: 'Open items',
  openCount: (count: number, isExact: boolean) => (isExact ? number(count) : `About ${number(count)}`),
  allLooked: 'All of them were looked at.',
  runway: 'Ready work ahead',
  sprints: (value: number) => plural(value, { one: '# sprint', other: '# sprints' }),
  readyItems: (count: number) => plural(count, { one: 'Show the # ready item', other: 'Show the # ready items' }),
  noReady: 'No item is ready yet.',
  distribution: 'How far the items are broken down',
  distributionLabel: (parts: readonly { name: string; count: number }[]) =>
    parts.map((part) => `${part.name}: ${number(part.count)}`).join(', '),
  levelColumn: 'Level',
  itemsColumn: 'Items',
  shareColumn: 'Share',
  share: percent,
  showLevel: (name: string) => `Show only items at ${name}`,
  hurts: 'What hurts most',
  /** Where what hurts in the backlog as a whole stands above it. */
  hurtsInItems: 'What hurts most in the items',
  hurtsHelp: 'Problems of items that will be pulled soon weigh more than those far down.',
  noHurts: 'Nothing stands out. The items near the top are in good shape.',
  habits: 'Habits of this backlog',
  habitsHelp: 'What most items share: a way of working rather than a slip, so one change of habit mends them all.',
  showItems: (count: number) => plural(count, { one: 'Show the item', other: 'Show all # items' }),
  moreHurts: (count: number) => plural(count, { one: 'Show # smaller one', other: 'Show # smaller ones' }),
  restOfItems: (count: number) => plural(count, { one: 'Show # more item', other: 'Show # more items' }),
  notListed: 'Not among the items looked at',
  items: 'Items by level',
  itemsTable: 'Open items in backlog order',
  filter: 'Level',
  allLevels: (count: number) => `All levels (${number(count)})`,
  oneLevel: (name: string, count: number) => `${name} (${number(count)})`,
  search: 'Find in key or summary',
  shown: (count: number) => plural(count, { one: '# item shown', other: '# items shown' }),
  noneShown: 'No item matches. Show all levels or clear the search.',
  columns: {
    order: 'Order',
    key: 'Key',
    summary: 'Summary',
    level: 'Level',
    nextStep: 'Next step',
    estimate: 'Estimate',
    status: 'Status',
    sprint: 'Sprint',
  },
  inSprint: 'In sprint',
  blank: '–',
  nothingNext: 'Nothing in the way',
} as const;
