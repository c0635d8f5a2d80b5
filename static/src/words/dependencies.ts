import type { ItemKind } from '../../../src/core/model/item';
import { number, percent, plural } from './language';

/** What the dependency map and its lists say. */
export const dependencyWords = {
  title: 'Dependencies',
  help: 'Which items wait for which, from links in Jira and from issue keys in descriptions. Items that are done are left out: they hold nobody up.',
  notRead: 'The map appears once the whole backlog has been read.',
  none: {
    title: 'Nothing waits for anything',
    text: 'No open item is linked as blocking another, and no text names one. That makes the order free to choose.',
  },
  map: {
    title: 'Dependency map',
    titleWithin: (epic: string) => `Dependencies of ${epic}`,
    kind: 'map of dependencies',
    howToWalk:
      'Right and left arrow keys follow the arrows, up and down go from box to box, Enter opens a group, plus and minus zoom.',
    groups:
      'Too many items for one picture, so each box is a group: an epic, or items without one. Open it to see its items.',
    within: 'The items of this group, with what they wait for and what they hold up elsewhere.',
    back: 'Back to all groups',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoom: (size: number) => percent(size),
    hidden: 'Hidden item',
    hiddenItems: 'Hidden items',
    hiddenEpic: 'Hidden epic',
    otherProject: 'Other project',
    elsewhere: 'Elsewhere',
    notRead: 'Not in this backlog',
    noEpic: 'without an epic',
    kinds: {
      story: 'Stories',
      bug: 'Bugs',
      task: 'Tasks',
      spike: 'Spikes',
      epic: 'Epics',
      subtask: 'Sub-tasks',
      other: 'Other items',
    } satisfies Record<ItemKind, string>,
    leftOut: (drawn: number, count: number) =>
      `${plural(drawn, { one: 'The # group that is pulled soonest is drawn', other: 'The # groups that are pulled soonest are drawn' })}; ${number(count)} more would only tangle the picture. All can be opened below.`,
    leftOutWithin: (count: number) =>
      plural(count, {
        one: '# box is not drawn, because it is pulled later.',
        other: '# boxes are not drawn, because they are pulled later.',
      }),
    items: (count: number) => plural(count, { one: '# item', other: '# items' }),
    inside: (count: number) =>
      plural(count, { one: '# link among its own items', other: '# links among its own items' }),
    notDrawn: (count: number) =>
      plural(count, { one: '# link to what is not drawn', other: '# links to what is not drawn' }),
    open: (count: number) => plural(count, { one: 'Show its item', other: 'Show its # items' }),
    choose: 'Show the items of a group',
    chooseOne: (count: number) => plural(count, { one: 'Choose the group', other: 'Choose one of # groups' }),
    choice: (name: string, count: number) => `${name} (${plural(count, { one: '# item', other: '# items' })})`,
    waitsFor: 'Waits for',
    holdsUp: 'Holds up',
    nobody: 'nothing',
    pick: 'Choose a box to see what it waits for and what it holds up.',
    columns: ['Box', 'Waits for', 'Holds up'],
  },
  legend: {
    blocks: 'Blocks',
    mention: 'Only named in a text',
    inverted: '! Blocker ranked below what waits for it',
    circle: '↻ In a circle: nobody can begin',
    count: 'A number: so many links',
  },
  marks: {
    inverted: 'blocker ranked below',
    circle: 'in a circle',
    mention: 'only named in a text',
    links: (count: number) => plural(count, { one: '# link', other: '# links' }),
  },
  troubles: {
    title: 'What cannot work out as it stands',
    kinds: {
      circle: {
        title: 'In a circle',
        advice:
          'These items wait for each other, directly or through others. Remove one of the links, or split an item.',
      },
      inverted: {
        title: 'Ranked above its blocker',
        advice: 'These items come before what they wait for. Rank the blocker higher, or the waiting item lower.',
      },
    },
    none: 'Nothing: no items wait in a circle, and no blocker is ranked below what waits for it.',
    more: (count: number) => `And ${number(count)} more.`,
    waitsFor: 'waits for',
  },
  costs: {
    title: 'What blockers cost',
    line: (items: number, days: number) =>
      `delays ${plural(items, { one: '# item', other: '# items, the worst' })} by ${plural(Math.round(days), { one: '# day', other: '# days' })} (85% date)`,
    none: 'No blocker moves the 85% date of an item.',
  },
} as const;
