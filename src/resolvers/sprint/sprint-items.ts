import type { ItemHistory } from '../../core/sprint/ledger/item-history';
import type { IssueHistory } from '../../jira/items/histories';
import type { FoundItem } from '../../jira/items/issue-item';
import { jqlText } from '../../jira/jql';
import { goalMarkKey } from '../../jira/marks/goal-marks';
import { tandemKey } from '../../jira/marks/tandem-property';
import type { World } from '../world';
import { countedFields } from './count-sprint';
import type { SprintPlace } from './sprint-place';

/** A thousand items in one sprint is a fault in the data; more would not fit a dialog. */
export const itemsAtMost = 1_000;

export interface SprintItems {
  /** In the sprint now, sub-tasks among them. */
  readonly members: readonly FoundItem[];
  /** Taken out of it, as far as this person may see them. */
  readonly departed: readonly FoundItem[];
  /** Whether the sprint holds more items than were read. */
  readonly isCut: boolean;
}

/**
 * The items of a sprint. Jira's search does not find what was taken out of one: a job and events remember those, and
 * until the job has run everything touched since the start is read along.
 */
export async function itemsOf(at: SprintPlace, departedIds: readonly string[], world: World): Promise<SprintItems> {
  const { facts, sprint, project } = at;
  const wanted = {
    ...{ fields: facts.fields, estimate: facts.estimateField, itemsAtMost },
    propertyKeys: [goalMarkKey(sprint.id), tandemKey],
  };
  const isIn = `sprint = ${sprint.id}`;
  if (sprint.state === 'active' && sprint.startAt !== null && at.history.reading !== null) {
    // In minutes back from now, for Jira reads a date in the time zone of whoever asks.
    const minutes = Math.ceil((world.now().getTime() - Date.parse(sprint.startAt)) / 60_000) + 1;
    const jql = `${isIn} OR (project = ${jqlText(project.key)} AND updated >= -${Math.max(1, minutes)}m) ORDER BY Rank`;
    const { found, isCut } = await world.asUser.search({ ...wanted, jql });
    const isMember = ({ item }: FoundItem): boolean => item.sprints.some(({ id }) => id === sprint.id);
    if (!isCut)
      return { members: found.filter(isMember), departed: found.filter((each) => !isMember(each)), isCut: false };
  }
  const [{ found, isCut }, departed] = await Promise.all([
    world.asUser.search({ ...wanted, jql: `${isIn} ORDER BY Rank` }),
    departedIds.length > 0 ? world.asUser.itemsById(departedIds, wanted) : [],
  ]);
  const known = new Set(found.map(({ item }) => item.id));
  return { members: found, departed: departed.filter(({ item }) => !known.has(item.id)), isCut };
}

/** The items' changes as a ledger counts them; only what changed since the last look is asked of Jira again. */
export async function historiesOf(
  { members, departed }: SprintItems,
  { facts, sprint }: SprintPlace,
  world: World,
): Promise<readonly ItemHistory[]> {
  const warm = world.warmSprints.histories(`${world.siteId}/${world.personId}/${sprint.id}`);
  const all = [...members, ...departed];
  const stale = all.filter(({ item }) => warm.get(item.id)?.updatedAt !== item.updatedAt);
  if (stale.length > 0) {
    const flagged = facts.fields.flagged ? [facts.fields.flagged.fieldId] : [];
    const read = await world.asUser.histories(
      stale.map(({ item }) => item.id),
      { fieldIds: [...countedFields(facts), ...flagged], site: facts.fields },
    );
    const none: IssueHistory = { changes: [], isTruncated: false };
    for (const { item } of stale) warm.set(item.id, { updatedAt: item.updatedAt, history: read.get(item.id) ?? none });
  }
  return all.map(({ item, resolutionName, project }): ItemHistory => {
    const { changes = [], isTruncated = false } = warm.get(item.id)?.history ?? {};
    return { item: { ...item, changes }, changes, resolutionName, projectId: project?.id ?? null, isTruncated };
  });
}
