/** A team without sprints: items come in, are pulled when there is room, wait for approval, and are done. */
import type { SeedStatus, SeedUser } from '../../jira/seed';
import type { ProjectDraft } from '../site/project-draft';
import type { Random } from '../site/random';
import { addWorkingDays, inOfficeHours, workingDayAtOrBefore } from '../site/working-time';
import type { IssueLife } from './issue-life';
import { raise, type WrittenItem } from './written-item';

export interface FlowStory {
  readonly project: ProjectDraft;
  readonly epics: ReadonlyMap<string, IssueLife>;
  readonly random: Random;
  readonly now: number;
  readonly developers: readonly SeedUser[];
  readonly approver: SeedUser;
  /** How long this has been going on. */
  readonly workingDays: number;
  /** What came in, evenly over that time, oldest first. */
  readonly items: readonly WrittenItem[];
  readonly atMostInProgress: number;
  /** Chance per day that work on an item is finished. */
  readonly finishChance: number;
  /** Chance per day that somebody finds the time to approve. */
  readonly approveChance: number;
  readonly blockChance: number;
  readonly blockReasons: readonly string[];
  readonly statuses: { readonly inProgress: SeedStatus; readonly waiting: SeedStatus; readonly done: SeedStatus };
}

interface Card {
  readonly life: IssueLife;
  phase: 'open' | 'doing' | 'blocked' | 'waiting' | 'done';
  doer: SeedUser | null;
}

/** Items that are not done at the end are the backlog, in the order they came. */
export function runFlow(story: FlowStory): ReadonlyMap<WrittenItem, IssueLife> {
  const { random } = story;
  const firstDay = addWorkingDays(workingDayAtOrBefore(story.now), -story.workingDays);
  const lives = new Map<WrittenItem, IssueLife>();
  const cards: Card[] = [];
  let arrived = 0;
  for (let index = 0; index <= story.workingDays; index += 1) {
    const day = addWorkingDays(firstDay, index);
    const due = Math.ceil(((index + 1) / (story.workingDays + 1)) * story.items.length);
    for (; arrived < due; arrived += 1) {
      const item = story.items[arrived];
      if (item === undefined) continue;
      const at = inOfficeHours(day, random, 8, 9.5);
      const life = raise(item, at, at, story);
      lives.set(item, life);
      cards.push({ life, phase: 'open', doer: null });
    }
    liveThrough(day, cards, story);
  }
  return lives;
}

function liveThrough(day: number, cards: readonly Card[], story: FlowStory): void {
  const { random, statuses } = story;
  for (const card of cards) {
    const doer = card.doer;
    if (doer === null) continue;
    if (card.phase === 'blocked' && random.chance(0.35)) {
      card.phase = 'doing';
      card.life.record(inOfficeHours(day, random, 9, 10), doer, { kind: 'flag', on: false });
    } else if (card.phase === 'waiting' && random.chance(story.approveChance)) {
      card.phase = 'done';
      card.life.record(inOfficeHours(day, random, 9, 16), story.approver, { kind: 'status', status: statuses.done });
    } else if (card.phase === 'doing' && random.chance(story.blockChance)) {
      card.phase = 'blocked';
      const at = inOfficeHours(day, random, 10.5, 16);
      card.life.record(at, doer, { kind: 'flag', on: true });
      card.life.say(at + 60_000, doer, random.pick(story.blockReasons));
    } else if (card.phase === 'doing' && random.chance(story.finishChance)) {
      card.phase = 'waiting';
      card.life.record(inOfficeHours(day, random, 11, 16), doer, { kind: 'status', status: statuses.waiting });
    }
  }
  let busy = cards.filter((card) => card.phase === 'doing' || card.phase === 'blocked').length;
  for (const card of cards) {
    if (busy >= story.atMostInProgress) break;
    if (card.phase !== 'open') continue;
    const doer = random.pick(story.developers);
    const at = inOfficeHours(day, random, 10, 12);
    card.phase = 'doing';
    card.doer = doer;
    card.life.record(at, doer, { kind: 'status', status: statuses.inProgress }, { kind: 'assignee', person: doer });
    busy += 1;
  }
}
