import type { ScenarioStory } from '../catalogue';
import type { SeedUser } from '../../jira/seed';
import type { IssueLife, PlannedSprint } from '../life/issue-life';
import { iso } from '../life/tell-life';
import { cast, type LinkName } from '../site/basis';
import { englishTypes, englishWorkflow, type ProjectDraft } from '../site/project-draft';
import { Random } from '../site/random';
import {
  addWorkingDays,
  dayInMs,
  hourInMs,
  inOfficeHours,
  officeMomentBefore,
  workingDayAtOrBefore,
} from '../site/working-time';
import { largeEpicSummary, largeText } from './large-texts';

const issueCount = 20_000;
const linkCount = 10_000;
const openCount = 2_500;
const epicCount = 120;
const teams = ['quay', 'gate', 'customs', 'road', 'billing', 'claims'];
const sprintsPerTeam = 90;
const sizes = [1, 1, 2, 2, 3, 3, 3, 5, 5, 8, 13];
const developers: readonly SeedUser[] = [cast.dana, cast.deniz, cast.lin];

export const large: ScenarioStory = {
  name: 'large',
  title: 'Freight platform: twenty thousand items, six teams',
  story:
    'Six teams have worked on one freight platform for three and a half years. Seventeen thousand items are done, two and a ' +
    'half thousand are open, and nobody has read them all.',
  tell(site) {
    const random = Random.for(site.seed, 'large');
    const { now } = site;
    const project = site.addProject({
      key: 'FRT',
      name: 'Freight platform',
      style: 'classic',
      isEstimated: true,
      statuses: englishWorkflow,
      types: englishTypes,
    });
    const epics = Array.from({ length: epicCount }, (_, index) =>
      project.add({
        at: officeMomentBefore(now, 1300 - index * 5, random),
        by: cast.productOwner,
        type: 'Epic',
        summary: largeEpicSummary(random),
        wiki: null,
      }),
    );
    const around = { project, random, now, epics };
    const sprints = new Map(teams.map((team) => [team, sprintsOf(team, around)]));
    const perSprint = (issueCount - openCount - epicCount) / (teams.length * sprintsPerTeam);
    let made = epicCount;
    for (let index = 0; index < sprintsPerTeam; index += 1) {
      for (const team of teams) {
        const own = sprints.get(team) ?? [];
        const until = Math.round(epicCount + perSprint * (index * teams.length + teams.indexOf(team) + 1));
        for (; made < until; made += 1) finishedItem(team, own, index, around);
      }
    }
    const open: IssueLife[] = [];
    for (; made < issueCount; made += 1)
      open.push(openItem(teams[made % teams.length] ?? 'quay', made, sprints, around));
    linkSome(open, around);
  },
};

interface LargeProject {
  readonly project: ProjectDraft;
  readonly random: Random;
  readonly now: number;
  readonly epics: readonly IssueLife[];
}

interface TeamSprint extends PlannedSprint {
  readonly firstDay: number;
}

/** All but the last are closed; the last has been running for four days. */
function sprintsOf(team: string, { project, now, random }: LargeProject): TeamSprint[] {
  const board = project.board(`Freight: ${team}`, 'scrum', ` AND labels = team-${team}`);
  const current = addWorkingDays(workingDayAtOrBefore(now), -3);
  const sprints: TeamSprint[] = [];
  let firstDay = addWorkingDays(current, -10 * (sprintsPerTeam - 1));
  for (let index = 0; index < sprintsPerTeam; index += 1) {
    const isRunning = index === sprintsPerTeam - 1;
    const endsAt = addWorkingDays(firstDay, 9) + 16.5 * hourInMs;
    const sprint = project.sprint({
      boardId: board.id,
      name: `${team} ${index + 1}`,
      goal: random.chance(0.6) ? `${largeEpicSummary(random)} works for the first customer.` : '',
      state: isRunning ? 'active' : 'closed',
      startDate: iso(firstDay + 9 * hourInMs),
      endDate: iso(endsAt),
      completeDate: isRunning ? null : iso(endsAt + 10 * 60_000),
    });
    sprints.push({ ...sprint, firstDay });
    firstDay = addWorkingDays(firstDay, 10);
  }
  return sprints;
}

