/** What the clinic's team worked on before: mostly titles, few words. */
import type { WrittenItem } from '../life/written-item';
import { cast } from '../site/basis';

function title(type: string, summary: string, size?: number): WrittenItem {
  return { type, summary, isRefined: false, ...(size === undefined ? {} : { size }) };
}

export const newOwnerPast: readonly WrittenItem[] = [
  title('Task', 'Set up project', 3),
  title('Task', 'Login page', 5),
  title('Story', 'Patient list', 8),
  title('Story', 'Calendar', 13),
  title('Task', 'Server', 3),
  {
    type: 'Story',
    summary: 'Doctors',
    size: 8,
    isRefined: false,
    wiki: 'Doctors should be in the system with everything.',
  },
  title('Story', 'Book appointment', 13),
  title('Task', 'Logo and colours', 2),
  {
    type: 'Story',
    summary: 'Mail when booked',
    size: 3,
    isRefined: false,
    wiki: 'Send a mail when someone books. Nice text please.',
  },
  title('Bug', 'Calendar broken in Safari', 2),
  title('Story', 'Opening hours', 5),
  title('Story', 'Admin area', 8),
  title('Task', 'Backup', 2),
  { type: 'Story', summary: 'Cancel', size: 5, isRefined: false, wiki: 'Patient cancels. Clinic too.' },
  title('Story', 'Holidays of doctors', 5),
  title('Bug', 'Double booking!!!', 3),
  title('Task', 'Privacy text from lawyer', 1),
  title('Story', 'Search patient', 3),
  title('Story', 'Second location', 8),
  title('Task', 'Faster loading', 5),
];

export const newOwnerSurprises: readonly WrittenItem[] = [
  {
    type: 'Bug',
    summary: 'Booking does not work',
    isRefined: false,
    priority: 'Highest',
    by: cast.support,
    wiki: 'A patient called. Please fix asap.',
  },
  { type: 'Task', summary: 'Demo for the chief physician on Friday', isRefined: false, by: cast.productOwner },
  {
    type: 'Story',
    summary: 'Export for accounting, they need it now',
    isRefined: false,
    by: cast.productOwner,
    priority: 'High',
  },
  {
    type: 'Bug',
    summary: 'Wrong time in mail',
    isRefined: false,
    by: cast.support,
    priority: 'High',
    wiki: 'One hour off. Since the weekend.',
  },
  { type: 'Task', summary: 'Change phone number on the start page', isRefined: false, by: cast.productOwner },
  {
    type: 'Bug',
    summary: 'Receptionist cannot log in on Mondays',
    isRefined: false,
    by: cast.support,
    priority: 'High',
  },
];
