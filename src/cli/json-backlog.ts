import { worthFrom, worthNames } from '../core/backlog/order/worth-inputs';
import type { Item, LinkedItem } from '../core/model/item';
import type { Worth } from '../core/model/item-record';
import { saysOtherFirst } from '../core/text/link-phrase';
import type { ItemHistory } from '../core/sprint/ledger/item-history';
import { type FileHistories, jsonHistories, statusOf } from './json-histories';
import { jsonItems } from './json-items';
import { type Fields, isObject, listIn, parsedJson, wordsIn } from './json-values';

/** An issue of an export as a backlog is judged by: its text, its place, its links, and its history where there is one. */
export interface FileBacklogItem {
  readonly item: Item;
  /** Null where the export has no changelog of it. */
  readonly history: ItemHistory | null;
  /** Jira's rank; null where the export has none. */
  readonly rank: string | null;
  readonly worth: Worth;
}

export interface FileBacklog extends Omit<FileHistories, 'histories' | 'columns'> {
  readonly items: readonly FileBacklogItem[];
  /** Names, the highest first. */
  readonly priorities: readonly string[];
}

/** Jira's own five; a site that has others puts them beside the issues, as "priorities". */
const usualPriorities = ['Highest', 'High', 'Medium', 'Low', 'Lowest'];
/** How Jira writes a rank, whatever the field is called. */
const rankForm = /^\d\|[0-9a-z]+:[0-9a-z]*$/;
const worthParts = Object.keys(worthNames) as (keyof Worth)[];

/** Reads Jira's search answer; with expand=changelog,names it tells more. Throws UsageProblem that says what was expected. */
export function jsonBacklog(text: string, file: string): FileBacklog {
  const { histories, sprints, rules } = jsonHistories(text, file, false);
  const whole = parsedJson(text, file);
  const beside: Fields = isObject(whole) ? whole : {};
  const issues = listIn(Array.isArray(whole) ? whole : beside.issues)
    .filter(isObject)
    .map((entry) => (isObject(entry.data) ? entry.data : entry));
  const texts = new Map(jsonItems(text, file).items.map((item) => [item.key, item]));
  const worthIds = worthFieldIds(beside, issues);
  const items = histories.map((history, index): FileBacklogItem => {
    const issue = issues[index] ?? {};
    const fields = isObject(issue.fields) ? issue.fields : {};
    const told = texts.get(history.item.key);
    return {
      item: {
        ...history.item,
        // Links name other issues by key alone.
        id: history.item.key,
        description: told?.description ?? null,
        comments: told?.comments ?? [],
        estimate: history.item.estimate ?? told?.estimate ?? null,
        links: listIn(fields.issuelinks).filter(isObject).flatMap(linksOf),
        priorityName: isObject(fields.priority) ? wordsIn(fields.priority.name) : null,
        isFlagged: Object.values(fields).some(isFlag),
      },
      history: isObject(issue.changelog) ? history : null,
      rank:
        Object.values(fields).find((value): value is string => typeof value === 'string' && rankForm.test(value)) ??
        null,
      worth: worthFrom((part) => fields[worthIds[part] ?? '']),
    };
  });
  const named = listIn(beside.priorities)
    .filter(isObject)
    .map(({ name }) => wordsIn(name));
  return { items, sprints, rules, priorities: named.length > 0 ? named : usualPriorities };
}

function linksOf(link: Fields): readonly LinkedItem[] {
  const type = isObject(link.type) ? link.type : {};
  const ends = [
    { other: link.inwardIssue, phrase: wordsIn(type.inward), isInward: true },
    { other: link.outwardIssue, phrase: wordsIn(type.outward), isInward: false },
  ];
  return ends.flatMap(({ other, phrase, isInward }): LinkedItem[] => {
    if (!isObject(other)) return [];
    const fields = isObject(other.fields) ? other.fields : {};
    return [
      {
        phrase,
        blocksThis: saysOtherFirst({ typeName: wordsIn(type.name), phrase, isInward }),
        key: wordsIn(other.key),
        summary: wordsIn(fields.summary),
        statusCategory: statusOf(fields.status)?.category ?? 'todo',
      },
    ];
  });
}

/** Jira flags an issue with the option "Impediment" of a field whose name is translated. */
const isFlag = (value: unknown): boolean =>
  listIn(value).some((option) => isObject(option) && option.value === 'Impediment');

function worthFieldIds(beside: Fields, issues: readonly Fields[]): Partial<Record<keyof Worth, string>> {
  const names = [beside.names, ...issues.map((issue) => issue.names)].filter(isObject);
  const pairs = names.flatMap((some) => Object.entries(some).map(([id, name]) => ({ id, name: wordsIn(name).trim() })));
  return Object.fromEntries(
    worthParts.flatMap((part) => {
      const field = pairs.find(({ name }) => worthNames[part].test(name));
      return field ? [[part, field.id]] : [];
    }),
  );
}
