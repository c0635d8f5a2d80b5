import type { Comment, Item, RichText, StatusCategory } from '../core/model/item';
import { itemFrom } from '../core/rules/item-example';
import { type Fields, isObject, parsedJson, wordsIn } from './json-values';
import { kindNamed } from './kind-names';
import type { FileItems } from './read-items';
import { UsageProblem } from './usage-problem';

/** One object a line. Throws UsageProblem with the number of the first line that is no JSON object. */
export function jsonLineItems(text: string, file: string): FileItems {
  const items = text.split(/\r?\n/).flatMap((line, index): Item[] => {
    if (line.trim() === '') return [];
    const value = parsedJson(line, `${file}, line ${index + 1}`);
    if (!isObject(value)) throw new UsageProblem(`${file}, line ${index + 1}: expected a JSON object.`);
    return [itemOf(value, index + 1, `${file}, line ${index + 1}`)];
  });
  return { items, parentsAreKnown: items.some(({ parent }) => parent !== null) };
}

/** A list of objects, one object with such a list, or what Jira's search answers. */
export function jsonItems(text: string, file: string): FileItems {
  const value = parsedJson(text, file);
  const list = Array.isArray(value)
    ? value
    : isObject(value)
      ? ['issues', 'items', 'values'].map((name) => value[name]).find(Array.isArray)
      : undefined;
  const objects: readonly unknown[] =
    list ?? (isObject(value) && ('fields' in value || 'title' in value) ? [value] : []);
  if (!list && objects.length === 0)
    throw new UsageProblem(`${file}: expected a list of objects with "title", or Jira's search answer with "issues".`);
  const items = objects.map((one, index) => {
    if (!isObject(one)) throw new UsageProblem(`${file}, entry ${index + 1}: expected an object.`);
    return itemOf(one, index + 1, `${file}, entry ${index + 1}`);
  });
  return { items, parentsAreKnown: items.some(({ parent }) => parent !== null) };
}

function itemOf(entry: Fields, number: number, where: string): Item {
  // Recorded answers of Jira often stand in an envelope of their own.
  const value = isObject(entry.data) && isObject(entry.data.fields) ? entry.data : entry;
  const fields = isObject(value.fields) ? value.fields : value;
  if (!['title', 'summary', 'text', 'description'].some((name) => name in fields))
    throw new UsageProblem(`${where}: expected an object with "title", "summary" or "text".`);
  const id = wordsIn(value.key) || wordsIn(value.id) || wordsIn(fields.key) || String(number);
  const type = fields.issuetype ?? fields.type;
  const typeName = isObject(type) ? wordsIn(type.name) : wordsIn(type);
  const status = isObject(fields.status) ? fields.status : null;
  const parent = isObject(fields.parent) ? fields.parent : null;
  const body = fields.description ?? fields.text;
  const title = wordsIn(fields.title) || wordsIn(fields.summary);
  // An object with a text alone: the text is the item.
  const summary = title || (typeof body === 'string' ? body : '');
  return {
    ...itemFrom(summary.trim()),
    id,
    key: id,
    kind: kindNamed(typeName),
    typeName,
    description: title === '' ? null : richText(body),
    estimate: estimateIn(fields),
    status: status
      ? { id: wordsIn(status.id), name: wordsIn(status.name), category: categoryOf(status) }
      : itemFrom('').status,
    parent: parent ? { key: wordsIn(parent.key), summary: '' } : null,
    updatedAt: wordsIn(fields.updated).replace(/([+-]\d{2})(\d{2})$/, '$1:$2'),
    comments: commentsIn(fields.comment ?? fields.comments),
  };
}

function commentsIn(value: unknown): readonly Comment[] {
  const list: unknown = isObject(value) ? value.comments : value;
  if (!Array.isArray(list)) return [];
  return list.filter(isObject).flatMap((comment, index): Comment[] => {
    const body = richText(comment.body ?? comment.text);
    if (!body) return [];
    const author = comment.author;
    const name = isObject(author) ? wordsIn(author.displayName) || wordsIn(author.accountId) : wordsIn(author);
    const accountId = isObject(author) ? wordsIn(author.accountId) || name : name;
    return [
      {
        id: wordsIn(comment.id) || String(index + 1),
        author: name === '' ? null : { accountId, displayName: name },
        createdAt: wordsIn(comment.created),
        body,
      },
    ];
  });
}

function richText(value: unknown): RichText | null {
  if (typeof value === 'string') return value.trim() === '' ? null : { format: 'wiki', text: value };
  return isObject(value) ? { format: 'adf', document: value } : null;
}

function categoryOf(status: Fields): StatusCategory {
  const category = isObject(status.statusCategory) ? status.statusCategory.key : null;
  return category === 'done' ? 'done' : category === 'indeterminate' ? 'inProgress' : 'todo';
}

function estimateIn(fields: Fields): number | null {
  for (const name of ['storypoint', 'storypoints', 'story_points', 'storyPoints', 'estimate', 'customfield_10016']) {
    const value = fields[name];
    if (typeof value === 'number' && Number.isFinite(value)) return value;
  }
  return null;
}
