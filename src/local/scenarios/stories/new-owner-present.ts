/** The clinic's running sprint and backlog: written by somebody who knows clinics well and Scrum since a few weeks. */
import { mention, type WrittenItem } from '../life/written-item';
import { cast } from '../site/basis';

const owner = mention(cast.productOwner);

export const newOwnerEpics: Readonly<Record<string, WrittenItem>> = {
  booking: { type: 'Epic', summary: 'Booking' },
  reception: { type: 'Epic', summary: 'Reception', wiki: 'Everything the reception needs.' },
  phase2: { type: 'Epic', summary: 'Phase 2' },
};

export const newOwnerSprint: readonly WrittenItem[] = [
  {
    type: 'Story',
    summary: 'Reminders',
    size: 8,
    epic: 'booking',
    ageInDays: 48,
    isRefined: false,
    wiki: 'Patients forget their appointments. We should remind them by SMS or mail or both, and they should be able to confirm, move or cancel, and the reception should see it, and we need statistics about no-shows.',
    remarks: [
      {
        by: cast.dana,
        daysAgo: 9,
        wiki: `${owner} SMS or mail first? The SMS provider needs a contract, and somebody has to sign it.`,
      },
      { by: cast.deniz, daysAgo: 6, wiki: `${owner} and how long before the appointment should the reminder be sent?` },
    ],
    voters: [cast.support],
  },
  {
    type: 'Story',
    summary: 'Calendar sync',
    size: 13,
    ageInDays: 55,
    isRefined: false,
    wiki: 'Doctors want their calendar in sync. Should be easy and fast.',
    flagged: {
      onDay: 3,
      because: `We cannot go on before somebody tells us which calendars the doctors use. ${owner}, can you ask them?`,
    },
  },
  {
    type: 'Bug',
    summary: 'Patients see the wrong doctor after moving an appointment',
    size: 3,
    ageInDays: 12,
    priority: 'High',
    by: cast.support,
    isRefined: false,
    wiki: `h3. Steps
# Book with Dr. Weiss
# Move the appointment to a day on which only Dr. Amari works
# Open the confirmation

h3. Expected
The confirmation names Dr. Amari.

h3. Actual
It still names Dr. Weiss. Seen four times since Tuesday.`,
  },
  {
    type: 'Story',
    summary: 'New patient form',
    ageInDays: 30,
    isRefined: false,
    wiki: 'The form on paper, but online. TBD: which fields.',
  },
  { type: 'Task', summary: 'New logo', size: 1, ageInDays: 15, isRefined: false },
];

export const newOwnerAdded: readonly { readonly item: WrittenItem; readonly onDay: number }[] = [
  {
    onDay: 3,
    item: {
      type: 'Bug',
      summary: 'Fix login',
      isRefined: false,
      by: cast.support,
      priority: 'Highest',
      wiki: 'Login does not work for some people.',
    },
  },
  {
    onDay: 5,
    item: {
      type: 'Story',
      summary: 'List of all patients of the day as PDF, the director asked for it',
      isRefined: false,
    },
  },
];

