/** The Harvest Box team's running sprint and its backlog: what good looks like, with a few things still to talk about. */
import { mention, type WrittenItem } from '../life/written-item';
import { cast } from '../site/basis';

export const healthyEpics: Readonly<Record<string, WrittenItem>> = {
  subscription: {
    type: 'Epic',
    summary: 'A subscription that fits my life',
    wiki: 'Subscribers change, pause and end their box on their own. Measure: calls to the office per 100 subscribers.',
  },
  catalogue: {
    type: 'Epic',
    summary: 'Know where my food comes from',
    wiki: 'Visitors see farms and seasons before they buy. Measure: visitors who enter a postcode.',
  },
  checkout: {
    type: 'Epic',
    summary: 'Paying without thinking',
    wiki: 'Paying takes no effort and no explanation. Measure: orders that are begun and not finished.',
  },
  packing: {
    type: 'Epic',
    summary: 'Packing without questions',
    wiki: 'The packing hall works from what the shop knows. Measure: questions to the office per packing day.',
  },
  delivery: {
    type: 'Epic',
    summary: 'The box arrives as promised',
    wiki: 'Boxes come on the promised day, and when they do not, we say so first. Measure: complaints per 100 deliveries.',
  },
  recipes: {
    type: 'Epic',
    summary: 'Cook what is in the box',
    wiki: 'Nobody is left alone with a celeriac. Measure: subscribers who open a recipe in a week.',
  },
  extras: {
    type: 'Epic',
    summary: 'More than vegetables',
    wiki: 'Regional extras make the box worth more to both sides. Measure: revenue from extras per box.',
  },
};

export const healthyPresent: readonly WrittenItem[] = [
  {
    type: 'Story',
    summary: 'Swap one vegetable before packing',
    size: 5,
    epic: 'subscription',
    ageInDays: 41,
    priority: 'High',
    firstWiki: 'People want to swap things.',
    wiki: `As a *subscriber*, I want to swap one vegetable of my next box for another of the same value, so that I get a box I will really eat.

h3. Acceptance criteria
* Up to one swap per box is possible until Tuesday noon
* Only vegetables of the same price group that are in stock are offered
* The packing list shows the swap and no longer the original vegetable
* After the deadline the swap button is replaced by the date of the next chance

{panel:type=info}
The packing hall agreed to one swap per box in a trial with tour 3. More than one is a later question.
{panel}`,
    remarks: [
      {
        by: cast.dana,
        daysAgo: 12,
        wiki: `${mention(cast.productOwner)} do we offer a swap when the box already has three exclusions?`,
      },
      {
        by: cast.productOwner,
        daysAgo: 11,
        wiki: `${mention(cast.dana)} yes, exclusions and the swap are independent of each other. I added it to the criteria of the packing list.`,
      },
    ],
    voters: [cast.support, cast.designer],
  },
  {
    type: 'Story',
    summary: 'Show what will be in my next box',
    size: 3,
    epic: 'subscription',
    ageInDays: 37,
    priority: 'High',
    wiki: `As a *subscriber*, I want to see on Sunday what my next box will hold, so that I can plan my shopping and swap in time.

h3. Acceptance criteria
* The content is visible from Sunday 18:00
* Each vegetable names its farm
* A later change by the buyer is marked with "changed on" and the day`,
  },
  {
    type: 'Story',
    summary: 'Swaps on the packing list',
    size: 3,
    epic: 'packing',
    ageInDays: 30,
    wiki: `As a *packer*, I want to see each swap beside the box it belongs to, so that I pack the right vegetable the first time.

h3. Acceptance criteria
* A swap is printed as "fennel instead of leek"
* The total per vegetable at the end of the list already includes the swaps`,
  },
  {
    type: 'Story',
    summary: 'Tell subscribers that swapping is open',
    size: 2,
    epic: 'subscription',
    ageInDays: 26,
    wiki: `As a *subscriber*, I want a short mail when I can swap, so that I do not miss the deadline.

h3. Acceptance criteria
* The mail is sent on Sunday at 18:05 to those who did not opt out
* Its button opens the next box directly`,
  },
  {
    type: 'Task',
    summary: 'Measure how many boxes are swapped',
    size: 2,
    epic: 'subscription',
    ageInDays: 20,
    wiki: 'Count swaps per box and week without names, so that the Sprint Review can show whether swapping is used.\n\n[x] agree on the figure with the office\n[ ] write the counter\n[ ] show it on the wall',
  },
  {
    type: 'Bug',
    summary: 'Exclusions are forgotten when a paused subscription restarts',
    size: 2,
    epic: 'subscription',
    ageInDays: 9,
    priority: 'High',
    by: cast.support,
    wiki: `h3. Steps
# Exclude beetroot
# Pause for two weeks
# Let the subscription restart

h3. Expected
Beetroot stays excluded.

h3. Actual
The first box after the pause has beetroot. Three customers told us last week.`,
  },
];

