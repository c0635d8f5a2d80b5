import type { RefinementAnswer } from '../../../src/contract';
import type { Severity } from '../../../src/core/model/finding';
import type { StatusCategory } from '../../../src/core/model/item';
import { ago, day, number, plural } from './language';

/** What the refinement panel says. */
export const refinementWords = {
  title: (key: string) => `Refinement of ${key}`,
  levelOf: (level: number) => `Level ${level} of 5`,
  readiness: (score: number) => `Readiness ${number(score, 0)} of 100`,
  readinessWhole: 'Nothing is lost: every point is there.',
  readinessHelp: 'A summary only: 100 minus what is listed here.',
  loss: (points: number) => plural(points, { one: '−# point', other: '−# points' }),
  regressed: (from: string, to: string, at: string) => `Fell from ${from} to ${to} on ${day(at)}`,
  regressedHelp: 'Something that was settled no longer is. The next step says what.',
  history: 'How it got here',
  historyHelp: 'Kept since Tandem first saw this item.',
  historyLine: (name: string, at: string) => `${name} since ${day(at)}`,
  historyFell: 'fell back',
  label: {
    'hidden-items': (title: string) => `The label on the item says ${title}: it counts items that you may not see.`,
    'restricted-comments': (title: string) =>
      `The label on the item says ${title}: it leaves out comments that only some may read.`,
  } satisfies Record<NonNullable<RefinementAnswer['label']>['because'], (title: string) => string>,
  nextStep: 'Next step',
  moreSteps: (count: number) =>
    plural(count, { one: 'Then # more step to the next level', other: 'Then # more steps to the next level' }),
  atTheTop: 'Ready and planned: nothing left to refine.',
  nothingMissing: 'Nothing stands between this item and its next level.',
  whatLevelsMean: 'What the levels mean',
  levels: [
    ['L0 Captured', 'The idea is written down, so it will not be lost.'],
    ['L1 Framed', 'It says for whom it is, why, and which larger goal it belongs to.'],
    ['L2 Explored', 'You know how you will see that it works; questions are written down.'],
    ['L3 Sized', 'The team has an idea of its size, and it fits into a Sprint.'],
    ['L4 Ready', 'No open question and no blocker: the team could start tomorrow.'],
    ['L5 Planned', 'It is in a Sprint.'],
  ] as const,
  findings: 'What to look at',
  groups: {
    act: 'Settle this before planning',
    observe: 'Mend this in refinement',
    hint: 'Polish, if you have a minute',
  } satisfies Record<Severity, string>,
  hintsFolded: (count: number) =>
    plural(count, { one: '# hint: polish, if you have a minute', other: '# hints: polish, if you have a minute' }),
  showMore: (count: number) => plural(count, { one: 'Show # more', other: 'Show # more' }),
  itemIsDone: 'This item is done: nothing is left to refine.',
  noFindings: {
    unread: 'Nothing was found in what needs no language. The words were not judged.',
    title: 'Nothing to mend here',
    ready: 'The item says what it is for and how you will know that it works. Good to go.',
    onTheWay: 'The words are clear. Only the next step above is left.',
    allMuted: 'What Tandem saw is muted below, each with its reason.',
  },
  showInText: 'Show in text',
  mute: 'Mute…',
  muteNamed: (message: string) => `Mute: ${message}`,
  showNamed: (message: string) => `Show in text: ${message}`,
  muteForm: {
    label: 'Why does this not apply here?',
    help: 'Others see the reason. The finding speaks again when the words it points at change.',
    tooShort: 'A few words are enough, but at least three letters.',
    tooLong: 'Please keep the reason under 500 letters.',
    save: 'Mute',
    failed: 'The mute was not saved; your words are still here',
  },
  mutedNow: 'Muted',
  mutedNowText: (message: string) => `“${message}” stays silent on this item.`,
  undoFailed: 'The mute could not be taken back',
  muted: (count: number) => plural(count, { one: '# muted finding', other: '# muted findings' }),
  mutedBy: (name: string | null, at: string) => (name ? `Muted by ${name}, ${ago(at)}` : `Muted ${ago(at)}`),
  mutedReason: (reason: string) => `Reason: ${reason}`,
  unmute: 'Let it speak again',
  unmuteNamed: (message: string) => `Let it speak again: ${message}`,
  text: 'The text, with what was found',
  textWithout: 'The text as Tandem reads it',
  markOf: (index: number, count: number) => `${number(index)} of ${number(count)}`,
  nextMark: 'Next mark',
  previousMark: 'Previous mark',
  showAllText: 'Show the whole text',
  done: 'done',
  open: 'open',
  criteria: (count: number) => plural(count, { one: '# acceptance criterion', other: '# acceptance criteria' }),
  testable: 'Testable',
  notTestable: 'Not testable yet',
  questions: (count: number) => plural(count, { one: '# open question', other: '# open questions' }),
  noOpenQuestion: 'No open question',
  answered: (count: number) => plural(count, { one: '# question was answered.', other: '# questions were answered.' }),
  asked: ({ by, of, at }: { by: string | null; of: string | null; at: string | null }) => {
    const when = at && ago(at);
    if (by && of && when) return `${by} asked ${of} ${when}`;
    if (by && when) return `${by} asked ${when}`;
    if (by && of) return `${by} asked ${of}`;
    if (of && when) return `Asked of ${of} ${when}`;
    if (by) return `${by} asked`;
    if (of) return `Asked of ${of}`;
    return when ? `Asked ${when}` : 'In the text';
  },
  facts: 'In Jira',
  factNames: { estimate: 'Estimate', parent: 'Parent', sprint: 'Sprint' },
  noEstimate: 'None yet',
  estimatesNotUsed: 'No estimates here',
  noParent: 'None',
  notKnown: 'Not known',
  noSprint: 'Not planned',
  dependencies: 'Linked items',
  categories: { todo: 'To do', inProgress: 'In progress', done: 'Done' } satisfies Record<StatusCategory, string>,
  waitsFor: (phrase: string) => `${phrase} (must be done first)`,
  linksNotKnown: 'Not known: Jira did not tell what is linked.',
  linksHidden: 'Something linked may be hidden from you.',
  mentioned: 'Mentioned in the text, no link seen',
  mentionedOnly: 'Mentioned in the text',
  helpWithCriteria: 'Help me write criteria',
  looksLike: 'Looks like…',
  splitIn: (ways: number) =>
    ways === 0 ? 'Split…' : plural(ways, { one: 'Split… (# way)', other: 'Split… (# ways)' }),
  otherLanguage:
    'This text does not seem to be English. Tandem judges here only what needs no language: size, links, questions, age.',
  noText: 'There is only a title so far, so Tandem could look at little more than the fields.',
  readOnly: 'You may look at this item but not edit it, so muting is not offered.',
} as const;
