import type { SplitStory } from './split-stories';

/** Written after the patterns, and not used to mend them: what the coach does with stories it was not made for. */
export const heldOutStories: readonly SplitStory[] = [
  {
    summary: 'As a beekeeper, I want to weigh a hive, note its mood and plan the next visit',
    splits: ['workflow-steps'],
  },
  {
    summary: 'As a vet, I want to examine the animal and prescribe a medicine so that treatment starts today',
    splits: ['workflow-steps'],
  },
  { summary: 'As a hotel clerk, I want to add, change and cancel bookings', splits: ['operations'] },
  { summary: 'As a curator, I want to administer exhibitions', splits: ['operations'] },
  {
    summary: 'As a commuter, I want to get my money back for a late train',
    description:
      'Acceptance criteria:\n- If the delay is over 60 minutes, 25 % are paid back\n- If the delay is over 120 minutes, 50 % are paid back\n- Except for season tickets',
    splits: ['business-rules'],
  },
  {
    summary: 'As a tutor, I want to see the rate depending on the qualification of the learner',
    splits: ['business-rules'],
  },
  { summary: 'As a forester, I want to count oaks, beeches and pines', splits: ['data'] },
  { summary: 'As a reporter, I want to upload photos in multiple formats', splits: ['data'] },
  { summary: 'As an examiner, I want to answer candidates by voice input', splits: ['entry-method'] },
  { summary: 'As a waiter, I want to open the menu with a QR code', splits: ['entry-method'] },
  { summary: 'As a cyclist, I want to share my tour with Strava, Komoot and Garmin', splits: ['major-effort'] },
  {
    summary: 'As a tax adviser, I want to file the declaration, including optional annexes',
    splits: ['simple-complex'],
  },
  { summary: 'As a dispatcher, I want to see all ambulances in real time', splits: ['performance'] },
  {
    summary: 'As a surgeon, I want to see the scan on my glasses',
    description: 'We do not know whether the glasses can show the format.',
    splits: ['spike'],
  },
  { summary: 'As a florist, I want to see which flowers are in season', splits: [] },
  { summary: 'As a buyer, I want to see bread and butter on one page', splits: [] },
  { summary: 'As a runner, I want to hear my pace every kilometre', splits: [] },
  { summary: 'Make the footer as wide as the page', splits: [] },
  { summary: 'As a juror, I want to rank the entries so that the best ones win', splits: [] },
  { summary: 'As a sailor, I want to know whether the harbour is open', splits: [] },
];
