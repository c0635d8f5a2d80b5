import type { Sprint, SprintReference } from '../core/model/item';
import { buildLedger } from '../core/sprint/ledger/build-ledger';
import type { ItemHistory, LedgerSprint } from '../core/sprint/ledger/item-history';
import type { NoLedger, SprintLedger } from '../core/sprint/ledger/sprint-ledger';
import type { Gateway } from '../jira/gateway';
import { goalMarkKey, markFor } from '../jira/goal-marks';
import type { FoundItem } from '../jira/issue-item';
import type { BoardFacts } from '../store/board-facts';
import type { WatchedSprint } from '../store/watched-sprints';
import { ledgerRulesOf } from './board-facts';

/** More than a sprint holds; a search that finds more is of something else. */
const itemsAtMost = 1_000;

export interface CountedSprint {
  readonly ledger: SprintLedger | NoLedger;
  /** Keys of the items that people marked as serving the goal. */
  readonly servesKeys: ReadonlySet<string>;
}

/** Counts a sprint from what Jira tells now. Three requests for a sprint of up to a hundred items. */
export async function countSprint(
  sprint: Sprint,
  around: {
    readonly facts: BoardFacts;
    readonly watched: WatchedSprint;
    /** The board's other sprints, so that it can be named where work went. */
    readonly sprints: readonly SprintReference[];
    readonly now: string;
  },
  jira: Gateway,
): Promise<CountedSprint> {
  const { facts, watched, sprints, now } = around;
  const found = await itemsOfSprint(sprint.id, watched.departedIds, facts, jira);
  const histories = await historiesOf(found, facts, jira);
  const names = sprints.filter(({ id }) => id !== sprint.id).map(({ name }) => name);
  const rules = { ...ledgerRulesOf(facts), sprintNames: [sprint.name, ...names] };
  return {
    ledger: buildLedger(watchedSprint(sprint, watched), histories, rules, { now, sprints }),
    servesKeys: new Set(
      found.flatMap(({ item, properties }) => (markFor(properties, sprint.id) === true ? [item.key] : [])),
    ),
  };
}

/** A sprint with what Tandem saw by watching it. */
export function watchedSprint(sprint: Sprint, { activatedAt, goals }: WatchedSprint): LedgerSprint {
  return { ...sprint, activatedAt, goals };
}

/** The fields whose changes a ledger counts. */
export function countedFields({ fields, estimateField }: BoardFacts): readonly string[] {
  const own = [fields.sprint, estimateField].flatMap((field) => (field ? [field.fieldId] : []));
  return ['status', 'resolution', 'issuetype', 'project', ...own];
}

/** Those in the sprint, and those that were taken out of it. */
async function itemsOfSprint(
  sprintId: number,
  departedIds: readonly string[],
  facts: BoardFacts,
  jira: Gateway,
): Promise<readonly FoundItem[]> {
  const wanted = {
    fields: facts.fields,
    estimate: facts.estimateField,
    propertyKeys: [goalMarkKey(sprintId)],
  };
  const found: FoundItem[] = [];
  let pageToken: string | null = null;
  do {
    const page: Awaited<ReturnType<Gateway['itemPage']>> = await jira.itemPage(
      `sprint = ${sprintId} ORDER BY Rank`,
      wanted,
      pageToken,
    );
    found.push(...page.found);
    pageToken = page.nextPageToken;
  } while (pageToken !== null && found.length < itemsAtMost);
  const known = new Set(found.map(({ item }) => item.id));
  return [
    ...found,
    ...(await jira.itemsById(
      departedIds.filter((id) => !known.has(id)),
      wanted,
    )),
  ];
}

async function historiesOf(
  found: readonly FoundItem[],
  facts: BoardFacts,
  jira: Gateway,
): Promise<readonly ItemHistory[]> {
  const histories = await jira.histories(
    found.map(({ item }) => item.id),
    { fieldIds: countedFields(facts), site: facts.fields },
  );
  return found.map(({ item, resolutionName, project }) => {
    const history = histories.get(item.id);
    return {
      item,
      changes: history?.changes ?? [],
      resolutionName,
      projectId: project?.id ?? null,
      isTruncated: history?.isTruncated ?? false,
    };
  });
}