export const healthyReady: readonly WrittenItem[] = [
  {
    type: 'Story',
    summary: 'See how my deposit came about',
    size: 3,
    epic: 'delivery',
    ageInDays: 33,
    wiki: `As a *subscriber*, I want to see each box that counts towards my deposit, so that I can tell when a return was forgotten.

h3. Acceptance criteria
* Each line shows the day, the tour and "delivered" or "returned"
* A missing return can be reported from the line
* The sum equals the balance on the profile page`,
  },
  {
    type: 'Story',
    summary: 'Offer a replacement when a harvest fails',
    size: 5,
    epic: 'packing',
    ageInDays: 48,
    firstSize: 8,
    wiki: `As a *buyer*, I want to name a replacement for a vegetable that cannot be harvested, so that boxes are still full on Thursday.

h3. Acceptance criteria
* The replacement applies to all boxes that are not packed yet
* Subscribers who excluded the replacement get the second choice
* The content page shows the change with the reason "harvest"

h3. Examples
||Vegetable||Replacement||Subscriber excluded||Gets||
|Spinach|Chard|nothing|Chard|
|Spinach|Chard|Chard|Lamb's lettuce|`,
  },
  {
    type: 'Story',
    summary: 'Cancel extras with one click from the reminder',
    size: 2,
    epic: 'extras',
    ageInDays: 29,
    wiki: `As a *subscriber*, I want to cancel an extra straight from the reminder mail, so that I do not have to sign in for two eggs.

h3. Acceptance criteria
* The link works until Tuesday noon and says so afterwards
* The page confirms what was cancelled and what the box costs now`,
  },
  {
    type: 'Story',
    summary: 'Delivery window of two hours',
    size: 5,
    epic: 'delivery',
    ageInDays: 60,
    firstSize: 3,
    wiki: `As a *subscriber*, I want to know a window of two hours for my delivery, so that I can leave the house on delivery day.

h3. Acceptance criteria
* The window is in the reminder of the evening before
* At least 90 of 100 deliveries of the trial tours fall inside their window
* A tour that runs late by more than 30 minutes sends a message to the stops that follow`,
    remarks: [
      {
        by: cast.lin,
        daysAgo: 16,
        wiki: 'The times of the last twelve weeks are good enough for tours 1 to 6. Tour 7 varies too much, I would leave it out of the trial.',
      },
      { by: cast.productOwner, daysAgo: 15, wiki: 'Agreed, the trial starts without tour 7.' },
    ],
  },
  {
    type: 'Story',
    summary: 'Filter recipes by cooking time',
    size: 2,
    epic: 'recipes',
    ageInDays: 22,
    wiki: `As a *subscriber*, I want to see only recipes of at most 30 minutes, so that I can cook on a weekday.

h3. Acceptance criteria
* The choices are 15, 30 and 60 minutes
* The choice is remembered on the device
* A filter without a result offers the next longer time`,
  },
  {
    type: 'Bug',
    summary: 'Deposit balance is negative after a box was returned twice',
    size: 2,
    epic: 'delivery',
    ageInDays: 6,
    by: cast.support,
    wiki: `h3. Steps
# Let driver A and driver B note the same empty box
# Open the profile of the subscriber

h3. Expected
The second note asks for confirmation.

h3. Actual
The balance is -1 box.`,
  },
  {
    type: 'Story',
    summary: 'Order the Christmas box',
    size: 5,
    epic: 'extras',
    ageInDays: 45,
    priority: 'High',
    wiki: `As a *subscriber*, I want to order one Christmas box beside my usual one, so that the feast comes from the same farms.

h3. Acceptance criteria
* It can be ordered from six weeks until ten days before Christmas
* It is delivered with the last regular box before 24 December
* Its price and content are on the page before ordering
* The farm order shows Christmas boxes as lines of their own`,
  },
  {
    type: 'Story',
    summary: 'Download all invoices of a year',
    size: 2,
    epic: 'checkout',
    ageInDays: 25,
    wiki: `As a *subscriber*, I want to download all invoices of a year at once, so that my tax return takes one click.

h3. Acceptance criteria
* One ZIP file holds one PDF per invoice, named by date
* A year without invoices says so and offers no file`,
  },
  {
    type: 'Spike',
    summary: 'How exact are our delivery times?',
    size: 2,
    epic: 'delivery',
    ageInDays: 18,
    by: cast.lin,
    wiki: 'Time box: one day. Question: within how many minutes of the plan did the drivers arrive in the last twelve weeks, per tour and weekday? Result: a page with the figures and one recommendation for the two-hour window.',
  },
];

