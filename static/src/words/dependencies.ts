import { number, plural } from './language';

/** What the dependency map and its lists say. */
export const dependencyWords = {
  title: 'Dependencies',
  help: 'Who waits for whom, from Jira’s links and from keys that texts name. What is done holds nobody up and is left out.',
  notRead: 'The map appears once the whole backlog has been read.',
  none: {
    title: 'Nothing waits for anything',
    text: 'No open item is linked as blocking another, and no text names one. That makes the order free to choose.',
  },
  map: {
    title: 'Dependency map',
    titleWithin: (epic: string) => `Dependencies of ${epic}`,
    kind: 'map of dependencies',
    howToWalk: 'Right and left arrow keys follow the arrows, up and down go from box to box, Enter opens an epic.',
    epics: 'Too many items for one picture, so each box is an epic. Open one to see its items.',
    within: 'The items of this epic, with what they wait for and what they hold up elsewhere.',
    back: 'Back to all epics',
    showWhole: 'Show all of the map',
    showReadable: 'Show the map at reading size',
    hidden: 'Hidden item',
    otherProject: 'Other project',
    notRead: 'Not in this backlog',
    leftOut: (count: number) =>
      plural(count, {
        one: '# box further down the backlog found no room.',
        other: '# boxes further down the backlog found no room.',
      }),
    items: (count: number) => plural(count, { one: '# item', other: '# items' }),
    chooseEpic: 'Show the items of an epic',
    allEpics: (count: number) => plural(count, { one: 'Choose the epic', other: 'Choose one of # epics' }),
    waitsFor: 'Waits for',
    holdsUp: 'Holds up',
    nobody: 'nothing',
    pick: 'Choose a box to see what it waits for and what it holds up.',
  },
  legend: {
    blocks: 'Blocks',
    mention: 'Only named in a text',
    inverted: '! Blocker ranked below what waits for it',
    circle: '↻ In a circle: nobody can begin',
  },
  marks: {
    inverted: 'blocker ranked below',
    circle: 'in a circle',
    mention: 'only named in a text',
    links: (count: number) => plural(count, { one: '# link', other: '# links' }),
  },
  table: {
    blocker: 'Comes first',
    waiting: 'Waits for it',
    marks: 'To know',
  },
  troubles: {
    title: 'What cannot work out as it stands',
    circle: 'in a circle',
    inverted: 'pulled before its blocker',
    circleLine: 'They wait for each other, directly or through others. Cut one of the links, or split an item.',
    invertedLine: 'What waits is ranked above what it waits for. Rank the blocker higher, or the waiting item lower.',
    none: 'No circles, and no blocker below what waits for it.',
    more: (count: number) => `And ${number(count)} more.`,
    waitsFor: 'waits for',
  },
  costs: {
    title: 'What blockers cost',
    line: (items: number, days: number) =>
      `delays ${plural(items, { one: '# item', other: '# items' })}, the worst by ${plural(Math.round(days), { one: '# day', other: '# days' })} of its 85% date`,
    none: 'No blocker moves the 85% date of an item.',
  },
} as const;
