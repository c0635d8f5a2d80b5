import type { Item } from '../model/item';
import type { Understanding } from './understand';
import { isAlsoNoun, isKnownVerb } from './verbs';

/** A story by its type alone: the words say what to do ("Add a cache"), not who wants what. */
export function isPlainTask(
  item: Pick<Item, 'kind' | 'summary'>,
  { kind, story }: Pick<Understanding, 'kind' | 'story'>,
): boolean {
  if (kind !== 'story' || story) return false;
  const [, first = '', next = ''] = /^\W*(?:\[[^\]]{0,40}\]\W*)?([a-z]+)\b\W*([a-z]*)/i.exec(item.summary) ?? [];
  const word = first.toLowerCase();
  // "Overview of rules" is a thing, "Update rules" is a deed.
  return (
    isKnownVerb(word) && !(isAlsoNoun(word) && (next === '' || /^(?:of|for|in|on|from|to|with|and|by|is)$/i.test(next)))
  );
}
