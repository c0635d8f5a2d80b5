/** A Scrum team at work: sprint after sprint, day after day, until now. What it leaves behind are the issues' lives. */
import type { SeedBoard, SeedUser, SeedVersion } from '../../jira/seed';
import { cast } from '../site/basis';
import type { ProjectDraft } from '../site/project-draft';
import type { Random } from '../site/random';
import {
  addWorkingDays,
  dayInMs,
  hourInMs,
  inOfficeHours,
  officeMomentBefore,
  workingDayAtOrBefore,
} from '../site/working-time';
import type { IssueLife, PlannedSprint } from './issue-life';
import { markGoalWork } from './mark-goal-work';
import { workSprint, type Addition, type Work } from './work-sprint';
import { iso } from './tell-life';
import { raise, type WrittenItem } from './written-item';

export interface SprintStory {
  readonly project: ProjectDraft;
  readonly board: SeedBoard;
  readonly epics: ReadonlyMap<string, IssueLife>;
  readonly random: Random;
  readonly now: number;
  readonly developers: readonly SeedUser[];
  /** What the team could do in a sprint if nothing ever waited; what is done comes to about two thirds of it. */
  readonly capacity: number;
  /** What it plans, as a share of that: about 0.6 for a team that learnt, 1 and more for one that hopes. */
  readonly ambition: number;
  /** The same for the last closed sprint, where the running one should begin without much left over. */
  readonly lastAmbition?: number;
  readonly workingDaysPerSprint: number;
  /** 1 on the first day of the running sprint. */
  readonly sprintDayToday: number;
  readonly sprintName: (number: number) => string;
  /** Oldest first; one closed sprint for each. */
  readonly pastGoals: readonly string[];
  readonly goal: string;
  /** Whether the team says at planning which items serve the goal; in the running sprint that is left to whoever looks. */
  readonly marksGoalWork?: true;
  /** What earlier sprints were made of, in the order it was pulled. */
  readonly past: readonly WrittenItem[];
  /** Bugs and wishes that came in while a sprint was running. */
  readonly surprises: readonly WrittenItem[];
  readonly surprisesPerSprint: number;
  /** The plan of the running sprint, and what was added to it on which day. */
  readonly present: readonly WrittenItem[];
  readonly addedLater: readonly { readonly item: WrittenItem; readonly onDay: number }[];
  /** Chance per item and day of something getting in the way. */
  readonly blockChance: number;
  readonly blockReasons: readonly string[];
  readonly reviewRemarks: readonly string[];
  readonly versionOfSprint?: (index: number) => SeedVersion | null;
}

/** The sprints that came about, the running one last, and the lives of the items it was planned with. */
export interface SprintsRun {
  readonly sprints: readonly PlannedSprint[];
  readonly lives: ReadonlyMap<WrittenItem, IssueLife>;
}

