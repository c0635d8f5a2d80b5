/** What the parking app's team finished before its current sprint. */
import type { WrittenItem } from '../life/written-item';
import { cast } from '../site/basis';

/** Summary; role; means; benefit; size. */
type Row = readonly [string, string, string, string, number];

const rows: readonly Row[] = [
  ['Find a zone on the map', 'driver', 'see the parking zones around me', 'I know where I may stop', 5],
  ['Start a ticket', 'driver', 'start a ticket for my zone', 'I do not have to look for a machine', 5],
  ['Stop a ticket early', 'driver', 'stop my ticket when I leave', 'I pay only for the time I used', 3],
  ['Remember my number plate', 'driver', 'keep my number plate in the app', 'I do not type it each time', 2],
  ['Two number plates', 'driver with two cars', 'choose between my cars', 'I never buy for the wrong one', 3],
  [
    'Warn before the ticket ends',
    'driver',
    'be warned ten minutes before my ticket ends',
    'I can walk back or extend',
    3,
  ],
  ['Extend a ticket', 'driver', 'extend a running ticket', 'a long meeting costs no fine', 3],
  ['Maximum parking time', 'driver', 'see how long I may stay', 'I do not extend beyond what is allowed', 3],
  ['Pay with a card', 'driver', 'pay with my card', 'I need no coins', 8],
  ['Receipt by mail', 'business traveller', 'get a receipt by mail', 'my company pays me back', 2],
  ['List of past tickets', 'driver', 'see my past tickets', 'I can find a receipt later', 3],
  ['Check a plate on the street', 'warden', 'check a plate by typing it', 'I see in seconds who has paid', 5],
  ['Scan a plate', 'warden', 'scan a plate with the camera', 'I check a street in half the time', 8],
  [
    'Check without a connection',
    'warden',
    'check plates in the underground car park',
    'I do not have to come back up',
    8,
  ],
  ['Grace period', 'warden', 'see when a ticket ended less than five minutes ago', 'we stay fair', 2],
  ['Tariffs per zone', 'city clerk', 'set a tariff per zone', "prices follow the council's decision", 5],
  ['Tariffs from a date', 'city clerk', 'enter a tariff that begins later', 'nobody has to work at midnight', 3],
  ['Free on Sundays and holidays', 'city clerk', 'enter days without a fee', 'nobody pays without need', 3],
  [
    'Short stop for free',
    'driver',
    'get the first 15 minutes free where the city offers it',
    'I can fetch a parcel',
    3,
  ],
  ['Resident permit on the phone', 'resident', 'show my permit in the app', 'I need no paper behind the window', 5],
  ['Apply for a permit', 'resident', 'apply for a permit online', 'I save a morning at the town hall', 8],
  ['Visitor day pass', 'resident', 'buy a day pass for visitors', 'my parents can stay overnight', 3],
  ['Disabled badge', 'driver with a badge', 'enter my badge', 'I see the places reserved for me', 3],
  ['Report of income per zone', 'city treasurer', 'see income per zone and month', 'I can report to the council', 5],
  ['Occupancy estimate', 'driver', 'see how full a zone probably is', 'I drive there only if it makes sense', 8],
  ['Large type', 'driver with weak eyes', 'use the app with large type', 'I can buy a ticket on my own', 3],
  ['English and French', 'tourist', 'use the app in my language', 'I understand what I may do', 3],
  [
    'Delete my account',
    'driver',
    'delete my account and what you know about me',
    'I stay in charge of what is kept',
    3,
  ],
  ['Corporate account', 'fleet manager', 'pay for all plates of our fleet', 'drivers need not put money down', 8],
  ['Monthly invoice for fleets', 'fleet manager', 'get one invoice per month', 'bookkeeping takes minutes', 3],
  ['Tell us about a broken machine', 'driver', 'report a broken machine', 'I am not fined for it', 2],
  ['Night tariff', 'city clerk', 'set another price for the night', 'residents find a place in the evening', 3],
  ['Fine by plate', 'warden', 'write a fine from the check', 'I do not type the plate twice', 5],
  ['Picture for a fine', 'warden', 'add a picture to a fine', 'objections can be answered', 2],
  ['Object to a fine', 'driver', 'object to a fine online', 'I need not write a letter', 5],
  ['Zone boundary by drawing', 'city clerk', 'draw the boundary of a zone', 'a new street is in on the same day', 5],
];

export const parkingPast: readonly WrittenItem[] = rows.map(([summary, role, means, benefit, size], index) => ({
  type: 'Story',
  summary,
  wiki: `As a ${role}, I want to ${means}, so that ${benefit}.${index % 3 === 0 ? '\n\nDone when the pilot zone has used it for one day.' : ''}`,
  firstWiki: `${summary}: to be talked about with the city.`,
  size,
}));

export const parkingSurprises: readonly WrittenItem[] = [
  {
    type: 'Bug',
    summary: 'Ticket runs on after the phone restarted',
    size: 3,
    priority: 'High',
    by: cast.support,
    wiki: 'Steps:\n# Start a ticket\n# Restart the phone\n# Stop the ticket\n\nExpected: it stops. Actual: the app shows no ticket, the city still counts.',
  },
  {
    type: 'Task',
    summary: 'Certificate for the warden phones',
    size: 1,
    by: cast.lin,
    wiki: 'It ends on Friday. Without it no plate can be checked.',
  },
  {
    type: 'Bug',
    summary: 'Zone 12 charges the old tariff',
    size: 2,
    priority: 'Highest',
    by: cast.support,
    wiki: 'Since the first of the month. The city wants a list of the tickets concerned.',
  },
  {
    type: 'Task',
    summary: 'Numbers for the council meeting',
    size: 2,
    by: cast.productOwner,
    wiki: 'Tickets, income and fines of the pilot zones, per week.',
  },
  {
    type: 'Bug',
    summary: 'Map is empty on tablets',
    size: 2,
    by: cast.designer,
    wiki: 'In landscape the map has a height of zero.',
  },
  {
    type: 'Bug',
    summary: 'Warden cannot sign in after changing the password',
    size: 2,
    priority: 'High',
    by: cast.support,
    wiki: 'The phone keeps the old one. Clearing the app helps, but then the offline list is gone.',
  },
  { type: 'Task', summary: 'Poster texts for the new zones', size: 1, by: cast.productOwner },
  {
    type: 'Bug',
    summary: 'Receipt shows the wrong VAT for visitor passes',
    size: 1,
    by: cast.support,
    wiki: 'It shows 7 % instead of 19 %.',
  },
];
