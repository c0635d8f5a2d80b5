import type { Item } from '../model/item';
import type { ItemExample } from './item-rule';

/** An item of which nothing is known but what is given: for examples, tests and files without fields. */
export function itemFrom(example: ItemExample): Item {
  const given = typeof example === 'string' ? { summary: example } : example;
  const { description, ...fields } = given;
  return {
    id: '1',
    key: 'ITEM-1',
    kind: 'story',
    typeName: 'Story',
    extraTexts: [],
    status: { id: '1', name: 'To Do', category: 'todo' },
    estimate: null,
    parent: null,
    sprints: [],
    links: [],
    isFlagged: false,
    assignee: null,
    reporter: null,
    labels: [],
    priorityName: null,
    createdAt: '',
    updatedAt: '',
    comments: [],
    ...fields,
    description: description === undefined ? null : { format: 'wiki', text: description },
  };
}
