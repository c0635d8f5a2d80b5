/** Templates from which the freight platform's twenty thousand items are written. */
import type { Random } from '../site/random';

const roles = [
  'dispatcher',
  'driver',
  'customs clerk',
  'warehouse worker',
  'customer',
  'carrier',
  'accountant',
  'planner',
  'port agent',
  'claims handler',
];
const things = [
  'a shipment',
  'a container',
  'a customs declaration',
  'a delivery note',
  'a tour',
  'a loading slot',
  'a freight invoice',
  'a tariff',
  'a pallet account',
  'a claim',
  'a seal number',
  'a temperature log',
  'a booking',
  'an arrival notice',
  'a dangerous goods form',
];
const actions = [
  'create',
  'change',
  'split',
  'merge',
  'cancel',
  'export',
  'search for',
  'compare',
  'archive',
  'approve',
  'print',
  'share',
  'subscribe to',
  'correct',
  'copy',
];
const places = [
  'on the phone',
  'in the port of Hamburg',
  'at the gate',
  'for several carriers at once',
  'without a connection',
  'in the overview of the day',
  'by bar code',
  'from the last month',
  'with a comment',
  'in another currency',
  'for a whole vessel',
  'before the cut-off time',
];
const ends = [
  'the lorry does not wait at the gate',
  'nobody types it twice',
  'the customer is told before they call',
  'the invoice is right the first time',
  'customs has no questions',
  'I see a delay while it can still be mended',
  'the next shift knows what is going on',
  'a lost pallet is found within a day',
  'we pay no demurrage',
  'the audit needs one click',
];
const criteria = [
  'The change is visible to the other side within a minute',
  'A missing number is named in the message',
  'The history shows who did it and when',
  'It works for at least 500 lines',
  'A closed period is refused with its closing date',
  "The amount is rounded to the currency's smallest unit",
  'Nobody without the right sees the price',
  'A second click changes nothing',
  'The print fits one page',
];
const faults = [
  'shows the wrong time zone',
  'is empty after a change of shift',
  'counts cancelled lines',
  'is lost when two people save',
  'takes a minute to open',
  'names the old carrier',
  'accepts a date in the past',
  'prints without its bar code',
];
const chores = [
  'Renew the certificate for',
  'Remove the old interface of',
  'Measure the load of',
  'Write the runbook for',
  'Upgrade the library behind',
  'Move the nightly job for',
  'Delete expired records of',
];

export interface LargeText {
  readonly type: 'Story' | 'Bug' | 'Task';
  readonly summary: string;
  readonly wiki: string | null;
}

/** One in five has no description at all, as it is in backlogs of this size. */
export function largeText(random: Random): LargeText {
  const thing = random.pick(things);
  const dice = random.next();
  if (dice < 0.62) {
    const action = random.pick(actions);
    const place = random.pick(places);
    const summary = `${capital(action)} ${thing} ${place}`;
    if (random.chance(0.2)) return { type: 'Story', summary, wiki: null };
    const lead = `As a *${random.pick(roles)}*, I want to ${action} ${thing} ${place}`;
    const story = random.chance(0.8) ? `${lead}, so that ${random.pick(ends)}.` : `${lead}.`;
    if (random.chance(0.35)) return { type: 'Story', summary, wiki: story };
    const list = Array.from({ length: random.whole(1, 5) }, () => `* ${random.pick(criteria)}`);
    return { type: 'Story', summary, wiki: [story, '', 'h3. Acceptance criteria', ...list].join('\n') };
  }
  if (dice < 0.84) {
    const summary = `${capital(thing)} ${random.pick(faults)} ${random.pick(places)}`;
    if (random.chance(0.4)) return { type: 'Bug', summary, wiki: null };
    const steps = `h3. Steps\n# Open ${thing}\n# ${capital(random.pick(actions))} it\n\nh3. Expected\n${random.pick(criteria)}.`;
    return { type: 'Bug', summary, wiki: steps };
  }
  const summary = `${random.pick(chores)} ${thing} ${random.pick(places)}`;
  return { type: 'Task', summary, wiki: random.chance(0.5) ? null : `So that ${random.pick(ends)}.` };
}

export function largeEpicSummary(random: Random): string {
  return `${capital(random.pick(actions))} ${random.pick(things)} ${random.pick(places)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
