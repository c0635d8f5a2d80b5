import type { Amount, GoalVerdict } from '../../../src/core/model/closed-sprint';
import type { EarlierGoal, LedgerLineView, PlanningView } from '../../../src/core/model/sprint-story';
import { day, moment, number, percent, plural, time } from './language';

type Fits = Extract<PlanningView['fits'], { kind: 'known' }>['value'];

const items = (count: number): string => plural(count, { one: '# item', other: '# items' });

/** 9 in 10 reads truer than 87 %, for nobody knows it that well; the ends stay open. */
const inTen = (chance: number): string => {
  const tenths = Math.round(chance * 10);
  if (tenths < 1) return 'less than 1 in 20';
  return tenths > 9 ? 'more than 19 in 20' : `about ${tenths} in 10`;
};

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const likely = (chance: number): string => {
  if (chance >= 0.85) return 'Very likely';
  if (chance >= 0.65) return 'Likely';
  if (chance > 0.35) return 'Could go either way';
  return chance > 0.15 ? 'Unlikely' : 'Very unlikely';
};

/** Lines whose items may lack an estimate, and so count nothing in its unit. */
export type BlankLine = Exclude<LedgerLineView['name'], 'reestimated'>;
const before = (count: number): string =>
  count === 0 ? '' : plural(count, { one: '# item had no estimate yet', other: '# items had no estimate yet' });
const now = (count: number): string =>
  count === 0 ? '' : plural(count, { one: '# item without an estimate', other: '# items without an estimate' });
const blankItems = { start: before, added: before, removed: now, done: now, left: now } satisfies Record<
  BlankLine,
  (count: number) => string
>;
const inBrackets = (words: string): string => (words === '' ? '' : ` (${words})`);

