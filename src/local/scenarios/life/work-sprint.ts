/** The days of one sprint: who picks up what, what gets in the way, what comes back from review, what is done. */
import type { SeedStatus, SeedUser } from '../../jira/seed';
import { cast } from '../site/basis';
import type { Random } from '../site/random';
import { addWorkingDays, inOfficeHours } from '../site/working-time';
import type { IssueLife } from './issue-life';
import type { WrittenItem } from './written-item';

export interface Work {
  readonly item: WrittenItem;
  readonly life: IssueLife;
  size: number;
  remaining: number;
  doer: SeedUser | null;
  phase: 'todo' | 'doing' | 'review' | 'done';
  /** Day index from which it may go on; null where nothing is in its way. */
  blockedUntilDay: number | null;
  reviewedFromDay: number;
  /** Taken out of the running sprint. */
  hasLeft: boolean;
}

/** `day` is 0 on the sprint's first day. */
export interface Addition {
  readonly day: number;
  readonly work: Work;
}

export interface SprintDays {
  readonly firstDay: number;
  readonly days: number;
  readonly planned: readonly Work[];
  readonly additions: readonly Addition[];
  readonly developers: readonly SeedUser[];
  readonly pacePerDay: number;
  readonly random: Random;
  readonly blockChance: number;
  readonly blocksByChance: boolean;
  readonly blockReasons: readonly string[];
  readonly reviewRemarks: readonly string[];
  readonly inProgress: SeedStatus;
  readonly inReview: SeedStatus;
  readonly done: SeedStatus;
  readonly leave: (work: Work, at: number) => void;
}

const fibonacci = [1, 2, 3, 5, 8, 13, 21];
const reestimateChance = 0.06;
const reworkChance = 0.08;
const leavesSprintChance = 0.35;

export function workSprint(sprint: SprintDays): void {
  for (let index = 0; index < sprint.days; index += 1) {
    const added = sprint.additions.filter((addition) => addition.day <= index).map((addition) => addition.work);
    const board = [...sprint.planned, ...added].filter((work) => !work.hasLeft);
    const day = addWorkingDays(sprint.firstDay, index);
    review(board, index, day, sprint);
    unblock(board, index, day, sprint);
    flagAsWritten(board, index, day, sprint);
    for (const developer of sprint.developers) develop(developer, board, index, day, sprint);
    if (index === 5 && sprint.blocksByChance) giveUpOnSome(board, day, sprint);
  }
}

/** Someone else looks at finished work, on a later day: mostly it is done, sometimes it comes back. */
function review(board: readonly Work[], index: number, day: number, sprint: SprintDays): void {
  const { random } = sprint;
  for (const work of board) {
    if (work.phase !== 'review' || work.reviewedFromDay >= index || !random.chance(0.8)) continue;
    const others = sprint.developers.filter((developer) => developer !== work.doer);
    const reviewer = random.chance(0.4) || others.length === 0 ? cast.productOwner : random.pick(others);
    const at = inOfficeHours(day, random, 9, 10);
    if (random.chance(reworkChance)) {
      work.phase = 'doing';
      work.remaining = work.size * 0.3;
      work.life.record(at, reviewer, { kind: 'status', status: sprint.inProgress });
      if (sprint.reviewRemarks.length > 0) work.life.say(at + 60_000, reviewer, random.pick(sprint.reviewRemarks));
    } else {
      work.phase = 'done';
      work.life.record(at, reviewer, { kind: 'status', status: sprint.done });
    }
  }
}

function unblock(board: readonly Work[], index: number, day: number, sprint: SprintDays): void {
  for (const work of board) {
    if (work.blockedUntilDay === null || work.blockedUntilDay > index) continue;
    work.blockedUntilDay = null;
    work.life.record(inOfficeHours(day, sprint.random, 8.2, 9), cast.scrumMaster, { kind: 'flag', on: false });
  }
}

/** What the scenario's author wants flagged stays flagged for the rest of the sprint. */
function flagAsWritten(board: readonly Work[], index: number, day: number, sprint: SprintDays): void {
  for (const work of board) {
    const flagged = work.item.flagged;
    if (flagged?.onDay !== index + 1 || work.phase === 'done') continue;
    block(work, Number.POSITIVE_INFINITY, flagged.because, day, sprint);
  }
}

function block(work: Work, untilDay: number, because: string, day: number, sprint: SprintDays): void {
  const by = work.doer ?? cast.scrumMaster;
  const at = inOfficeHours(day, sprint.random, 12.1, 12.9);
  work.blockedUntilDay = untilDay;
  work.life.record(at, by, { kind: 'flag', on: true });
  work.life.say(at + 90_000, by, because);
}

function develop(developer: SeedUser, board: readonly Work[], index: number, day: number, sprint: SprintDays): void {
  const { random } = sprint;
  let work = board.find((own) => own.doer === developer && own.phase === 'doing' && own.blockedUntilDay === null);
  if (work === undefined) {
    work = board.find((next) => next.phase === 'todo' && next.blockedUntilDay === null);
    if (work === undefined) return;
    pickUp(work, developer, day, sprint);
  }
  if (sprint.blocksByChance && sprint.blockReasons.length > 0 && random.chance(sprint.blockChance)) {
    block(work, index + random.whole(1, 4), random.pick(sprint.blockReasons), day, sprint);
    return;
  }
  work.remaining -= sprint.pacePerDay * random.between(0.6, 1.4);
  if (work.remaining > 0) return;
  work.phase = 'review';
  work.reviewedFromDay = index;
  work.life.record(inOfficeHours(day, random, 13, 16), developer, { kind: 'status', status: sprint.inReview });
}

function pickUp(work: Work, developer: SeedUser, day: number, sprint: SprintDays): void {
  const { random } = sprint;
  const at = inOfficeHours(day, random, 10, 12);
  work.phase = 'doing';
  work.doer = developer;
  work.life.record(at, developer, { kind: 'status', status: sprint.inProgress });
  work.life.record(at, developer, { kind: 'assignee', person: developer });
  const bigger = fibonacci[fibonacci.indexOf(work.size) + 1];
  if (work.item.size === work.size && bigger !== undefined && bigger <= 13 && random.chance(reestimateChance)) {
    work.size = bigger;
    work.remaining = bigger;
    work.life.record(at + 25 * 60_000, developer, { kind: 'estimate', size: bigger });
    work.life.say(
      at + 26 * 60_000,
      developer,
      'Bigger than we thought in refinement; we talked about it and sized it again.',
    );
  }
}

/** Halfway through, a team that sees it will not make it takes the last untouched item out. */
function giveUpOnSome(board: readonly Work[], day: number, sprint: SprintDays): void {
  const untouched = board.filter((work) => work.phase === 'todo');
  const last = untouched.at(-1);
  if (untouched.length < 3 || last === undefined || !sprint.random.chance(leavesSprintChance)) return;
  last.hasLeft = true;
  sprint.leave(last, inOfficeHours(day, sprint.random, 14, 15.5));
}
