import { number, percent, plural } from './language';

/** What the ordering aids say. */
export const orderWords = {
  title: 'Order and worth',
  help: 'Where the order of the backlog and what items are worth disagree. A good reason may stand behind it, such as a risk to learn about early; nothing moves unless you say so.',
  notRead: 'This appears once the whole backlog has been read.',
  notOrdered: 'This site has no rank, so there is no order to compare with.',
  noWorth: {
    title: 'No item says what it is worth',
    text: 'Tandem reads number fields named Business value, Time criticality, Risk reduction, Reach, Impact and Confidence, and a field named MoSCoW. Fill in one of them on the items near the top to see here where the order and their worth disagree.',
  },
  method: 'Score by',
  methodOption: (name: string, scored: number) =>
    `${name} (${plural(scored, { one: '# item scored', other: '# items scored' })})`,
  scored: (scored: number, open: number, name: string) =>
    `${number(scored)} of ${plural(open, { one: '# open item', other: '# open items' })} can be scored by ${name}.`,
  agreement: {
    high: 'The order follows what items are worth.',
    some: 'The order follows what items are worth in part.',
    low: 'The order says little about what items are worth.',
    formula: (tau: number, formula: string) =>
      `Score: ${formula}. Of all pairs of scored items, those in the same order by rank and by score less those in the opposite order: ${percent(tau)} (Kendall’s τ-b).`,
  },
  none: 'No item stands above one that is worth more.',
  line: 'stands above',
  score: (value: number) => `score ${number(value, 2)}`,
  move: (lower: string, upper: string) => `Move ${lower} above ${upper}`,
  moved: (lower: string, upper: string) => `${lower} now stands above ${upper}.`,
  movedBack: (lower: string) => `${lower} is back where it stood.`,
  undo: (lower: string) => `Undo moving ${lower}`,
  failed: (lower: string) => `${lower} was not moved`,
  mayNot: 'You may look at the order but not change it: Jira asks for the permission to schedule issues.',
  hidden: (count: number) =>
    plural(count, {
      one: '# more about an item that you may not see.',
      other: '# more about items that you may not see.',
    }),
} as const;
