/** The parking team's running sprint, day six of ten, and what lies behind it. */
import { mention, type WrittenItem } from '../life/written-item';
import { cast, acceptanceCriteriaFieldId } from '../site/basis';
import { wikiDocument } from '../wiki/wiki-document';

const owner = mention(cast.productOwner);

function criteria(...lines: readonly string[]): WrittenItem['customFields'] {
  return { [acceptanceCriteriaFieldId]: wikiDocument(lines.map((line) => `* ${line}`).join('\n')) };
}

export const parkingEpics: Readonly<Record<string, WrittenItem>> = {
  garage: {
    type: 'Epic',
    summary: 'Parking garages without a ticket',
    wiki: 'Drivers enter and leave the two city garages by number plate. Measure: minutes of queue at the exit on Saturday.',
  },
  wardens: {
    type: 'Epic',
    summary: 'Faster checks on the street',
    wiki: 'Wardens check a street in half the time.',
    dueInDays: 60,
  },
  city: {
    type: 'Epic',
    summary: 'The city runs its zones itself',
    wiki: 'Clerks change tariffs and zones without us.',
  },
};

export const parkingSprint: readonly WrittenItem[] = [
  {
    type: 'Story',
    summary: 'Open the garage barrier by number plate',
    size: 8,
    epic: 'garage',
    priority: 'Highest',
    ageInDays: 50,
    wiki: 'As a *driver*, I want the barrier of the garage to open when it reads my plate, so that I need no paper ticket.',
    customFields: criteria(
      'A registered plate opens the barrier within two seconds',
      'An unknown plate gets a paper ticket as today',
      'Each opening is in the log with time and lane',
    ),
    flagged: {
      onDay: 4,
      because:
        'The barrier vendor has not opened the test lane for us. Promised for Monday, then for Wednesday. Who can call them?',
    },
  },
  {
    type: 'Story',
    summary: 'Pay for the garage when leaving',
    size: 8,
    epic: 'garage',
    priority: 'High',
    ageInDays: 47,
    wiki: 'As a *driver*, I want to be charged when I leave the garage, so that I do not queue at the machine.',
    customFields: criteria(
      'The price follows the tariff at the time of entry',
      'A failed payment lets the car out and sends a payment request',
    ),
  },
  {
    type: 'Story',
    summary: 'Receipt for a garage stay',
    size: 3,
    epic: 'garage',
    ageInDays: 40,
    wiki: 'As a *business traveller*, I want a receipt that names the garage and the time I stayed, so that my company pays me back.',
    customFields: criteria('Entry and exit are named to the minute'),
  },
  {
    type: 'Story',
    summary: 'Registered plates of fleets may use the garage',
    size: 5,
    epic: 'garage',
    ageInDays: 38,
    wiki: 'As a *fleet manager*, I want all plates of my fleet to open the barrier, so that our drivers do not register one by one.',
    remarks: [
      {
        by: cast.deniz,
        daysAgo: 5,
        wiki: `${owner} does a fleet pay per stay or by a monthly pass? The contract says both.`,
      },
    ],
  },
  {
    type: 'Story',
    summary: 'Heat map of fines',
    size: 8,
    epic: 'wardens',
    ageInDays: 33,
    wiki: 'As a *head of the wardens*, I want to see where fines are written, so that I can plan the rounds.',
  },
  {
    type: 'Story',
    summary: 'Wardens swap their rounds',
    size: 5,
    epic: 'wardens',
    ageInDays: 29,
    wiki: 'As a *warden*, I want to swap a round with a colleague, so that I can go to the dentist.',
  },
  {
    type: 'Story',
    summary: 'Tariff preview for the council',
    size: 5,
    epic: 'city',
    ageInDays: 36,
    wiki: 'As a *city clerk*, I want to see what a tariff would have brought last year, so that the council can decide on figures.',
    flagged: {
      onDay: 2,
      because:
        'We have no figures of last year for zones 4 to 9. The treasurer is on holiday until the end of the month.',
    },
  },
  {
    type: 'Task',
    summary: 'Upgrade the map library',
    size: 5,
    ageInDays: 44,
    by: cast.lin,
    wiki: 'Version 3 ends in spring. The new one draws zones as vectors, our boundary editor has to follow.',
  },
  {
    type: 'Task',
    summary: "Move logs to the city's own archive",
    size: 3,
    ageInDays: 31,
    by: cast.deniz,
    wiki: 'The archive takes files once a day over SFTP. Keep ours until the first month is checked.',
  },
  {
    type: 'Bug',
    summary: 'Extending a ticket twice charges the first minutes again',
    size: 3,
    ageInDays: 14,
    priority: 'High',
    by: cast.support,
    wiki: 'h3. Steps\n# Start a ticket for 30 minutes\n# Extend by 30 minutes, twice\n\nh3. Expected\n90 minutes are charged.\n\nh3. Actual\n120 minutes are charged.',
  },
];

