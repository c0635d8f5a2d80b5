import type { RefinementAnswer } from '../../../../src/contract';

/** Issue keys in the text that Jira knows no link to. Only prefixes this item is known to deal with: "UTF-8" is no issue. */
export function mentionedKeys({ issue, links = [], review }: RefinementAnswer): readonly string[] {
  const known = new Set([issue.key, issue.parentKey, ...links.map(({ key }) => key)]);
  const prefixes = new Set([...known].flatMap((key) => key?.slice(0, key.lastIndexOf('-')) ?? []));
  const found = review.text.match(/\b[A-Z][A-Z0-9_]{1,30}-[1-9]\d{0,9}\b/g) ?? [];
  return [...new Set(found)].filter((key) => !known.has(key) && prefixes.has(key.slice(0, key.lastIndexOf('-'))));
}
