import type { ScenarioStory } from '../catalogue';
import { raise, raiseEpics, type WrittenItem } from '../life/written-item';
import { cast } from '../site/basis';
import { englishTypes } from '../site/project-draft';
import { Random } from '../site/random';
import { dayInMs, inOfficeHours, officeMomentBefore, workingDayAtOrBefore } from '../site/working-time';

const epics: Readonly<Record<string, WrittenItem>> = {
  lending: {
    type: 'Epic',
    summary: 'Borrow without the counter',
    wiki: 'Readers borrow and return on their own, at any branch.',
  },
};

const items: readonly WrittenItem[] = [
  {
    type: 'Story',
    summary: 'Borrow a book with my phone',
    epic: 'lending',
    wiki: `As a *reader*, I want to borrow a book by scanning its label, so that I can leave without queueing.

h3. Acceptance criteria
* A scanned book appears in my list with its return date
* A reserved book says for whom it is kept and is not lent`,
  },
  {
    type: 'Story',
    summary: 'Give books back at any branch',
    epic: 'lending',
    wiki: 'As a *reader*, I want to return a book at the branch that is on my way, so that I return it in time.',
  },
  {
    type: 'Story',
    summary: 'Remind me before a book is due',
    epic: 'lending',
    wiki: 'As a *reader*, I want a reminder three days before a book is due, so that I pay no fee.\n\nh3. Acceptance criteria\n* One reminder names all books of that day',
  },
  {
    type: 'Spike',
    summary: 'Can phones read the labels in the books?',
    wiki: 'Try twenty books with five phones. Time box: one day. Result: a table and a recommendation.',
  },
  {
    type: 'Story',
    summary: 'Reserve a book that is lent',
    wiki: 'As a *reader*, I want to reserve a book that somebody else has.',
  },
  { type: 'Task', summary: "Get access to the catalogue's test system" },
  { type: 'Story', summary: 'Reading corner for children' },
  {
    type: 'Story',
    summary: 'Pay fees online',
    wiki: 'As a *reader*, I want to pay my fees online, so that I can borrow again at once.',
  },
];

export const noHistory: ScenarioStory = {
  name: 'no-history',
  title: 'City library: a team in its first week',
  story:
    'A library starts a new product. The team met on Monday, wrote down eight items, and has planned a first sprint that has ' +
    'not begun. There is nothing to learn from yet, and Tandem has to say so.',
  tell(site) {
    const random = Random.for(site.seed, 'no-history');
    const { now } = site;
    const project = site.addProject({
      key: 'LIB',
      name: 'City library',
      style: 'next-gen',
      isEstimated: true,
      statuses: [
        { name: 'To Do', category: 'new' },
        { name: 'In Progress', category: 'indeterminate' },
        { name: 'Done', category: 'done' },
      ],
      types: englishTypes,
    });
    const board = project.board('LIB board', 'simple');
    const around = { project, random, now };
    const raised = raiseEpics(epics, now - 5 * dayInMs, around);
    const sprint = project.sprint({
      boardId: board.id,
      name: 'LIB Sprint 1',
      goal: '',
      state: 'future',
      startDate: null,
      endDate: null,
      completeDate: null,
    });
    items.forEach((item, index) => {
      const bornAt = officeMomentBefore(now, 5 - (index % 3), random);
      const life = raise(item, bornAt, bornAt, { ...around, epics: raised });
      if (index > 1) return;
      const plannedAt = Math.max(inOfficeHours(workingDayAtOrBefore(now - dayInMs), random), life.birth.at + 60_000);
      life.record(plannedAt, cast.productOwner, { kind: 'enter-sprint', sprint });
    });
  },
};