export const healthyLater: readonly WrittenItem[] = [
  {
    type: 'Story',
    summary: 'Share a large box with the neighbours',
    size: 8,
    epic: 'subscription',
    ageInDays: 52,
    wiki: `As a *subscriber in a small flat*, I want to share one large box with my neighbours, so that we waste less and pay less.

h3. Acceptance criteria
* Up to three households pay their share of one box
* Each household sees its own share and due date`,
    remarks: [
      {
        by: cast.deniz,
        daysAgo: 8,
        wiki: `${mention(cast.productOwner)} who gets the reminder to put the empty box outside: all households or one of them?`,
      },
    ],
  },
  {
    type: 'Story',
    summary: 'Pick up at the farm shop',
    epic: 'delivery',
    ageInDays: 35,
    wiki: `As a *subscriber who works near a farm*, I want to pick up my box at the farm shop, so that nobody has to drive it to me.

h3. Acceptance criteria
* Farm shops with opening hours are offered per district`,
  },
  {
    type: 'Story',
    summary: 'Recipes by voice while cooking',
    epic: 'recipes',
    ageInDays: 70,
    wiki: 'As a *subscriber with flour on my hands*, I want to hear the next step when I ask for it, so that my phone stays clean.',
  },
  {
    type: 'Story',
    summary: 'Box for people with a histamine intolerance',
    epic: 'subscription',
    ageInDays: 44,
    wiki: 'As a *subscriber with an intolerance*, I want a box without tomatoes, spinach and aubergines, so that I do not use up my three exclusions.',
  },
  {
    type: 'Story',
    summary: 'Season pass for a whole year',
    epic: 'checkout',
    ageInDays: 80,
    size: 13,
    wiki: 'As a *loyal subscriber*, I want to pay once a year, so that I get a better price and the farms can plan.',
  },
  {
    type: 'Task',
    summary: 'Retire the old label printer driver',
    epic: 'packing',
    ageInDays: 50,
    wiki: 'Both halls print over the network since spring. Remove the driver, its settings page and the three jobs that still ask for it.',
  },
  {
    type: 'Story',
    summary: 'Farm visits',
    epic: 'catalogue',
    ageInDays: 64,
    wiki: 'As a *subscriber with children*, I want to book a visit to a farm, so that they see where carrots grow.',
  },
  {
    type: 'Story',
    summary: 'Wishes for next season',
    epic: 'catalogue',
    ageInDays: 21,
    wiki: 'As a *subscriber*, I want to vote for varieties that farms might grow next year, so that my favourite comes back.',
  },
];
