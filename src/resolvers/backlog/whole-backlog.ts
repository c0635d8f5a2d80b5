import type { WholeBacklog } from '../../contract';
import type { HealthReport } from '../../core/model/health-report';
import { isAlive, type PartsHead } from '../../store/built-parts';
import type { KeptHealth } from '../../store/health-reports';
import type { Handler } from '../door';
import { itemLinesOf } from '../item-lines';
import { judgedWith } from '../kept/kept-record';
import { orUnreadable } from '../or-unreadable';
import { projectIn } from '../place';
import { settingsOf } from '../settings/team-settings';
import type { World } from '../world';
import { healthNow, type HealthNow } from './health-now';
import { keysToldIn, withoutKeys } from './hidden-keys';

/** What one request to Jira names. */
const namedAtMost = 100;
/** Of each part, before somebody opens it. */
const namedOfPart = 5;
const trendInDays = 183;
/** So many changes beside the parts cost more to read each time than to fold in once. */
const foldedFrom = 200;
/** The schedule comes round each day; where it did not, a page asks. */
const reconciledAfterInMs = 36 * 3_600_000;
/** Whoever was asked and did not begin in this time was never told. */
const askedForInMs = 20 * 60_000;

/** The whole backlog from what jobs keep of it; of the items, what Jira shows this person. */
export const wholeBacklog: Handler<'wholeBacklog'> = async (place, _payload, world) => {
  const standing = projectIn(place);
  // First, for whoever may not see the project is told nothing of it.
  const { key, name, isArchived } = await world.asUser.project(standing.key);
  const whole = isArchived ? ({ kind: 'none' } as const) : await wholeOf(standing.id, world);
  return { project: { key, name, isArchived }, whole };
};

/** For somebody who is known to see the project. */
async function wholeOf(projectId: string, world: World): Promise<WholeBacklog> {
  const head = await orUnreadable(world.records.head(projectId), world);
  const now = head?.ready ? await orUnreadable(healthNow(projectId, head.ready, world), world) : null;
  if (!head?.ready || !now)
    return { kind: 'building', ...(await askForRecords(projectId, { head, task: 'records' }, world)) };
  const task = await taskDue(projectId, head, now, world);
  if (task) await askForRecords(projectId, { head, task }, world);
  if (now.isFresh) await keepReport(projectId, now.health, world);
  const keys = keysToldIn(now.health);
  const wanted = shownIds(now.health).slice(0, namedAtMost - keys.length);
  const named = wanted.length > 0 ? await itemLinesOf([...wanted, ...keys], world) : [];
  const seen = new Set(named.flatMap(({ id, key }) => [id, key]));
  const { report, today } = withoutKeys(
    now.health,
    keys.filter((key) => !seen.has(key)),
  );
  const trend = now.days.slice(-trendInDays).map(({ day, score, readyItems, openItems }) => ({
    ...{ day, score, readyItems, openItems },
  }));
  return {
    ...{ kind: 'ready', report: withoutHidden(report, seen), today, changes: now.health.changes, trend, named },
    hidden: wanted.filter((id) => !seen.has(id)).length,
    ...(head.building ? { isRenewed: true } : {}),
  };
}

/** Today's items, the candidates, and the first of each part, each once. */
function shownIds({ report, today }: KeptHealth): readonly string[] {
  const ids = [
    ...[...today.productOwner, ...today.scrumMaster].flatMap(({ itemIds }) => itemIds.slice(0, namedOfPart)),
    ...report.candidates.map(({ id }) => id),
    ...report.parts.flatMap(({ judged }) =>
      judged.kind === 'known' ? judged.value.itemIds.slice(0, namedOfPart) : [],
    ),
  ];
  return [...new Set(ids)];
}

/** A candidate is told with its key, so that it is told only to those who see it. */
const withoutHidden = (report: HealthReport, seen: ReadonlySet<string>): HealthReport => ({
  ...report,
  candidates: report.candidates.filter(({ id }) => seen.has(id)),
});

type RecordsTask = 'records' | 'reconcile-records';

/** Asks for the job unless one is at work or was asked for; how far it is. */
async function askForRecords(
  projectId: string,
  { head, task }: { readonly head: PartsHead | null; readonly task: RecordsTask },
  world: World,
): Promise<{ readonly done: number; readonly total: number }> {
  const { done = 0, total = 0 } = head?.building ?? {};
  if (head?.building && isAlive(head.building, world.now())) return { done, total };
  const askedAt = await world.records.askedAt(projectId);
  const isAsked = askedAt !== null && Math.abs(world.now().getTime() - Date.parse(askedAt)) < askedForInMs;
  if (isAsked) return { done, total };
  await world.records.keepAsked(projectId, world.now().toISOString());
  try {
    await world.projectQueue.push({ projectId, task });
  } catch (error) {
    // Nobody was asked, so whoever comes next asks again; this answer stands without it.
    await world.records.forgetAsked(projectId);
    world.log(`records: no job asked for, ${error instanceof Error ? error.name : typeof error}`);
  }
  return { done, total };
}

/** What a job should do for these records; null where they are as they should be. */
async function taskDue(projectId: string, head: PartsHead, now: HealthNow, world: World): Promise<RecordsTask | null> {
  const isSame = judgedWith(await settingsOf(world, projectId)) === now.site.judgedWith;
  if (head.building || !isSame) return 'records';
  const asOf = Date.parse(head.ready?.asOf ?? '');
  if (world.now().getTime() - asOf > reconciledAfterInMs) return 'reconcile-records';
  return now.waiting >= foldedFrom ? 'records' : null;
}

/** A courtesy to whoever asks next. */
async function keepReport(projectId: string, health: KeptHealth, world: World): Promise<void> {
  try {
    await world.health.keep(projectId, health);
  } catch (error) {
    world.log(`health: not kept, ${error instanceof Error ? error.name : typeof error}`);
  }
}