export function runSprints(story: SprintStory): SprintsRun {
  const { project, random, now, workingDaysPerSprint: length } = story;
  const today = workingDayAtOrBefore(now);
  const currentStart = addWorkingDays(today, -(story.sprintDayToday - 1));
  const closed = story.pastGoals.length;
  const past = [...story.past];
  const surprises = [...story.surprises];
  const lives = new Map<WrittenItem, IssueLife>();
  const sprints: PlannedSprint[] = [];
  let carried: Work[] = [];

  const takeIn = (item: WrittenItem, bornAt: number, readyAt: number): Work => {
    const life = raise(item, bornAt, readyAt, story);
    lives.set(item, life);
    return workOf(item, life);
  };

  for (let index = 0; index <= closed; index += 1) {
    const isRunning = index === closed;
    const firstDay = isRunning ? currentStart : addWorkingDays(currentStart, -length * (closed - index));
    const lastDay = addWorkingDays(firstDay, length - 1);
    const startsAt = firstDay + 9 * hourInMs;
    const endsAt = lastDay + 16.5 * hourInMs;
    const completedAt = endsAt + random.whole(3, 25) * 60_000;
    const sprint = project.sprint({
      boardId: story.board.id,
      name: story.sprintName(index + 1),
      goal: isRunning ? story.goal : (story.pastGoals[index] ?? ''),
      state: isRunning ? 'active' : 'closed',
      startDate: iso(startsAt + random.whole(0, 12) * 60_000),
      endDate: iso(endsAt),
      completeDate: isRunning ? null : iso(completedAt),
    });
    sprints.push(sprint);

    const version = story.versionOfSprint?.(index) ?? null;
    const planned: Work[] = [...carried];
    const enter = (work: Work, at: number) => {
      work.life.record(at, cast.productOwner, { kind: 'enter-sprint', sprint });
      if (version !== null) work.life.record(at, cast.productOwner, { kind: 'version', version });
    };
    const planningMoment = () => inOfficeHours(firstDay, random, 8.1, 8.9);
    const pull = (item: WrittenItem) => {
      const age = item.ageInDays === undefined ? random.whole(14, 75) : Math.max(item.ageInDays, 1);
      const bornAt =
        item.ageInDays === undefined
          ? officeMomentBefore(firstDay, age, random)
          : bornBefore(firstDay, now, age, random);
      const work = takeIn(item, bornAt, firstDay - random.between(1, 6) * dayInMs);
      enter(work, planningMoment());
      planned.push(work);
    };
    if (isRunning) story.present.forEach(pull);
    else {
      const ambition = index === closed - 1 ? (story.lastAmbition ?? story.ambition) : story.ambition;
      const target = story.capacity * ambition * random.between(0.88, 1.12);
      let size = carried.reduce((sum, work) => sum + work.size, 0);
      for (let next = past.shift(); next !== undefined; next = past.shift()) {
        pull(next);
        size += next.size ?? 1;
        if (size >= target) break;
      }
    }

    if (!isRunning && story.marksGoalWork) markGoalWork(planned, sprint);

    const additions: Addition[] = [];
    const addOn = (item: WrittenItem, day: number) => {
      const at = inOfficeHours(addWorkingDays(firstDay, day), random, 9.1, 9.9);
      if (at > now) return;
      const bornAt =
        item.ageInDays === undefined
          ? at - random.whole(4, 40) * 60_000
          : officeMomentBefore(now, item.ageInDays, random);
      const work = takeIn(item, Math.min(bornAt, at - 4 * 60_000), at);
      enter(work, at);
      additions.push({ day, work });
    };
    if (isRunning) story.addedLater.forEach(({ item, onDay }) => addOn(item, onDay - 1));
    else {
      for (let left = story.surprisesPerSprint; left > 0; left -= 1) {
        const item = random.chance(Math.min(left, 1)) ? surprises.shift() : undefined;
        if (item !== undefined) addOn(item, random.whole(1, 6));
      }
    }

    workSprint({
      ...story,
      firstDay,
      days: isRunning ? Math.min(story.sprintDayToday, length) : length,
      planned,
      additions,
      pacePerDay: story.capacity / story.developers.length / length,
      inReview: project.status('In Review'),
      inProgress: project.status('In Progress'),
      done: project.status('Done'),
      leave: (work, at) => work.life.record(at, cast.productOwner, { kind: 'leave-sprint', sprint }),
      blocksByChance: !isRunning,
    });

    carried = [...planned, ...additions.map((addition) => addition.work)].filter((work) => work.phase !== 'done');
    if (!isRunning) {
      const next = { id: sprint.id + 1, name: story.sprintName(index + 2) };
      for (const work of carried) {
        const at = work.hasLeft ? addWorkingDays(lastDay, 1) + 8.5 * hourInMs : completedAt;
        work.hasLeft = false;
        // Days are counted from each sprint's start.
        work.reviewedFromDay -= length;
        if (work.blockedUntilDay !== null) work.blockedUntilDay -= length;
        work.life.record(at, cast.scrumMaster, { kind: 'enter-sprint', sprint: next });
      }
    }
  }
  return { sprints, lives };
}

function bornBefore(firstDay: number, now: number, ageInDays: number, random: Random): number {
  return Math.min(officeMomentBefore(now, ageInDays, random), officeMomentBefore(firstDay, 2, random));
}

function workOf(item: WrittenItem, life: IssueLife): Work {
  const size = item.size ?? 1.5;
  return {
    item,
    life,
    size,
    remaining: size,
    doer: null,
    phase: 'todo',
    blockedUntilDay: null,
    reviewedFromDay: 0,
    hasLeft: false,
  };
}