/** What the Sprint Goal dialog tells of the sprint's course, its odds, its beginning and its end. */
export const storyWords = {
  updated: (iso: string) => `Updated ${time(iso)}`,
  chance: {
    title: 'Will we meet it?',
    goal: 'The goal',
    all: 'All work',
    likely,
    inTen,
    why: 'Why?',
    hideWhy: 'Hide why',
    readsHistory: (done: number, total: number | null) =>
      total === null
        ? 'Tandem is reading this board’s history. The odds follow by themselves.'
        : `Tandem is reading this board’s history: ${number(done)} of ${number(total)}. The odds follow by themselves.`,
  },
  quality: {
    title: 'What to know about the data',
    warning: 'Read the numbers with care',
    usable: (share: number, count: number) =>
      `${percent(share)} of ${items(count)} have a history that can be counted.`,
    notJudged: (why: string) => `Not judged: ${why}`,
    jiraDiffers: 'Where Jira’s own report may show another number',
    hidden: (count: number) =>
      plural(count, {
        one: 'Counts # item that you may not see.',
        other: 'Counts # items that you may not see.',
      }),
    unexplained: ({ items: count, points }: Amount) =>
      `Both sides differ by ${items(Math.abs(count))}${points === null ? '' : ` and ${number(Math.abs(points), 2)} in estimates`}. The history in Jira has a gap; what is known of it stands below.`,
  },
  course: {
    title: 'What changed since planning',
    unit: 'Count in',
    inItems: 'Items',
    inPoints: (fieldName: string | null) => fieldName ?? 'Estimates',
    burnUp: 'Burn-up',
    waterfall: 'From planning to now',
    waterfallClosed: 'From planning to the close',
    lines: {
      start: 'At the start',
      added: 'Added',
      removed: 'Removed',
      reestimated: 'Re-estimated',
      done: 'Done',
      left: 'Left',
    } satisfies Record<LedgerLineView['name'], string>,
    /** What changed nothing is left out. */
    sum: (amounts: Readonly<Record<LedgerLineView['name'], number>>, blanks: Partial<Record<BlankLine, number>> = {}) =>
      [
        `${number(amounts.start, 2)} at the start${inBrackets(blankItems.start(blanks.start ?? 0))}`,
        ...(amounts.added === 0 && !blanks.added
          ? []
          : [`+ ${number(amounts.added, 2)} added${inBrackets(blankItems.added(blanks.added ?? 0))}`]),
        ...(amounts.removed === 0 && !blanks.removed
          ? []
          : [`− ${number(amounts.removed, 2)} removed${inBrackets(blankItems.removed(blanks.removed ?? 0))}`]),
        ...(amounts.reestimated === 0
          ? []
          : [`${amounts.reestimated < 0 ? '−' : '+'} ${number(Math.abs(amounts.reestimated), 2)} re-estimated`]),
        `= ${number(amounts.done, 2)} done${inBrackets(blankItems.done(blanks.done ?? 0))}`,
        `+ ${number(amounts.left, 2)} left${inBrackets(blankItems.left(blanks.left ?? 0))}`,
      ].join(' '),
    blankItems,
    change: (value: number) => (value === 0 ? '0' : `${value < 0 ? '−' : '+'}${number(Math.abs(value), 2)}`),
    plain: (value: number) => number(value, 2),
    changes: (count: number) => plural(count, { one: '# change', other: '# changes' }),
    step: 'Step',
    amount: 'Amount',
    noEvents: 'Nothing happened here.',
    hiddenItem: 'An item you may not see',
    servesGoal: 'Serves the goal',
    when: moment,
    restOfEvents: (count: number) => `Show ${number(count)} more`,
    scope: 'All work',
    done: 'Done',
    goalScope: 'Goal work',
    goalDone: 'Goal work done',
    tell: (dayName: string, point: { done: number; scope: number; goalDone: number; goalScope: number }) =>
      `${dayName}: ${number(point.done, 2)} of ${number(point.scope, 2)} done, ` +
      `goal work ${number(point.goalDone, 2)} of ${number(point.goalScope, 2)}`,
    kept: (iso: string) => `Kept as counted on ${moment(iso)}.`,
  },
  recount: {
    ask: 'Count again',
    same: (iso: string) => `Counted again: nothing differs from what was kept on ${day(iso)}.`,
    differs: (iso: string) => `Counted again, this differs from what was kept on ${day(iso)}. What was kept stays.`,
    otherVersion: 'Tandem has learnt to count differently since then.',
    line: (name: string, kept: string, again: string) => `${name}: ${kept} then, ${again} now`,
    gone: 'Only in what was kept',
    come: 'Only in the new count',
  },
  amount: ({ items: count, points }: Amount, isInPoints: boolean) =>
    isInPoints && points !== null ? number(points, 2) : items(count),
  both: ({ items: count, points }: Amount) =>
    // No sum of nothing: where nobody estimated, 0 would be a claim.
    points === null || points === 0 ? items(count) : `${items(count)} (${number(points, 2)} in estimates)`,
  stuck: {
    olderThan: (share: number) => `longer than ${percent(share)} of what you finished`,
    spill: (chance: number) => `Likely to be open at the end: ${inTen(chance)}`,
    canHelp: (names: string) => `Can be taken out of the way by ${names}`,
    chance: (chance: number) => sentence(inTen(chance)),
    spillTitle: (count: number) => `Likely to be open at the end (${number(count)})`,
  },
  alignment: {
    share: (itemShare: number, pointShare: number | null) =>
      pointShare === null
        ? `${percent(itemShare)} of the items serve the goal.`
        : `${percent(itemShare)} of the items and ${percent(pointShare)} of the estimates serve the goal.`,
    notAll: 'All of it is not the aim: other work is fine as long as the goal is safe.',
    startedLate: 'Begun only after other work:',
    addedNotServing: 'Added since the start without serving the goal:',
  },
  planning: {
    title: 'How much fits?',
    fits: ({ p50, p85, unit }: Fits, fieldName: string | null) =>
      unit === 'items'
        ? `${number(p85)} to ${items(p50)}`
        : `${number(p85, 2)} to ${number(p50, 2)} (${fieldName ?? 'estimates'})`,
    fitsHelp: 'The smaller number is done in about 17 of 20 sprints, the larger in every second.',
    planned: (amount: string) => `Planned so far: ${amount}`,
    verdicts: {
      safe: 'Fits in most sprints.',
      even: 'As likely to fit as not.',
      much: 'More than every second sprint got done. What could wait?',
    },
    carryOver: (amount: string) => `Likely to come along from the running sprint: ${amount}`,
    notReady: (count: number) =>
      plural(count, { one: '# planned item is not ready', other: '# planned items are not ready' }),
    allReady: 'Everything planned is ready.',
    candidates: 'What the goal could be about',
    candidatesHelp: 'What most planned items have in common. A goal says what will be true at the end.',
    because: { parent: 'Same parent', words: 'Same words' },
  },
  outcome: {
    title: 'Was the goal met?',
    verdicts: { met: 'Met', partly: 'Partly met', missed: 'Missed' } satisfies Record<GoalVerdict, string>,
    note: 'What should the team remember? (optional)',
    save: 'Save',
    chooseFirst: 'Choose one of the three first.',
    given: (name: string | null, iso: string) => (name ? `Said by ${name} on ${day(iso)}` : `Said on ${day(iso)}`),
    waits:
      'The Product Owner or the Scrum Master has not said yet. Who they are stands in Tandem’s settings; as long as nobody is named there, whoever administers the project answers.',
    failed: 'Your answer was not saved; it is still here',
    faster: 'Somebody answered meanwhile. What you wrote is still here:',
    open: 'Not said',
  },
  goals: {
    title: (count: number) => `Earlier goals (${number(count)})`,
    noGoal: 'No goal',
    doneOf: (goal: EarlierGoal) =>
      goal.done.points !== null && goal.committed.points !== null
        ? `${number(goal.done.points, 2)} done, ${number(goal.committed.points, 2)} planned`
        : `${items(goal.done.items)} done, ${items(goal.committed.items)} planned`,
    closed: day,
  },
  daily: {
    title: (count: number) => `For the daily: ${items(count)} to talk about`,
    help: 'Goal work first, then what waits longest. No timer: stop where the talk is done.',
    nothing: 'Nothing needs talk before the rest.',
    copyText: 'Copy as text',
    copyRich: 'Copy for Jira or Confluence',
    copyDocument: 'Copy as Atlassian document (JSON)',
    print: 'Print',
    goal: (goal: string) => `Sprint Goal: ${goal}`,
    noGoal: 'There is no Sprint Goal.',
  },
} as const;
