import type { Change, Item } from '../model/item';
import type { BlockerRecord, ItemRecord, Worth } from '../model/item-record';
import type { ItemReview } from '../model/review';
import { goalSprintOf } from '../sprint/goal-sprint';
import { namedKeys } from '../text/named-keys';
import { timesSentBack, type WaitingPlaces } from './sent-back';

/** An item as it was read and judged, with what is known of it beside its text. */
export interface JudgedItem {
  readonly item: Item;
  /** Without its muted findings. */
  readonly review: ItemReview;
  /** 0 to 100. */
  readonly readiness: number;
  readonly rank: string | null;
  readonly worth: Worth;
  /** Ids of the items that its parent and its links name by key. */
  readonly idByKey: Readonly<Record<string, string>>;
  /** Null where its history was not read. */
  readonly changes: readonly Change[] | null;
  readonly servesGoal: boolean | null;
}

/** What a site's words mean. */
export interface RecordSite extends WaitingPlaces {
  /** Names, the highest first. */
  readonly priorities: readonly string[];
}

/** What Tandem keeps of one item. */
export function itemRecordOf(judged: JudgedItem, site: RecordSite): ItemRecord {
  const { item, review, idByKey, changes } = judged;
  const sprint = goalSprintOf(item);
  const place = site.priorities.indexOf(item.priorityName ?? '');
  return {
    ...{ id: item.id, key: item.key, kind: item.kind, category: item.status.category, statusId: item.status.id },
    ...{ rank: judged.rank, level: review.level, readiness: judged.readiness },
    missing: review.missing[0]?.id ?? null,
    rules: [...new Set(review.findings.map(({ rule }) => rule))],
    openQuestions: review.questions.filter(({ answered }) => !answered).length,
    estimate: item.estimate,
    // A key is no id, but it tells that there is a parent.
    parentId: item.parent ? (idByKey[item.parent.key] ?? item.parent.key) : null,
    sprint: sprint && sprint.state !== 'closed' ? { id: sprint.id, state: sprint.state } : null,
    unfinishedSprints: item.sprints.filter(({ state }) => state === 'closed').length,
    sentBack: changes ? timesSentBack(changes, site) : null,
    createdAt: item.createdAt,
    changedAt: changes ? lastTold(item, changes) : item.updatedAt,
    isFlagged: item.isFlagged,
    priority: place === -1 ? null : place + 1,
    worth: judged.worth,
    blockedBy: blockersOf(item, idByKey),
    mentions: namedKeys(review.text).filter((key) => key !== item.key && !isLinked(item, key)),
    servesGoal: judged.servesGoal,
  };
}

/** What an item's place, its links and its bookkeeping do to it tells nothing of what it says or where it stands. */
const silentFields = new Set([
  ...['rank', 'link', 'epic child', 'remoteissuelink', 'remoteworkitemlink', 'attachment', 'workflow', 'watchers'],
  ...['timespent', 'timeestimate', 'timeoriginalestimate', 'worklogid', 'worklogtimespent', 'votes'],
]);

/** The latest change of its words, fields or status, or the latest comment; its filing where there was none. */
function lastTold(item: Item, changes: readonly Change[]): string {
  const told = changes.filter(
    ({ field, fieldName }) =>
      !silentFields.has(field.toLowerCase()) && !silentFields.has(fieldName?.toLowerCase() ?? ''),
  );
  const times = [item.createdAt, ...told.map(({ at }) => at), ...item.comments.map(({ createdAt }) => createdAt)];
  return times.reduce((latest, at) => (Date.parse(at) > Date.parse(latest) ? at : latest));
}

function blockersOf({ links }: Item, idByKey: JudgedItem['idByKey']): readonly BlockerRecord[] {
  const byKey = new Map(
    links
      .filter(({ blocksThis }) => blocksThis)
      .map(({ key, statusCategory }): [string, BlockerRecord] => [
        key,
        { id: idByKey[key] ?? key, key, isDone: statusCategory === 'done', doneAt: null },
      ]),
  );
  return [...byKey.values()];
}

const isLinked = ({ parent, links }: Item, named: string): boolean =>
  parent?.key === named || links.some(({ key }) => key === named);
