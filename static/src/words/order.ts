import type { MustShare, OwnInput } from '../../../src/contract';
import { number, percent, plural } from './language';

/** What the ordering aids say. */
export const orderWords = {
  title: 'Order and worth',
  help: 'Where the order of the backlog and what items are worth disagree. A good reason may stand behind it, such as a risk to learn about early; nothing moves unless you say so.',
  notRead: 'This appears once the whole backlog has been read.',
  notOrdered: 'This site has no rank, so there is no order to compare with.',
  noWorth: {
    title: 'No item says what it is worth yet',
    text: 'Say it below for the next items. Or fill in Jira fields: numbers named Business value, Time criticality, Risk reduction, Reach, Impact or Confidence, or a field named MoSCoW. Then you see here where the order and the worth disagree.',
  },
  method: 'Score by',
  methodOption: (name: string, scored: number) =>
    `${name} (${plural(scored, { one: '# item scored', other: '# items scored' })})`,
  scored: (scored: number, open: number, name: string) =>
    `${number(scored)} of ${plural(open, { one: '# open item', other: '# open items' })} can be scored by ${name}.`,
  agreement: {
    high: 'The order follows what items are worth.',
    some: 'The order partly follows what items are worth.',
    low: 'The order says little about what items are worth.',
    formula: (tau: number, formula: string) =>
      `Score: ${formula}. Of all pairs of scored items, those in the same order by rank and by score less those in the opposite order: ${percent(tau)} (Kendall’s τ-b).`,
  },
  must: 'the share of Must',
  tooManyMusts: ({ share, must, sized, unit }: MustShare) =>
    `${percent(share)} of the work is Must: ${number(must, 1)} of ${number(sized, 1)} ${unit}. DSDM advises 60% at most, so that something can give way when work turns out larger.`,
  none: 'No item stands above one that is worth more.',
  line: 'stands above',
  score: (value: number) => `score ${number(value, 2)}`,
  move: (lower: string, upper: string) => `Move ${lower} above ${upper}`,
  moved: (lower: string, upper: string) => `${lower} now stands above ${upper}.`,
  movedBack: (lower: string) => `${lower} is back where it stood.`,
  undo: (lower: string) => `Undo moving ${lower}`,
  failed: (lower: string) => `${lower} was not moved`,
  undoFailed: (lower: string) => `${lower} was not moved back`,
  mayNot: 'You may look at the order but not change it: Jira asks for the permission to schedule issues.',
  hidden: (count: number) =>
    plural(count, {
      one: '# more about an item that you may not see.',
      other: '# more about items that you may not see.',
    }),
  worth: {
    title: 'Say what the next items are worth',
    help: 'Compare the items within one column: the one with the least of it gets 1, one with twice as much gets 2, and so on (WSJF, as SAFe scores it). Each choice is kept on the item in Jira; whoever sees the item can see it.',
    table: 'Worth of the next items',
    item: 'Item',
    inputs: {
      value: 'Value',
      timeCriticality: 'Time criticality',
      riskReduction: 'Risk reduction',
    } satisfies Record<OwnInput, string>,
    size: 'Size',
    noSize: 'No estimate',
    score: 'WSJF',
    of: (input: string, key: string) => `${input} of ${key}`,
    notGiven: '–',
    fromField: 'from Jira',
    needsMore: 'Needs all three',
    needsSize: 'Needs an estimate',
    saved: (input: string, key: string, value: number | null) =>
      value === null ? `${input} of ${key} is taken back.` : `${input} of ${key} is ${number(value)} now.`,
    undo: (input: string, key: string) => `Undo: ${input} of ${key}`,
    failed: (key: string) => `What you chose for ${key} was not kept`,
    overtaken: (input: string, key: string, value: number | null) =>
      value === null
        ? `Somebody took back the ${input.toLowerCase()} of ${key} meanwhile.`
        : `Somebody set the ${input.toLowerCase()} of ${key} to ${number(value)} meanwhile.`,
    overtakenByField: (input: string, key: string) => `${input} of ${key} is filled in in Jira now, and that counts.`,
    useMine: (given: number | null) => (given === null ? 'Take it back all the same' : `Use ${number(given)}`),
    keepTheirs: (theirs: number | null) => (theirs === null ? 'Leave it so' : `Keep ${number(theirs)}`),
    unreadable: 'What is kept on this item cannot be read, so it is left as it is.',
    none: 'Nothing waits behind the running sprint.',
    hidden: (count: number) =>
      plural(count, {
        one: '# of the next items is one that you may not see.',
        other: '# of the next items are ones that you may not see.',
      }),
    mayNot: 'You may look at these but not change them: Jira asks for the permission to edit issues.',
  },
} as const;
