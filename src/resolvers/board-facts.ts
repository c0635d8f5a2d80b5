import type { LedgerRules } from '../core/sprint/ledger/item-history';
import { saysNotDone, usualCancelledResolutions } from '../core/sprint/ledger/item-history';
import { JiraFailure } from '../jira/failure';
import type { Gateway } from '../jira/gateway';
import type { BoardFacts } from '../store/board-facts';
import { orUnreadable } from './or-unreadable';
import type { World } from './world';

/** A team changes its board now and then; what it changed is seen the next day, or at once where an id is new. */
const keptInMs = 86_400_000;
/** A status that was deleted stays unknown, however often Jira is asked. */
const askedAgainAfterInMs = 600_000;

/**
 * How a board reads its items, from what is kept where that is fresh and knows every status in `statusIds`. Read with
 * the app's rights, for it is kept for everybody; where the app may not see the board, with the person's, and not kept.
 */
export async function boardFactsOf(
  boardId: number,
  world: World,
  statusIds: readonly string[] = [],
): Promise<BoardFacts> {
  const kept = await keptFacts(boardId, world);
  const ageInMs = kept ? world.now().getTime() - Date.parse(kept.asOf) : Infinity;
  if (kept && ageInMs < (knows(kept, statusIds) ? keptInMs : askedAgainAfterInMs)) return kept;
  try {
    const facts = await readFacts(boardId, world.asApp, world, statusIds);
    await world.boardFacts.keep(facts);
    return facts;
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    const isHidden = error.kind === 'forbidden' || error.kind === 'not-found' || error.kind === 'signed-out';
    if (!isHidden || world.personId === '') throw error;
    return readFacts(boardId, world.asUser, world, statusIds);
  }
}

/** How a ledger reads changelogs under these facts. */
export function ledgerRulesOf(facts: BoardFacts): LedgerRules {
  const { fields, estimateField } = facts;
  return {
    fields: {
      sprint: ['Sprint', ...(fields.sprint ? [fields.sprint.fieldId] : [])],
      estimate: estimateField ? [estimateField.fieldId, estimateField.fieldName] : [],
    },
    statuses: facts.statuses,
    doneStatusIds: facts.doneStatusIds,
    cancelledResolutions: usualCancelledResolutions,
    cancelledStatusIds: facts.statuses.flatMap(({ id, category, name }) =>
      category === 'done' && saysNotDone(name) ? [id] : [],
    ),
    uncountedTypes: ['Sub-task', 'Subtask', 'Epic', ...facts.subtaskTypeIds],
    projectIds: null,
  };
}

/** Null where nothing is kept, or what is kept cannot be read. */
export const keptFacts = (boardId: number, world: World): Promise<BoardFacts | null> =>
  orUnreadable(world.boardFacts.of(boardId), world, 'Jira is asked again');

async function readFacts(
  boardId: number,
  jira: Gateway,
  world: World,
  statusIds: readonly string[],
): Promise<BoardFacts> {
  const [configuration, fields] = await Promise.all([jira.boardConfiguration(boardId), jira.siteFields()]);
  const { project, filterId, columns, estimation } = configuration;
  const own = project ? await jira.statuses(project.key) : { statuses: [], subtaskTypeIds: [] };
  const wanted = [...columns.flatMap((column) => column.statusIds), ...statusIds];
  const isWhole = wanted.every((id) => own.statuses.some((status) => status.id === id));
  const statuses = isWhole ? own.statuses : joined(own.statuses, await jira.siteStatuses());
  const lastColumn = columns.at(-1)?.statusIds ?? [];
  return {
    asOf: world.now().toISOString(),
    board: { id: boardId, name: configuration.name, type: configuration.type },
    project,
    filterId,
    fields,
    estimateField:
      estimation.kind === 'field' ? { fieldId: estimation.fieldId, fieldName: estimation.fieldName } : null,
    columns,
    statuses,
    doneStatusIds: lastColumn.length > 0 ? lastColumn : null,
    subtaskTypeIds: own.subtaskTypeIds,
  };
}

const knows = ({ statuses }: BoardFacts, ids: readonly string[]): boolean =>
  ids.every((id) => statuses.some((status) => status.id === id));

function joined(some: BoardFacts['statuses'], others: BoardFacts['statuses']): BoardFacts['statuses'] {
  return [...new Map([...others, ...some].map((status) => [status.id, status])).values()];
}
