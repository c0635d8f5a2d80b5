import type { ScenarioStory } from '../catalogue';
import { runSprints } from '../life/run-sprints';
import { dayFrom, putInto, raiseEpics, raiseForBacklog } from '../life/written-item';
import { cast } from '../site/basis';
import { englishTypes, englishWorkflow } from '../site/project-draft';
import { Random } from '../site/random';
import { dayInMs, inOfficeHours, workingDayAtOrBefore } from '../site/working-time';
import { parkingPast, parkingSurprises } from './parking-past';
import { parkingAdded, parkingBacklog, parkingEpics, parkingNext, parkingSprint } from './parking-present';

export const overcommittedSprint: ScenarioStory = {
  name: 'overcommitted-sprint',
  title: 'City parking: day six of a sprint that is too full',
  story:
    'A parking app for a city. The team usually finishes about twenty points and planned more than fifty, because everybody wanted ' +
    'something for the Christmas season. Half of it has nothing to do with the goal, two items wait for others, work is ' +
    'ageing, and new things came in on four of the first five days. The next sprint is already being filled.',
  tell(site) {
    const random = Random.for(site.seed, 'overcommitted-sprint');
    const { now } = site;
    const project = site.addProject({
      key: 'PARK',
      name: 'City parking',
      style: 'classic',
      isEstimated: true,
      statuses: englishWorkflow,
      types: englishTypes,
    });
    const board = project.board('City parking board', 'scrum');
    const around = { project, random, now };
    const epics = raiseEpics(parkingEpics, now - 180 * dayInMs, around);
    const { lives } = runSprints({
      project,
      board,
      epics,
      random,
      now,
      developers: [cast.lin, cast.dana, cast.deniz],
      capacity: 26,
      ambition: 0.85,
      workingDaysPerSprint: 10,
      sprintDayToday: 6,
      sprintName: (number) => `PARK Sprint ${number}`,
      pastGoals: [
        'A driver can start and stop a ticket in the pilot zone.',
        'Nobody in the pilot zone needs coins any more.',
        'Wardens check tickets without paper.',
        'The city sets its own tariffs from the first of the month.',
        'Residents of district 2 use their permit on the phone.',
        'Fleets pay for all their cars with one invoice.',
        'A fine is written in under a minute.',
      ],
      goal: 'Registered drivers enter and leave the city garages by number plate, so that Saturday has no queue at the exit.',
      marksGoalWork: true,
      past: parkingPast,
      surprises: parkingSurprises,
      surprisesPerSprint: 1,
      present: parkingSprint,
      addedLater: parkingAdded,
      blockChance: 0.05,
      blockReasons: [
        "The test phone of the wardens is at the city's repair shop.",
        'Waiting for the tariff table from the treasurer.',
        'The payment provider has changed its test cards.',
      ],
      reviewRemarks: [
        'The price is right, the receipt is not: it still names the old zone.',
        'Not on large type, please look again.',
      ],
    });
    const raised = [...lives].map(([item, life]) => ({ item, life }));
    for (const item of parkingBacklog) raised.push({ item, life: raiseForBacklog(item, { ...around, epics }) });
    const next = project.sprint({
      ...{ boardId: board.id, name: 'PARK Sprint 9', goal: '', state: 'future' },
      ...{ startDate: null, endDate: null, completeDate: null },
    });
    for (const { life } of raised.filter(({ item }) => parkingNext.includes(item))) {
      const plannedAt = inOfficeHours(workingDayAtOrBefore(now - dayInMs), random);
      life.record(plannedAt, cast.productOwner, { kind: 'enter-sprint', sprint: next });
    }
    const ofEpic = (epic: string) => raised.filter(({ item }) => item.epic === epic).map(({ life }) => life);
    putInto(project.version('2.0 Garages', false, dayFrom(now, 60)), ofEpic('garage'));
    putInto(project.version('2.1 Zones', false, null), ofEpic('city'));
    const of = (summary: string) => {
      const life = raised.find(({ item }) => item.summary === summary)?.life;
      if (life === undefined) throw new Error(`The parking app has no item "${summary}"`);
      return life;
    };
    const at = inOfficeHours(workingDayAtOrBefore(now - 10 * dayInMs), random);
    project.link(
      'Blocks',
      of('Open the garage barrier by number plate'),
      of('Pay for the garage when leaving'),
      at,
      cast.lin,
    );
    project.link(
      'Blocks',
      of('Pay for the garage when leaving'),
      of('Receipt for a garage stay'),
      at + 60_000,
      cast.lin,
    );
    project.link(
      'Relates',
      of("Move logs to the city's own archive"),
      of('Penetration test'),
      at + 120_000,
      cast.scrumMaster,
    );
  },
};
