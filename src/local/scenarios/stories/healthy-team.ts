import type { ScenarioStory } from '../catalogue';
import { runSprints } from '../life/run-sprints';
import { dayFrom, putInto, raiseEpics, raiseForBacklog } from '../life/written-item';
import { cast } from '../site/basis';
import { englishTypes, englishWorkflow } from '../site/project-draft';
import { Random } from '../site/random';
import { dayInMs, inOfficeHours, workingDayAtOrBefore } from '../site/working-time';
import { healthyPast, healthySurprises } from './healthy-past';
import { healthyEpics, healthyLater, healthyPresent, healthyReady } from './healthy-present';
import { withWorth } from './healthy-worth';

const pastGoals = [
  'A visitor can find out whether we deliver to them, and order a first box.',
  'A first customer pays by direct debit and is told what comes when.',
  'Subscribers can go on holiday without a call to the office.',
  'The packing hall packs one whole day from our list, without paper of its own.',
  'Every subscriber knows the evening before that the box is coming.',
  'New visitors understand where their vegetables come from.',
  'A box can be given as a present, from voucher to greeting card.',
  'Every box comes with recipes that people want to cook.',
  'Drivers of tours 1 to 3 work a week without a paper list.',
  'Subscribers add regional extras to their box, and we never sell what we do not have.',
  'Farms receive our order on Monday without a phone call.',
];

export const healthyTeam: ScenarioStory = {
  name: 'healthy-team',
  title: 'Harvest Box: a team that knows what it is doing',
  story:
    'A web shop for vegetable boxes from regional farms. Paula and her team have worked together for half a year: small ' +
    'stories with criteria, a goal for every sprint, ready work ahead, questions answered within a day. Not everything is ' +
    'perfect, and that is how it should look.',
  tell(site) {
    const random = Random.for(site.seed, 'healthy-team');
    const { now } = site;
    const project = site.addProject({
      key: 'BOX',
      name: 'Harvest Box',
      style: 'classic',
      isEstimated: true,
      statuses: englishWorkflow,
      types: englishTypes,
    });
    const board = project.board('Harvest Box board', 'scrum');
    const around = { project, random, now };
    const epics = raiseEpics(healthyEpics, now - 200 * dayInMs, around);
    const releaseDay = (daysFromNow: number) => dayFrom(now, daysFromNow);
    const versions = [
      project.version('1.0 First box', true, releaseDay(-130)),
      project.version('1.1 Holidays', true, releaseDay(-88)),
      project.version('1.2 Presents and recipes', true, releaseDay(-46)),
      project.version('1.3 Extras', true, releaseDay(-4)),
    ];
    const swap = project.version('1.4 Swap', false, releaseDay(30));
    const christmas = project.version('1.5 Christmas', false, releaseDay(75));
    const { lives } = runSprints({
      project,
      board,
      epics,
      random,
      now,
      developers: [cast.dana, cast.deniz, cast.lin],
      capacity: 27,
      ambition: 0.72,
      lastAmbition: 0.5,
      workingDaysPerSprint: 10,
      sprintDayToday: 5,
      sprintName: (number) => `BOX Sprint ${number}`,
      pastGoals,
      goal: 'Subscribers swap one vegetable before packing, so that they get a box they will really eat.',
      marksGoalWork: true,
      past: healthyPast,
      surprises: healthySurprises,
      surprisesPerSprint: 0.8,
      present: healthyPresent,
      addedLater: [],
      blockChance: 0.03,
      blockReasons: [
        'The test system of the payment provider is down; their support answers tomorrow.',
        'Waiting for the sample labels from the packing hall.',
        'We need the new tour plan from the office before we can go on.',
      ],
      reviewRemarks: [
        'Works well, but the second criterion is not met yet: I still see the old price after reloading.',
        'One case is missing: what happens after the deadline?',
      ],
      versionOfSprint: (index) => (index < pastGoals.length ? (versions[Math.floor(index / 3)] ?? null) : swap),
    });
    const backlog = [...healthyReady, ...healthyLater].map((item) => ({
      item,
      life: raiseForBacklog(withWorth(item), { ...around, epics }),
    }));
    putInto(
      christmas,
      backlog.filter(({ item }) => healthyReady.includes(item)).map(({ life }) => life),
    );
    const of = (summary: string) => {
      const inBacklog = backlog.find(({ item }) => item.summary === summary)?.life;
      const inSprint = [...lives].find(([item]) => item.summary === summary)?.[1];
      const life = inBacklog ?? inSprint;
      if (life === undefined) throw new Error(`Harvest Box has no item "${summary}"`);
      return life;
    };
    const linkedAt = inOfficeHours(workingDayAtOrBefore(now - 5 * dayInMs), random);
    project.link(
      'Blocks',
      of('Swap one vegetable before packing'),
      of('Swaps on the packing list'),
      linkedAt,
      cast.dana,
    );
    project.link(
      'Blocks',
      of('How exact are our delivery times?'),
      of('Delivery window of two hours'),
      linkedAt + 60_000,
      cast.lin,
    );
    project.link(
      'Relates',
      of('Offer a replacement when a harvest fails'),
      of('Show what will be in my next box'),
      linkedAt + 120_000,
      cast.productOwner,
    );
    const swapping = of('Swap one vegetable before packing');
    for (const summary of [
      'Offer the vegetables of the same price group',
      'Refuse a swap after the deadline',
      'Write the swap to the history of the box',
    ]) {
      const at = inOfficeHours(workingDayAtOrBefore(now - 4 * dayInMs), random, 8, 9);
      project.add({ at, by: cast.dana, type: 'Sub-task', summary, wiki: null, parent: swapping });
    }
  },
};
