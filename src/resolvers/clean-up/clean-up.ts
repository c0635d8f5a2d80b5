import type { CleanUpAnswer, CleanUpItem, CleanUpList, NamedItem } from '../../contract';
import { epicsWithoutOpenItems, whyOver } from '../../core/backlog/clean-up/finished-epics';
import { longUntouched, type Clearable } from '../../core/backlog/clean-up/long-untouched';
import type { OrderedBacklog } from '../../core/backlog/health/ordered-backlog';
import type { ItemRecord } from '../../core/model/item-record';
import { JiraFailure } from '../../jira/failure';
import type { Standing } from '../../jira/items/transitions';
import { orderedNow } from '../backlog/ordered-now';
import type { Handler } from '../door';
import { orUnreadable } from '../or-unreadable';
import { projectIn } from '../place';
import { QuestionProblem } from '../problem';
import type { World } from '../world';
import { duplicatesOf } from './told-duplicates';

/** Together as many as Jira names in one request. */
const staleAtMost = 75;
const epicsAtMost = 25;

/** What may be cleared away, from what jobs keep of the project; of the items, what Jira shows this person. */
export const cleanUp: Handler<'cleanUp'> = async (place, _payload, world) => {
  const standing = projectIn(place);
  const may = await rightsIn(standing.key, world);
  const [ordered, head] = await Promise.all([
    orderedNow(standing.id, world),
    orUnreadable(world.records.head(standing.id), world),
  ]);
  if (!ordered || !head?.ready) return { kind: 'not-read' };
  const [lists, duplicates] = await Promise.all([
    listsOf(ordered, standing.id, world),
    duplicatesOf(standing.id, world),
  ]);
  const { asOf } = head.ready;
  return {
    ...{ kind: 'ready', ...lists, may },
    asOf: duplicates && duplicates.asOf < asOf ? duplicates.asOf : asOf,
    duplicates: duplicates?.list ?? null,
  };
};

/** In the same request it is learned whether the person sees the project at all: else they are told nothing of it. */
async function rightsIn(projectKey: string, world: World): Promise<Extract<CleanUpAnswer, { kind: 'ready' }>['may']> {
  const rights = await world.asUser.rights(['BROWSE_PROJECTS', 'TRANSITION_ISSUES', 'EDIT_ISSUES', 'LINK_ISSUES'], {
    projectKey,
  });
  if (!rights.has('BROWSE_PROJECTS')) {
    throw new QuestionProblem({
      kind: 'not-found',
      title: 'Nothing to show here',
      advice: 'You may not see this project. Ask a project administrator if you think you should.',
    });
  }
  return {
    close: rights.has('TRANSITION_ISSUES'),
    label: rights.has('EDIT_ISSUES'),
    link: rights.has('LINK_ISSUES'),
  };
}

async function listsOf(
  ordered: OrderedBacklog,
  projectId: string,
  world: World,
): Promise<{ readonly stale: CleanUpList<CleanUpItem>; readonly epics: CleanUpList<CleanUpItem> }> {
  const untouched = longUntouched(ordered);
  const empty = epicsWithoutOpenItems(ordered.records);
  const [stale, epics] = [untouched.slice(0, staleAtMost), empty.slice(0, epicsAtMost)];
  const ids = [...stale.map(({ record }) => record.id), ...epics.map(({ id }) => id)];
  const found = ids.length > 0 ? await world.asUser.standings(ids) : [];
  const seen = new Map(found.map((each) => [each.item.id, each]));
  const isStillThere = ({ item, project }: Standing): boolean =>
    project?.id === projectId && item.status.category !== 'done';
  const told = (chosen: readonly Clearable[], more: number): CleanUpList<CleanUpItem> => ({
    items: chosen.flatMap(({ record, because }): CleanUpItem[] => {
      const standing = seen.get(record.id);
      if (!standing || !isStillThere(standing)) return [];
      return [{ item: named(standing), because, labels: standing.item.labels }];
    }),
    more,
    hidden: chosen.filter(({ record }) => !seen.has(record.id)).length,
  });
  const visible = epics.filter(({ id }) => seen.has(id));
  const over = await overOf(visible, ordered.around.now, world);
  const unseen = epics.length - visible.length;
  const toldEpics = told(over, empty.length - epics.length);
  return { stale: told(stale, untouched.length - stale.length), epics: { ...toldEpics, hidden: unseen } };
}

/** What is done in an epic nobody keeps, so that it is asked of Jira, for those the person sees. */
async function overOf(epics: readonly ItemRecord[], now: string, world: World): Promise<readonly Clearable[]> {
  if (epics.length === 0) return [];
  const { children, isCut } = await childrenOf(epics, world);
  return epics.flatMap((record) => {
    const own = children.filter(({ parentKey }) => parentKey === record.key);
    const seen = { categories: own.map(({ status }) => status.category), areAll: !isCut };
    const because = whyOver(record, seen, now);
    return because === null ? [] : [{ record, because }];
  });
}

/** Jira refuses a search that names an epic which went a moment ago: then nobody knows what is in the others. */
async function childrenOf(epics: readonly ItemRecord[], world: World): ReturnType<World['asUser']['childrenOf']> {
  try {
    return await world.asUser.childrenOf(epics.map(({ id }) => id));
  } catch (error) {
    if (!(error instanceof JiraFailure) || error.kind !== 'refused') throw error;
    world.log(`clean-up: ${error.message}`);
    return { children: [], isCut: true };
  }
}

const named = ({ item: { id, key, summary, status } }: Standing): NamedItem => ({ id, key, summary, status });
