import type { ItemKind } from '../core/model/item';

const kinds: readonly { readonly kind: ItemKind; readonly name: RegExp }[] = [
  { kind: 'subtask', name: /sub-?\s?task/i },
  { kind: 'epic', name: /\bepic\b|initiative/i },
  { kind: 'spike', name: /spike|research/i },
  { kind: 'bug', name: /bug|defect|incident/i },
  { kind: 'story', name: /story|feature/i },
  { kind: 'task', name: /task|chore|improvement/i },
];

/** A type's name to what it is; a file rarely says, and then the words decide. */
export const kindNamed = (name: string): ItemKind => kinds.find((one) => one.name.test(name))?.kind ?? 'other';
