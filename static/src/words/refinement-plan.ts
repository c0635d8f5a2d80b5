import type { PlanFate } from '../../../src/core/model/refinement-plan';
import { number, plural } from './language';

/** What the list for the next refinement says, and the funnel's items beside it. */
export const planWords = {
  title: 'Next refinement',
  empty: 'Nothing is planned yet. Drag items here, or pick them and plan them.',
  emptyForReader: 'Nothing is planned yet.',
  count: (count: number) => `${plural(count, { one: '# item', other: '# items' })}, in the order to talk about them.`,
  movedOn: (moved: number, count: number) =>
    `${number(moved)} of ${plural(count, { one: '# item', other: '# items' })} moved on since they were planned.`,
  fates: {
    done: 'Done since',
    ready: 'Ready now',
    refined: 'Refined since',
  } satisfies Record<Exclude<PlanFate, 'open'>, string>,
  fromTo: (then: string, now: string) => `From ${then} to ${now}`,
  levelUnknown: 'How far it is refined is not known yet',
  hidden: 'An item that you may not see, or that is gone',
  hiddenName: 'the hidden item',
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  takeOffOne: (name: string) => `Take ${name} off the list`,
  takeOffOver: (count: number) =>
    plural(count, { one: 'Take off the # that is ready or done', other: 'Take off the # that are ready or done' }),
  clear: 'Clear the list',
  copy: 'Copy as a list',
  copyHelp:
    'Everybody who sees this project sees this list. A copy pastes into Jira, Confluence or a chat, with links.',
  heading: 'For the next refinement',
  plan: 'Plan',
  planOne: (key: string) => `Plan ${key} for the next refinement`,
  isPlanned: 'Planned',
  oneIsPlanned: (key: string) => `${key} is planned`,
  added: (count: number) => plural(count, { one: '# item is on the list.', other: '# items are on the list.' }),
  moved: 'Moved.',
  takenOff: (count: number) =>
    plural(count, { one: '# item taken off the list.', other: '# items taken off the list.' }),
  backAgain: 'Back on the list.',
  failed: 'The list was not changed',
  cell: (level: string, distance: string) => `${level} – ${distance}`,
  cellIsEmpty: 'Nothing is here any more.',
  notRead: 'The items appear once the whole backlog has been read.',
  more: (count: number) =>
    plural(count, { one: 'And # more that is pulled later.', other: 'And # more that are pulled later.' }),
} as const;
