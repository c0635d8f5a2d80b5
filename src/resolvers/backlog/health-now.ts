/** What a project's records say of its backlog now: from the store where it was judged already, judged anew where not. */
import { snapshotOf } from '../../core/backlog/health/health-snapshot';
import { judgeBacklog } from '../../core/backlog/health/judge-backlog';
import type { BacklogSurroundings } from '../../core/backlog/health/ordered-backlog';
import { whatChanged } from '../../core/backlog/health/what-changed';
import { today } from '../../core/backlog/today/today';
import type { HealthSnapshot } from '../../core/model/health-report';
import type { ReadyParts } from '../../store/built-parts';
import type { KeptHealth } from '../../store/health-reports';
import type { RecordsSite } from '../../store/item-records';
import { UnreadableValue } from '../../store/key-value';
import { boardSprints, projectFlow } from '../kept/kept-history';
import { journalStamp, recordsNow } from '../kept/warm-records';
import { settingsOf } from '../settings/team-settings';
import type { World } from '../world';

const dayInMs = 86_400_000;
/** "Last week" is the last day that was kept at least so long ago, and not longer than that. */
const weekInDays = 7;
const lastWeekAtMostInDays = 21;

/** What records are judged with, and a text that differs wherever the judgement might. */
export async function surroundingsOf(
  projectId: string,
  { ready, site }: { readonly ready: ReadyParts; readonly site: RecordsSite },
  world: World,
): Promise<{ readonly around: BacklogSurroundings; readonly stamp: string }> {
  const [settings, history, { flow }] = await Promise.all([
    settingsOf(world, projectId),
    site.boardId === null ? null : boardSprints(site.boardId, projectId, world),
    projectFlow(projectId, world),
  ]);
  const closedSprints = history?.sprints ?? [];
  const now = world.now().toISOString();
  const around = {
    ...{ settings, now, closedSprints, flow, estimatesAreUsed: site.estimatesAreUsed },
    priorityLevels: site.priorities.length > 0 ? site.priorities.length : null,
  };
  const { rules, runwayInSprints, staleAfterInDays, healthWeights = {} } = settings;
  const stamp = JSON.stringify([
    ...[ready.generation, now.slice(0, 10), closedSprints.length, closedSprints.at(-1)?.id ?? null, flow !== null],
    ...[rules, runwayInSprints, staleAfterInDays, healthWeights],
  ]);
  return { around, stamp };
}

export interface HealthNow {
  readonly health: KeptHealth;
  /** Oldest first. */
  readonly days: readonly HealthSnapshot[];
  /** True where it was judged just now, not read from the store. */
  readonly isFresh: boolean;
  readonly site: RecordsSite;
  /** Changes that wait in the journal. */
  readonly waiting: number;
}

/** The report as it stands now. Fails with UnreadableValue where records are missing or not readable. */
export async function healthNow(projectId: string, ready: ReadyParts, world: World): Promise<HealthNow> {
  const site = await world.records.site(projectId);
  if (!site) throw new UnreadableValue(`what the records of ${projectId} were made with`);
  const [{ around, stamp }, changes, kept, days] = await Promise.all([
    surroundingsOf(projectId, { ready, site }, world),
    world.records.changes(projectId),
    world.health.of(projectId),
    world.health.days(projectId),
  ]);
  const known = { days, site, waiting: changes.length };
  if (kept?.stamp === `${stamp} ${journalStamp(changes)}`) return { ...known, health: kept, isFresh: false };
  const { records, journal } = await recordsNow(projectId, ready, world);
  const report = judgeBacklog(records, around);
  const lastWeek = lastWeekOf(days, world.now());
  const health = {
    ...{ stamp: `${stamp} ${journal}`, report, today: today(report, lastWeek) },
    changes: lastWeek ? { since: lastWeek.day, sentences: whatChanged(lastWeek, snapshotOf(report)) } : null,
  };
  return { ...known, health, isFresh: true };
}

/** For jobs: judges where something changed, keeps the report, and what it says of the day. */
export async function keepHealth(projectId: string, world: World): Promise<void> {
  const head = await world.records.head(projectId);
  if (!head?.ready) return;
  const { health, isFresh } = await healthNow(projectId, head.ready, world);
  if (isFresh) await world.health.keep(projectId, health);
  try {
    await world.health.keepDay(projectId, snapshotOf(health.report));
  } catch (error) {
    if (!(error instanceof UnreadableValue)) throw error;
    world.log(`health: ${error.key} is not readable, the day is not kept`);
  }
}

function lastWeekOf(days: readonly HealthSnapshot[], now: Date): HealthSnapshot | null {
  const dayBefore = (count: number) => new Date(now.getTime() - count * dayInMs).toISOString().slice(0, 10);
  const [from, to] = [dayBefore(lastWeekAtMostInDays), dayBefore(weekInDays)];
  return days.findLast(({ day }) => day >= from && day <= to) ?? null;
}