export const newOwnerBacklog: readonly WrittenItem[] = [
  {
    type: 'Story',
    summary: 'Online booking for families',
    size: 21,
    epic: 'booking',
    ageInDays: 70,
    isRefined: false,
    wiki: 'As a parent I want to book appointments for all of my children and for myself and move or cancel them together and get one mail for everything so that it is easy.',
    remarks: [
      {
        by: cast.lin,
        daysAgo: 20,
        wiki: `${owner} may a grandparent book for a child? That changes how we check who somebody is.`,
      },
    ],
  },
  { type: 'Story', summary: 'Waiting room', ageInDays: 62, isRefined: false },
  {
    type: 'Story',
    summary: 'As a receptionist I want a better overview',
    epic: 'reception',
    ageInDays: 58,
    isRefined: false,
    wiki: 'It should be more user-friendly and show all relevant information quickly, etc.',
    remarks: [
      {
        by: cast.designer,
        daysAgo: 17,
        wiki: `${owner} which information do you look for first when the phone rings? Could I sit at the reception for an hour?`,
      },
    ],
  },
  {
    type: 'Story',
    summary: 'Prescriptions',
    size: 40,
    ageInDays: 90,
    isRefined: false,
    wiki: 'Patients order repeat prescriptions and the doctor approves and the pharmacy gets it and insurance too. To be defined with the association.',
    remarks: [
      {
        by: cast.dana,
        daysAgo: 33,
        wiki: `${owner} do we have to connect to the national service for e-prescriptions, or is a PDF enough for now?`,
      },
    ],
  },
  {
    type: 'Story',
    summary: 'As an admin I want to manage users',
    epic: 'reception',
    ageInDays: 40,
    isRefined: false,
    wiki: 'Create, edit, delete, roles, rights, import, export.',
  },
  {
    type: 'Story',
    summary: 'Move an appointment',
    epic: 'booking',
    size: 5,
    ageInDays: 36,
    firstWiki: 'Move appointments.',
    wiki: `As a *patient*, I want to move my appointment to another free slot, so that I do not have to cancel and book again.

h3. Acceptance criteria
* Slots of the same doctor and length are offered
* The old slot is free again at once
* Moving is possible until 24 hours before the appointment`,
  },
  {
    type: 'Story',
    summary: 'Performance must be good',
    ageInDays: 75,
    isRefined: false,
    wiki: 'The system should always be fast and stable, also with many users.',
  },
  {
    type: 'Story',
    summary: 'SMS reminder for appointments',
    epic: 'booking',
    ageInDays: 110,
    isRefined: false,
    wiki: 'Patients should get a text message before the appointment.',
  },
  {
    type: 'Story',
    summary: 'Appointment reminders by text message',
    epic: 'booking',
    ageInDays: 35,
    isRefined: false,
    wiki: 'Text message reminder so that people come.',
  },
  { type: 'Bug', summary: 'It is slow', by: cast.support, ageInDays: 24, isRefined: false, priority: 'High' },
  {
    type: 'Bug',
    summary: 'Appointment at midnight appears on the day before',
    by: cast.lin,
    ageInDays: 21,
    isRefined: false,
    wiki: `h3. Steps
# Set the device to Lisbon time
# Book an on-call slot at 0:15

h3. Expected
The slot is on the booked day.

h3. Actual
The list shows it on the day before.

{code}
GET /slots?day=2025-11-03  ->  "start": "2025-11-02T23:15:00Z"
{code}`,
  },
  {
    type: 'Bug',
    summary: 'Error when saving',
    by: cast.support,
    ageInDays: 44,
    isRefined: false,
    wiki: 'There was an error. See screenshot (will follow).',
  },
  {
    type: 'Task',
    summary: 'Refactor the slot finder',
    by: cast.deniz,
    ageInDays: 52,
    isRefined: false,
    wiki: 'Three copies of the same search have grown apart. Bring them together before the second location comes.',
  },
  {
    type: 'Spike',
    summary: 'Which SMS provider?',
    by: cast.dana,
    ageInDays: 31,
    isRefined: false,
    wiki: 'Compare price per message, delivery reports and where the data is kept. Time box: half a day.',
  },
  { type: 'Story', summary: 'App', ageInDays: 180, isRefined: false, epic: 'phase2' },
  {
    type: 'Story',
    summary: 'Video consultation',
    ageInDays: 165,
    isRefined: false,
    epic: 'phase2',
    wiki: 'Like everybody has now.',
    size: 100,
  },
  { type: 'Story', summary: 'Chatbot or AI', ageInDays: 150, isRefined: false, epic: 'phase2', wiki: '???' },
  {
    type: 'Story',
    summary: 'Statistics',
    ageInDays: 140,
    isRefined: false,
    wiki: 'Various reports for management. Details TBD, ask Dr. Weiss when he is back.',
    remarks: [
      {
        by: cast.deniz,
        daysAgo: 41,
        wiki: `${owner} which decision should the first report help with? Then we can start with that one.`,
      },
    ],
  },
  {
    type: 'Story',
    summary: 'Payment',
    ageInDays: 132,
    isRefined: false,
    wiki: 'Self-payers pay online. Card, PayPal, invoice and/or direct debit.',
  },
  {
    type: 'Story',
    summary: 'Documents',
    ageInDays: 125,
    isRefined: false,
    wiki: 'Upload and download of findings, referrals, x-rays and so on. Must be secure.',
  },
  { type: 'Task', summary: 'GDPR', ageInDays: 121, isRefined: false },
  {
    type: 'Story',
    summary: 'Multi language',
    ageInDays: 118,
    isRefined: false,
    wiki: 'English, Turkish, Arabic, maybe more.',
  },
  {
    type: 'Story',
    summary: 'Patient portal',
    ageInDays: 115,
    isRefined: false,
    size: 55,
    wiki: 'The patient sees everything: appointments, findings, prescriptions, bills, messages.',
  },
  {
    type: 'Story',
    summary: 'Integrate the practice software',
    ageInDays: 108,
    isRefined: false,
    wiki: 'Two-way. The vendor has an interface (XML?). Some fields are different.',
    remarks: [
      {
        by: cast.lin,
        daysAgo: 52,
        wiki: `${owner} could you get us the description of the interface from the vendor?`,
      },
    ],
  },
  {
    type: 'Story',
    summary: 'Check-in terminal',
    ageInDays: 104,
    isRefined: false,
    wiki: 'Patients check in by themselves with their insurance card.',
  },
  {
    type: 'Story',
    summary: 'Check in by phone in front of the practice',
    ageInDays: 98,
    isRefined: false,
    wiki: 'Since covid people asked for it.',
  },
  {
    type: 'Story',
    summary: 'Recall for check-ups',
    ageInDays: 95,
    isRefined: false,
    wiki: 'As a clinic we want to invite patients to their check-up every two years.',
  },
  { type: 'Task', summary: 'Clean up test data', ageInDays: 93, isRefined: false, by: cast.lin },
  { type: 'Story', summary: 'Dark mode', ageInDays: 91, isRefined: false, by: cast.deniz },
];
