import type { Sprint } from '../../core/model/item';
import type { ItemHistory } from '../../core/sprint/ledger/item-history';
import type { SprintEntry } from '../../core/sprint/sprint-report';
import { JiraFailure } from '../../jira/failure';
import type { FoundItem } from '../../jira/items/issue-item';
import { markFor } from '../../jira/marks/goal-marks';
import type { KeptLedger } from '../../store/kept-ledgers';
import type { WatchedSprint } from '../../store/watched-sprints';
import { orUnreadable } from '../or-unreadable';
import { projectIn, type Place } from '../place';
import { QuestionProblem } from '../problem';
import type { World } from '../world';
import { outsideAssignees } from './outside-people';
import { historiesOf, itemsOf, type SprintItems } from './sprint-items';
import { sprintPlace, type NoSprint, type SprintPlace } from './sprint-place';

/** What the Sprint Goal dialog stands on, read once; a mark only changes an entry. */
export interface ReadSprint {
  readonly kind: 'sprint';
  readonly at: SprintPlace;
  readonly items: SprintItems;
  readonly entries: readonly (SprintEntry & Pick<FoundItem, 'properties'>)[];
  /** Of a running sprint's items, those that were taken out among them; empty for any other. */
  readonly histories: readonly ItemHistory[];
  /** Who works on what blocks the sprint from outside, by key. */
  readonly outside: ReadonlyMap<string, string>;
  readonly watched: WatchedSprint;
  /** The ledger of a closed sprint, where it was kept. */
  readonly kept: KeptLedger | null;
}

export type SprintReading = ReadSprint | NoSprint;

export async function readSprint(place: Place, chosen: number | undefined, world: World): Promise<SprintReading> {
  const project = projectIn(place);
  try {
    const at = await sprintPlace(project, place, chosen, world);
    return at.kind === 'no-sprint' ? at : await readItems(at, world);
  } catch (error) {
    throw await orArchived(error, project, world);
  }
}

async function readItems(at: SprintPlace, world: World): Promise<ReadSprint> {
  const { id, state } = at.sprint;
  const [watched, kept] = await Promise.all([
    world.sprintHistory.watched(id),
    state === 'closed' ? orUnreadable(world.sprintHistory.ledger(id), world, 'the sprint is counted again') : null,
  ]);
  const found = await itemsOf(at, state === 'active' ? watched.departedIds : [], world);
  const items = kept ? await withDeparted(found, kept, at, world) : found;
  const [outside, histories] = await Promise.all([
    outsideAssignees(at, items.members, world),
    state === 'active' ? historiesOf(items, at, world) : [],
  ]);
  return {
    ...{ kind: 'sprint', items, outside, histories, watched, kept },
    at: { ...at, sprint: newestOf(at.sprint, items.members) },
    entries: items.members
      .filter(({ item }) => item.kind !== 'subtask' && item.kind !== 'epic')
      .map(({ item, categorySince, properties }) => ({
        ...{ item, categorySince, properties },
        mark: markFor(properties, id),
      })),
  };
}

/** The list of sprints may be a minute old; the items were read just now and tell their sprint. */
function newestOf(sprint: Sprint, members: readonly FoundItem[]): Sprint {
  const told = members[0]?.sprints.find(({ id }) => id === sprint.id);
  return told ? { ...told, boardId: sprint.boardId ?? told.boardId } : sprint;
}

/** The items that a kept ledger names and the sprint no longer holds, as far as this person may see them. */
async function withDeparted(
  items: SprintItems,
  { ledger }: KeptLedger,
  { facts }: SprintPlace,
  world: World,
): Promise<SprintItems> {
  const known = new Set(items.members.map(({ item }) => item.key));
  const keys = new Set(ledger.events.flatMap(({ key }) => (key === '' || known.has(key) ? [] : [key])));
  if (keys.size === 0) return items;
  const wanted = { fields: facts.fields, estimate: facts.estimateField };
  return { ...items, departed: await world.asUser.itemsById([...keys], wanted) };
}

/** An archived project hides its boards and sprints, which is better said in words than as nothing found. */
async function orArchived(error: unknown, project: { readonly key: string }, world: World): Promise<unknown> {
  if (!(error instanceof JiraFailure) || error.kind !== 'not-found') return error;
  const found = await world.asUser.project(project.key).catch(() => null);
  if (!found?.isArchived) return error;
  return new QuestionProblem({
    kind: 'not-found',
    title: `${found.name} is archived`,
    advice: 'Its boards and sprints rest with it. A Jira administrator can restore the project.',
  });
}
