import type { ScenarioStory } from '../catalogue';
import { runSprints } from '../life/run-sprints';
import { raiseEpics, raiseForBacklog } from '../life/written-item';
import { cast } from '../site/basis';
import { englishTypes, englishWorkflow } from '../site/project-draft';
import { Random } from '../site/random';
import { dayInMs, inOfficeHours, workingDayAtOrBefore } from '../site/working-time';
import { newOwnerPast, newOwnerSurprises } from './new-owner-past';
import { newOwnerAdded, newOwnerBacklog, newOwnerEpics, newOwnerSprint } from './new-owner-present';

export const newProductOwner: ScenarioStory = {
  name: 'new-product-owner',
  title: 'Clinic appointments: a new Product Owner finds her feet',
  story:
    'A clinic wants appointments booked online. Paula led the reception for nine years and became Product Owner ten weeks ' +
    'ago, with a backlog she inherited. She knows the work by heart and writes titles instead of stories; the team asks, and its questions wait. Sprints ' +
    'have lists instead of goals, things that turned up come first, and some items wait for each other in a circle.',
  tell(site) {
    const random = Random.for(site.seed, 'new-product-owner');
    const { now } = site;
    const project = site.addProject({
      key: 'CLIN',
      name: 'Clinic appointments',
      style: 'next-gen',
      isEstimated: true,
      statuses: englishWorkflow,
      types: englishTypes,
    });
    const board = project.board('CLIN board', 'simple');
    const around = { project, random, now };
    const epics = raiseEpics(newOwnerEpics, now - 190 * dayInMs, around);
    const { lives } = runSprints({
      project,
      board,
      epics,
      random,
      now,
      developers: [cast.dana, cast.deniz, cast.lin],
      capacity: 27,
      ambition: 1.1,
      workingDaysPerSprint: 10,
      sprintDayToday: 5,
      sprintName: (number) => `CLIN Sprint ${number}`,
      pastGoals: ['', 'Calendar, patient list, doctors, mail', '', 'Finish everything from last sprint'],
      goal: 'Reminders, calendar sync, patient form, logo, fix bugs',
      past: newOwnerPast,
      surprises: newOwnerSurprises,
      surprisesPerSprint: 1.5,
      present: newOwnerSprint,
      addedLater: newOwnerAdded,
      blockChance: 0.07,
      blockReasons: [
        'Nobody can say how this should work. Waiting for the Product Owner.',
        'No access to the test system of the practice software yet.',
        'The text from the lawyer is missing.',
      ],
      reviewRemarks: [
        'That is not what I had in mind. Can we talk?',
        'The reception says they need the birthday as well.',
      ],
    });
    const inSprint = [...lives].map(([item, life]) => ({ item, life }));
    const inBacklog = newOwnerBacklog.map((item) => ({ item, life: raiseForBacklog(item, { ...around, epics }) }));
    const of = (summary: string) => {
      const life = [...inSprint, ...inBacklog].find(({ item }) => item.summary === summary)?.life;
      if (life === undefined) throw new Error(`The clinic has no item "${summary}"`);
      return life;
    };
    const day = workingDayAtOrBefore(now - 14 * dayInMs);
    const blocks = (first: string, second: string) =>
      project.link('Blocks', of(first), of(second), inOfficeHours(day, random), random.pick([cast.dana, cast.lin]));
    blocks('Which SMS provider?', 'Reminders');
    blocks('Integrate the practice software', 'Calendar sync');
    blocks('As an admin I want to manage users', 'Integrate the practice software');
    // Three items that wait for each other: nobody can begin.
    blocks('Patient portal', 'Documents');
    blocks('Documents', 'Prescriptions');
    blocks('Prescriptions', 'Patient portal');
    project.link(
      'Relates',
      of('Check-in terminal'),
      of('Check in by phone in front of the practice'),
      inOfficeHours(day, random),
      cast.scrumMaster,
    );
  },
};
