import type { Sprint, SprintReference } from '../../core/model/item';
import { buildLedger } from '../../core/sprint/ledger/build-ledger';
import type { ItemHistory, LedgerSprint } from '../../core/sprint/ledger/item-history';
import type { NoLedger, SprintLedger } from '../../core/sprint/ledger/sprint-ledger';
import type { Gateway } from '../../jira/gateway';
import type { FoundItem } from '../../jira/items/issue-item';
import { goalMarkKey, markFor } from '../../jira/marks/goal-marks';
import type { BoardFacts } from '../../store/board-facts';
import type { WatchedSprint } from '../../store/watched-sprints';
import { ledgerRulesOf } from '../board-facts';

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
  const { found, goneKeys } = await itemsOfSprint(sprint.id, watched, facts, jira);
  const histories = await historiesOf(found, facts, jira);
  const names = sprints.filter(({ id }) => id !== sprint.id).map(({ name }) => name);
  const rules = { ...ledgerRulesOf(facts), sprintNames: [sprint.name, ...names] };
  const ledger = buildLedger(watchedSprint(sprint, watched), histories, rules, { now, sprints });
  return {
    ledger: ledger.kind === 'ledger' ? { ...ledger, faults: [...ledger.faults, ...goneKeys.map(goneFault)] } : ledger,
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

/** What was planned, and Jira no longer shows: a deleted item takes its history with it. */
const goneFault = (key: string): SprintLedger['faults'][number] => ({
  id: 'missing-history',
  key,
  what: 'It stood in the sprint at the start, and is deleted since, or hidden from Tandem; it is not counted.',
});

/** Those in the sprint, and those that were taken out of it. */
async function itemsOfSprint(
  sprintId: number,
  { departedIds, planned }: WatchedSprint,
  facts: BoardFacts,
  jira: Gateway,
): Promise<{ readonly found: readonly FoundItem[]; readonly goneKeys: readonly string[] }> {
  const wanted = { fields: facts.fields, estimate: facts.estimateField, propertyKeys: [goalMarkKey(sprintId)] };
  const present: FoundItem[] = [];
  let pageToken: string | null = null;
  do {
    const jql = `sprint = ${sprintId} ORDER BY Rank`;
    const page: Awaited<ReturnType<Gateway['itemPage']>> = await jira.itemPage(jql, wanted, pageToken);
    present.push(...page.found);
    pageToken = page.nextPageToken;
  } while (pageToken !== null && present.length < itemsAtMost);
  const known = new Set(present.map(({ item }) => item.id));
  const missed = [...departedIds, ...(planned ?? []).map(({ id }) => id)].filter((id) => !known.has(id));
  const others = await jira.itemsById([...new Set(missed)], wanted);
  for (const { item } of others) known.add(item.id);
  const goneKeys = (planned ?? []).flatMap(({ id, key }) => (known.has(id) ? [] : [key]));
  return { found: [...present, ...others], goneKeys };
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