export const parkingAdded: readonly { readonly item: WrittenItem; readonly onDay: number }[] = [
  {
    onDay: 2,
    item: {
      type: 'Story',
      summary: 'Banner for the Christmas market',
      size: 3,
      by: cast.productOwner,
      priority: 'High',
      wiki: 'The mayor wants a banner in the app from Friday.',
    },
  },
  {
    onDay: 3,
    item: {
      type: 'Bug',
      summary: 'Visitor passes cannot be bought after 18:00',
      size: 3,
      by: cast.support,
      priority: 'Highest',
      wiki: 'h3. Steps\n# Set the clock to 18:05\n# Buy a visitor pass for tomorrow\n\nh3. Expected\nThe pass is sold.\n\nh3. Actual\n"No tariff found".',
    },
  },
  { onDay: 4, item: { type: 'Task', summary: 'Slides for the trade fair', size: 2, by: cast.productOwner } },
  {
    onDay: 5,
    item: {
      type: 'Story',
      summary: 'Export of fines for the new court software',
      size: 8,
      by: cast.productOwner,
      priority: 'High',
      wiki: 'As a *court clerk*, I want fines as XML, so that I do not type them. The court starts on the first of the month.',
    },
  },
];

export const parkingBacklog: readonly WrittenItem[] = [
  {
    type: 'Story',
    summary: 'Find my car in the garage',
    size: 3,
    epic: 'garage',
    ageInDays: 26,
    wiki: 'As a *driver*, I want the app to remember my level, so that I find my car again.\n\nh3. Acceptance criteria\n* The level is taken from the lane I entered by\n* I can correct it',
  },
  {
    type: 'Story',
    summary: 'Monthly pass for the garage',
    size: 5,
    epic: 'garage',
    ageInDays: 34,
    wiki: 'As a *commuter*, I want a monthly pass, so that I pay less than for single days.\n\nh3. Acceptance criteria\n* A pass begins on any day\n* It ends without notice unless renewed',
  },
  {
    type: 'Story',
    summary: 'Charge my car while parking',
    size: 13,
    epic: 'garage',
    ageInDays: 55,
    wiki: 'As a *driver of an electric car*, I want to reserve a charging place and start charging and pay for both in one go, so that I need one app.',
  },
  {
    type: 'Story',
    summary: 'Cargo bike boxes',
    ageInDays: 61,
    wiki: 'As a *parent*, I want to rent a box for my cargo bike, so that it is not stolen.',
  },
  {
    type: 'Story',
    summary: 'Change a zone for an event',
    size: 5,
    epic: 'city',
    ageInDays: 22,
    wiki: 'As a *city clerk*, I want to close a zone for a day, so that nobody buys a ticket where the marathon runs.\n\nh3. Acceptance criteria\n* A closed zone sells no tickets for that day\n* Running tickets are told the evening before',
  },
  {
    type: 'Story',
    summary: 'Rounds planned by income',
    epic: 'wardens',
    ageInDays: 47,
    wiki: 'As a *head of the wardens*, I want better rounds.',
  },
  {
    type: 'Bug',
    summary: 'Scanner reads O as 0',
    size: 2,
    epic: 'wardens',
    ageInDays: 19,
    by: cast.support,
    wiki: 'On plates of four cities. A list with examples is attached to the ticket of the wardens.',
  },
  {
    type: 'Task',
    summary: 'Penetration test',
    size: 3,
    ageInDays: 28,
    by: cast.scrumMaster,
    wiki: 'The city asks for one per year. Find a date with the testers and prepare the test zone.',
  },
  {
    type: 'Story',
    summary: 'Refund from the street',
    size: 3,
    epic: 'wardens',
    ageInDays: 24,
    wiki: 'As a *warden*, I want to refund a ticket that was bought for the wrong zone, so that I can help on the spot.',
  },
];

/** What stands in the next sprint so far; not all of it is ready. */
export const parkingNext: readonly WrittenItem[] = parkingBacklog.slice(0, 4);
