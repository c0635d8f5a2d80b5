import { itemFrom } from '../core/rules/item-example';
import type { FileItems } from './read-items';

/** Backlogs published for research begin each line with the backlog's tag: "#G02# As a …". */
const tag = /^\s*#\w{1,20}#\s*/;

/** One story a line; an id is the line's number, so that a person can find it. Empty lines are no items. */
export function storyLines(text: string): FileItems {
  const items = text.split(/\r?\n/).flatMap((line, index) => {
    const summary = line.replace(tag, '').trim();
    const id = String(index + 1);
    return summary === '' ? [] : [{ ...itemFrom(summary), id, key: id }];
  });
  return { items, parentsAreKnown: false };
}
