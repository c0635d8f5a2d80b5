import type { Problem } from '../../../src/contract';
import { number, plural } from './language';

const items = (count: number): string => plural(count, { one: '# item', other: '# items' });
const pairs = (count: number): string => plural(count, { one: '# pair', other: '# pairs' });
const labelled = (label: string): string => `the label “${label}”`;

/** `going` while it is done, `done` afterwards; `as` is the status or the label, where the deed has one. */
interface DeedWords {
  readonly going: (count: number, as: string) => string;
  readonly done: (count: number, as: string) => string;
}

const stillBusy: Problem = {
  kind: 'rate-limited',
  title: 'Jira still asks to wait',
  advice: 'Others keep it busy. Go on in some minutes; what is done stays done.',
};

/** What the clean-up lists say. */
export const cleanUpWords = {
  title: 'Clean up',
  help: 'What the backlog may do without. These are suggestions: look before you close. What you choose is done in your name, item by item.',
  notRead: 'This appears once the whole backlog has been read.',
  empty: 'Nothing to clear away.',
  comparing: 'The texts of this project are still being compared. Possible duplicates appear here when that is done.',
  mayNothing: 'You may look at these items but not change them.',
  lists: {
    duplicates: {
      title: (count: number) => `Possible duplicates (${number(count)})`,
      why: 'Two open items that say much the same. What is agreed on one is easily missed on the other.',
      none: 'No two open items look alike.',
    },
    stale: {
      title: (count: number) => `Stale items (${number(count)})`,
      why: 'Not about to be pulled, and unchanged for twice as long as your team calls stale, or once as long where three sprints did not finish them. What is still wanted will come up again.',
      none: 'No item is stale.',
    },
    epics: {
      title: (count: number) => `Epics with nothing left to do (${number(count)})`,
      why: 'Open epics in which everything is done, or which hold nothing. They make goals look unfinished.',
      none: 'Every open epic has work left.',
    },
  },
  more: (count: number) => `${number(count)} more are not listed here. They follow once these are cleared away.`,
  hidden: (count: number) =>
    plural(count, { one: '# more that you may not see.', other: '# more that you may not see.' }),
  showMore: (count: number) => `Show ${number(count)} more`,
  sharedWords: (shared: readonly string[]) => `Both say: ${shared.join(', ')}`,
  sameTitle: 'Same title',
  newer: 'newer',
  labels: (labels: readonly string[]) => `Labels: ${labels.join(', ')}`,
  select: (key: string) => `Select ${key}`,
  selectPair: (newer: string, older: string) => `Select ${newer} and ${older}`,
  selectAll: 'Select all shown',
  selectAllNamed: (list: string) => `Select all shown: ${list}`,
  selected: (count: number, isOfPairs: boolean) => `${isOfPairs ? pairs(count) : items(count)} selected`,
  clear: 'Clear selection',
  deeds: {
    close: 'Close as…',
    label: 'Add a label…',
    link: 'Link as duplicates…',
    'link-close': 'Link and close the newer…',
  },
  quiet: 'Nobody is notified beyond Jira’s own notifications.',
  canUndo: 'For an hour you can undo it here, as long as this page stays open.',
  close: {
    title: (count: number) => `Close ${items(count)}`,
    legend: 'Close as',
    way: (name: string, count: number) => `${name} (${items(count)})`,
    promise: (count: number, name: string) => `Closes ${items(count)} as ${name}.`,
    /** Items that this status cannot be reached from. */
    stay: (keys: readonly string[]) =>
      plural(keys.length, {
        one: `# item cannot go there and stays as it is: ${keys.join(', ')}.`,
        other: `# items cannot go there and stay as they are: ${keys.join(', ')}.`,
      }),
    countsAsFinished: (name: string) =>
      `Nothing will say that this work was not done: forecasts count what is closed as ${name} as finished.`,
    noWay: 'Jira offers you no way to close these from where they stand.',
    submit: (count: number) => `Close ${items(count)}`,
  },
  label: {
    title: (count: number) => `Add a label to ${items(count)}`,
    field: 'Label',
    promise: (count: number, label: string) => `Adds ${labelled(label)} to ${items(count)}.`,
    promiseNone: (count: number) => `Adds one label to ${items(count)}.`,
    already: (count: number) =>
      plural(count, { one: '# of them has it already.', other: '# of them have it already.' }),
    invalid: 'A label is one word without blanks, such as “to-review”.',
    submit: 'Add the label',
  },
  link: {
    title: (count: number) => `Link ${pairs(count)} as duplicates`,
    promise: (count: number) =>
      plural(count, {
        one: 'Says in Jira that the newer item of # pair duplicates the older one.',
        other: 'Says in Jira of # pairs that the newer item duplicates the older one.',
      }),
    submit: (count: number) => `Link ${pairs(count)}`,
  },
  linkClose: {
    title: (count: number) => `Link ${pairs(count)} and close the newer`,
    promise: (count: number, name: string) =>
      plural(count, {
        one: `Says in Jira that the newer item of # pair duplicates the older one, then closes the newer as ${name}.`,
        other: `Says in Jira of # pairs that the newer item duplicates the older one, then closes the newer ones as ${name}.`,
      }),
    way: (name: string, count: number) => `${name} (${pairs(count)})`,
    submit: (count: number) => `Link ${pairs(count)} and close the newer`,
  },
  run: {
    deeds: {
      close: {
        going: (count, as) => `Closing ${items(count)} as ${as}`,
        done: (count, as) => `${items(count)} closed as ${as}`,
      },
      label: {
        going: (count, as) => `Adding ${labelled(as)} to ${items(count)}`,
        done: (count, as) => `${items(count)} now with ${labelled(as)}`,
      },
      link: {
        going: (count) => `Linking ${pairs(count)}`,
        done: (count) => `${pairs(count)} linked as duplicates`,
      },
      'link-close': {
        going: (count, as) => `Linking ${pairs(count)} and closing the newer as ${as}`,
        done: (count, as) => `${pairs(count)} linked, the newer closed as ${as}`,
      },
      reopen: {
        going: (count) => `Bringing back ${items(count)}`,
        done: (count) =>
          plural(count, { one: '# item is back where it stood', other: '# items are back where they stood' }),
      },
      unlabel: {
        going: (count, as) => `Taking ${labelled(as)} off ${items(count)}`,
        done: (count, as) => `${items(count)} again without ${labelled(as)}`,
      },
      unlink: {
        going: (count) => `Taking back the links of ${pairs(count)}`,
        done: (count) => plural(count, { one: '# pair is no longer linked', other: '# pairs are no longer linked' }),
      },
      'reopen-unlink': {
        going: (count) => `Bringing back ${pairs(count)}`,
        done: (count) => plural(count, { one: '# pair is as it was', other: '# pairs are as they were' }),
      },
    } satisfies Readonly<Record<string, DeedWords>>,
    count: (done: number, total: number) => `${number(done)} of ${number(total)}`,
    safe: 'You may leave: what is done stays done, the rest stays as it is.',
    stop: 'Stop',
    stopping: 'Stopping: what is under way is brought to its end.',
    quarters: ['', 'A quarter is done.', 'Half is done.', 'Three quarters are done.', ''],
    pause: 'Jira asks for a pause. It goes on by itself.',
    goesOnIn: (seconds: number) =>
      plural(seconds, {
        one: 'Jira asks for a pause. Goes on by itself in # second.',
        other: 'Jira asks for a pause. Goes on by itself in # seconds.',
      }),
    stillBusy,
    mixed: (done: number, failed: number, left: number) =>
      [`${number(done)} done`, failed > 0 && `${number(failed)} not`, left > 0 && `${number(left)} not reached`]
        .filter(Boolean)
        .join(', '),
    soAlready: (count: number) => plural(count, { one: '# was so already.', other: '# were so already.' }),
    /** The pair was linked, or brought back, and then went no further. */
    halfWay: { close: 'Linked, but not closed.', unlink: 'Open again, but still linked.' },
    tryAgain: (count: number) => `Try again for ${number(count)}`,
    goOn: (count: number) => `Go on with ${number(count)}`,
    undo: (count: number) => `Undo for ${number(count)}`,
    dismiss: 'Dismiss',
    done: 'Changed',
    notDone: 'Not changed',
  },
} as const;
