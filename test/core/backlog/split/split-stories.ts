import type { SplitPatternId } from '../../../../src/core/backlog/split/split-advice';

/** A story written for this test, and the ways to split it that a coach would name. */
export interface SplitStory {
  readonly summary: string;
  readonly description?: string;
  readonly splits: readonly SplitPatternId[];
}

export const splitStories: readonly SplitStory[] = [
  {
    summary:
      'As a baker, I want to take an order, bake the bread and hand it to the courier, so that customers get it warm',
    splits: ['workflow-steps'],
  },
  {
    summary: 'As an editor, I want to write an article, submit it to the lawyer and then publish it on the website',
    splits: ['workflow-steps'],
  },
  {
    summary: 'As a tenant, I want to report a leak and follow its repair so that I know when to be at home',
    splits: ['workflow-steps'],
  },
  {
    summary: 'As a patient, I want to search for a doctor, choose a time and confirm the appointment',
    splits: ['workflow-steps'],
  },
  { summary: 'Approval process for travel requests', splits: ['workflow-steps'] },
  { summary: 'As a warden, I want to manage campsites so that the map is right', splits: ['operations'] },
  { summary: 'As a librarian, I want to create, edit and delete reading lists', splits: ['operations'] },
  { summary: 'As a club secretary, I want to add and remove members of a team', splits: ['operations'] },
  { summary: 'As an administrator, I want to maintain opening hours', splits: ['operations'] },
  { summary: 'View and update my delivery address', splits: ['operations'] },
  {
    summary: 'As a rider, I want to cancel a trip so that I do not pay for it',
    description: 'If the driver has arrived, a fee is charged.\nUnless the rider is a subscriber, the fee is 5 euros.',
    splits: ['business-rules'],
  },
  {
    summary: 'As a cashier, I want to give a discount at the till',
    description:
      'h3. Acceptance criteria\n* If the basket is over 100 euros, 5 % are taken off\n* If the customer has a card, 3 % are taken off\n* Only if no other voucher was used',
    splits: ['business-rules'],
  },
  {
    summary: 'As a traveller, I want to see the price of a ticket depending on my age and the season',
    splits: ['business-rules'],
  },
  {
    summary: 'Late fees for borrowed books',
    description:
      'A fee of 1 euro a week is charged unless the borrower is a child. If the book was lost, its price is charged.',
    splits: ['business-rules'],
  },
  {
    summary: 'As an accountant, I want to export invoices as PDF, CSV and XML so that the auditors can work',
    splits: ['data'],
  },
  { summary: 'As a visitor, I want to read the museum guide in Dutch, English and Polish', splits: ['data'] },
  { summary: 'As a shopkeeper, I want to see prices in different currencies', splits: ['data'] },
  { summary: 'As a farmer, I want to record yields of wheat, barley and maize', splits: ['data'] },
  { summary: 'Import measurements from several file formats', splits: ['data'] },
  {
    summary: 'As a planner, I want to move shifts by drag and drop so that planning is a matter of minutes',
    splits: ['entry-method'],
  },
  { summary: 'As a storekeeper, I want to register a parcel with a barcode scanner', splits: ['entry-method'] },
  { summary: 'As a hiker, I want to choose my start by clicking on the map', splits: ['entry-method'] },
  { summary: 'As an author, I want to write my biography in a rich text editor', splits: ['entry-method'] },
  {
    summary: 'As a donor, I want to pay with PayPal, Visa or Klarna so that I need no new account',
    splits: ['major-effort'],
  },
  { summary: 'As a member, I want to sign in with Google, Apple or Facebook', splits: ['major-effort'] },
  { summary: 'As a marketer, I want to publish posts to Instagram, TikTok and LinkedIn', splits: ['major-effort'] },
  {
    summary: 'As a passenger, I want to find a connection, including bike transport and night trains',
    splits: ['simple-complex'],
  },
  { summary: 'As a researcher, I want an advanced search for manuscripts', splits: ['simple-complex'] },
  {
    summary: 'As a landlord, I want to print the yearly statement, along with optional notes for each tenant',
    splits: ['simple-complex'],
  },
  { summary: 'As a trader, I want to see the price of my shares in real time', splits: ['performance'] },
  { summary: 'As a caller, I want to find a customer within 2 seconds', splits: ['performance'] },
  {
    summary: 'As an organiser, I want to open the ticket sale on a given day',
    description: 'The page must stay usable for 10,000 concurrent users.',
    splits: ['performance'],
  },
  {
    summary: 'As a nurse, I want to hear alarms on my phone',
    description: 'It is unclear whether the monitors give us a signal at all.',
    splits: ['spike'],
  },
  {
    summary: 'Recognise damaged luggage on photos',
    description: 'Needs investigation: nobody knows which accuracy can be reached.',
    splits: ['spike'],
  },
  {
    summary: 'As a clerk, I want to sign contracts electronically',
    description: 'Open questions:\n* Which provider is accepted by the court?\n* How do we keep the keys?',
    splits: ['spike'],
  },
  { summary: 'As a teacher, I want to manage lessons by drag and drop', splits: ['operations', 'entry-method'] },
  {
    summary: 'As a buyer, I want to search the catalogue and order spare parts within 3 seconds',
    splits: ['workflow-steps', 'performance'],
  },
  // Nothing to split by: one small thing, set phrases, noun pairs, words that only look like a pattern.
  { summary: 'As a gardener, I want to see when a plant was last watered', splits: [] },
  { summary: 'As a reader, I want to enlarge the letters so that I can read without glasses', splits: [] },
  { summary: 'As a pilot, I want to see wind and weather of my destination', splits: [] },
  { summary: 'As a new user, I want to give my first name and last name', splits: [] },
  { summary: 'As a coach, I want to know if a player is ill', splits: [] },
  { summary: 'As an eater, I want a box without tomatoes, spinach and leeks', splits: [] },
  {
    summary: 'As a driver, I want the barrier to open by itself',
    description: 'Acceptance criteria:\n* An unknown plate gets a paper ticket',
    splits: [],
  },
  { summary: 'Show the terms and conditions before payment', splits: [] },
  { summary: 'As a guest, I want to reset my password so that I can log in again', splits: [] },
  { summary: 'As a driver, I want to be warned before the battery is empty', splits: [] },
  { summary: 'As a mayor, I want to see how many people came to the festival', splits: [] },
  { summary: 'Rename "Basket" to "Cart"', splits: [] },
  { summary: 'As a student, I want to see my grade as soon as it is entered', splits: [] },
  { summary: 'As a chef, I want to see allergens of a dish if possible', splits: [] },
  { summary: 'As a singer, I want to hear the next song of the list', splits: [] },
  {
    summary: 'As a parent, I want to get a message when the bus arrives',
    description: 'The bus reports its place every minute.',
    splits: [],
  },
];
