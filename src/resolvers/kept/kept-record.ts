import { itemRecordOf, type RecordSite } from '../../core/backlog/item-record-of';
import type { KeptRecord } from '../../core/backlog/records-with-changes';
import type { Change } from '../../core/model/item';
import { goalSprintOf } from '../../core/sprint/goal-sprint';
import type { FoundItem } from '../../jira/items/issue-item';
import { markFor } from '../../jira/marks/goal-marks';
import { readTandemProperty, tandemKey } from '../../jira/marks/tandem-property';
import type { StoredSettings } from '../../store/team-settings';
import type { JudgedForAll } from './issue-marks';

/** What the settings say about how one item is judged: whatever else they say, its record stays true. */
export const judgedWith = ({ rules, tooBigFrom, criteriaAtMost, staleAfterInDays }: StoredSettings): string =>
  JSON.stringify([itemRulesIn(rules), tooBigFrom, criteriaAtMost, staleAfterInDays]);

/** Rules about a backlog's health judge records, and change none. */
const itemRulesIn = (rules: StoredSettings['rules']) =>
  Object.entries(rules)
    .filter(([id]) => !id.startsWith('health/'))
    .sort();

/** What is kept of an item that was read as the app: by what everybody who sees it may see, for all are told of it. */
export function keptRecordOf(
  { seen, judgement }: JudgedForAll,
  known: { readonly site: RecordSite; readonly changes: readonly Change[] | null },
): KeptRecord {
  const { item, rank, worth, idByKey } = seen;
  const { review, readiness } = judgement;
  const judged = { item, review, readiness: readiness.score, rank, worth, idByKey, changes: known.changes };
  const record = itemRecordOf({ ...judged, servesGoal: goalMarkOn(seen) }, known.site);
  return { record, updatedAt: item.updatedAt };
}

/** The mark itself where it was read; else what Tandem's own property says of it. */
function goalMarkOn({ item, properties }: FoundItem): boolean | null {
  const sprint = goalSprintOf(item);
  if (!sprint) return null;
  const goal = readTandemProperty(properties[tandemKey])?.goal ?? null;
  return markFor(properties, sprint.id) ?? (goal === null ? null : goal === 'serves');
}