function newItem(team: string, bornAt: number, { project, random, epics }: LargeProject): IssueLife {
  const text = largeText(random);
  return project.add({
    at: bornAt,
    by: text.type === 'Bug' ? cast.support : random.pick([cast.productOwner, ...developers]),
    type: text.type,
    summary: text.summary,
    wiki: text.wiki,
    labels: [`team-${team}`],
    priority: random.pick(['High', 'Medium', 'Medium', 'Medium', 'Low']),
    parent: random.chance(0.7) ? random.pick(epics) : null,
  });
}

/** Worked on in its sprint, and in the next one too where it was not finished. The running sprint is still open. */
function finishedItem(team: string, sprints: readonly TeamSprint[], index: number, around: LargeProject): void {
  const { random, project } = around;
  const sprint = sprints[index];
  if (sprint === undefined) return;
  const isRunning = index === sprints.length - 1;
  const life = newItem(team, officeMomentBefore(sprint.firstDay, random.whole(8, 160), random), around);
  const plannedAt = sprint.firstDay + random.between(8.1, 8.9) * hourInMs;
  const sizedAt = officeMomentBefore(sprint.firstDay, random.whole(2, 6), random);
  if (random.chance(0.85)) life.record(sizedAt, cast.scrumMaster, { kind: 'estimate', size: random.pick(sizes) });
  life.record(wholeMs(plannedAt), cast.productOwner, { kind: 'enter-sprint', sprint });
  const doer = random.pick(developers);
  const pickedDay = addWorkingDays(sprint.firstDay, random.whole(0, 5));
  if (isRunning && random.chance(0.4)) return;
  life.record(
    inOfficeHours(pickedDay, random, 10, 12),
    doer,
    { kind: 'status', status: project.status('In Progress') },
    { kind: 'assignee', person: doer },
  );
  const next = sprints[index + 1];
  let doneDay = addWorkingDays(pickedDay, random.whole(1, 3));
  if (next !== undefined && random.chance(0.15)) {
    life.record(addWorkingDays(sprint.firstDay, 9) + 16.7 * hourInMs, cast.scrumMaster, {
      kind: 'enter-sprint',
      sprint: next,
    });
    doneDay = addWorkingDays(next.firstDay, random.whole(0, 2));
  }
  life.record(inOfficeHours(doneDay, random, 13, 16), random.pick(developers), {
    kind: 'status',
    status: project.status('Done'),
  });
}

function openItem(
  team: string,
  number: number,
  sprints: ReadonlyMap<string, readonly TeamSprint[]>,
  around: LargeProject,
): IssueLife {
  const { random, now } = around;
  const age = Math.floor(random.next() ** 2 * 700) + 1;
  const life = newItem(team, officeMomentBefore(now, age, random), around);
  const isNearTheTop = number < issueCount - openCount + 500;
  if (isNearTheTop || random.chance(0.25)) {
    const sizedAt = Math.max(
      life.birth.at + hourInMs,
      officeMomentBefore(now, random.whole(1, Math.max(age - 1, 1)), random),
    );
    life.record(sizedAt, cast.scrumMaster, { kind: 'estimate', size: random.pick(sizes) });
  }
  // A few were once planned and went back to the backlog.
  const old = sprints.get(team)?.at(-3);
  if (random.chance(0.03) && old !== undefined && life.birth.at < old.firstDay) {
    life.record(wholeMs(old.firstDay + 8.5 * hourInMs), cast.productOwner, { kind: 'enter-sprint', sprint: old });
  }
  return life;
}

/** Three quarters of the links are among all items; the rest tie open items, some of them in circles. */
function linkSome(open: readonly IssueLife[], { project, random, now }: LargeProject): void {
  const names: readonly LinkName[] = ['Blocks', 'Blocks', 'Relates', 'Relates', 'Duplicate', 'Cloners'];
  const taken = new Set<string>();
  const numbers = new Map(project.lives.map((life, index) => [life, index]));
  while (taken.size < linkCount) {
    const pool = random.chance(0.75) ? project.lives : open;
    const from = random.pick(pool);
    const to = random.pick(pool);
    const name = random.pick(names);
    const pair = `${numbers.get(from)}>${numbers.get(to)}`;
    if (from === to || taken.has(pair)) continue;
    const earliest = Math.max(from.birth.at, to.birth.at) + hourInMs;
    if (earliest >= now) continue;
    taken.add(pair);
    const at = Math.min(earliest + random.whole(0, 20) * dayInMs, now - 60_000);
    project.link(name, from, to, at, random.pick(developers));
  }
}

function wholeMs(moment: number): number {
  return Math.floor(moment);
}
