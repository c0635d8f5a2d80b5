import type { Change, Sprint } from '../core/model/item';
import { jqlText } from '../jira/jql';
import type { World } from '../resolvers/world';
import type { BoardFacts } from '../store/board-facts';
import type { SprintReading } from '../store/sprint-history';

const dayInMs = 86_400_000;
/** Changelogs come for a thousand issues in one request. */
const issuesTogether = 1_000;
const itemsAtMost = 20_000;

/**
 * Looks for items that were taken out of sprints, which Jira's search cannot find by the sprint: every item that was
 * touched since the first of them began is asked for its changes of sprint. `save` is called after each thousand;
 * false where the time was over before the end.
 */
export async function findDepartures(
  sprints: readonly Sprint[],
  { facts, projectKey }: { readonly facts: BoardFacts; readonly projectKey: string },
  world: World,
  task: {
    readonly reading: SprintReading;
    save(reading: SprintReading): Promise<void>;
    hasTime(): boolean;
  },
): Promise<boolean> {
  const field = facts.fields.sprint;
  const starts = sprints.flatMap(({ startAt }) => (startAt === null ? [] : [Date.parse(startAt)]));
  let { reading } = task;
  if (!field || starts.length === 0) {
    await task.save({ ...reading, isSearched: true, pageToken: null });
    return true;
  }
  const days = Math.ceil((world.now().getTime() - Math.min(...starts)) / dayInMs) + 1;
  const jql = `project = ${jqlText(projectKey)} AND updated >= -${days}d ORDER BY created DESC`;
  const wanted = { fields: facts.fields, estimate: null };
  const ids = new Set(sprints.map(({ id }) => id));
  let unread: string[] = [];
  let looked = 0;
  let pageToken = reading.pageToken;
  do {
    const page = await world.asApp.itemPage(jql, wanted, pageToken);
    unread.push(...page.found.map(({ item }) => item.id));
    looked += page.found.length;
    pageToken = looked < itemsAtMost ? page.nextPageToken : null;
    if (unread.length < issuesTogether && pageToken !== null && task.hasTime()) continue;
    const histories = await world.asApp.histories(unread, { fieldIds: [field.fieldId], site: facts.fields });
    const departed = { ...reading.departed };
    for (const [issueId, { changes }] of histories)
      for (const sprintId of leftSprints(changes))
        if (ids.has(sprintId)) departed[sprintId] = [...new Set([...(departed[sprintId] ?? []), issueId])];
    reading = { ...reading, departed, pageToken, isSearched: pageToken === null, beatAt: world.now().toISOString() };
    unread = [];
    await task.save(reading);
  } while (pageToken !== null && task.hasTime());
  return pageToken === null;
}

/** Ids of the sprints that an item was taken out of, whether it came back or not. */
export function leftSprints(changes: readonly Pick<Change, 'from' | 'to'>[]): ReadonlySet<number> {
  return new Set(
    changes.flatMap(({ from, to }) => {
      const after = new Set(idsIn(to));
      return idsIn(from).filter((id) => !after.has(id));
    }),
  );
}

function idsIn(value: string | null): readonly number[] {
  return (value ?? '').split(',').flatMap((id) => (/^\s*\d+\s*$/.test(id) ? [Number(id)] : []));
}
