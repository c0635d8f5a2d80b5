import type { ItemRule } from '../item-rule';
import { isPlainTask } from '../../text/plain-task';

export const technical: ItemRule = {
  id: 'story/technical',
  title: 'A piece of technical work says who has something of it',
  severity: 'hint',
  why: 'Work on parts is put off or gold-plated when nobody can say what becomes better by it.',
  advice: 'Add one sentence on who notices when it is done, or change the type to task.',
  source: 'INVEST (Wake 2003): valuable',
  examples: {
    good: [
      'As a guest, I want to read the house rules, so that I behave',
      { summary: 'Add a cache to the price service', kind: 'task' },
      { summary: 'Add a cache to the price service', description: 'So that guests see prices within a second.' },
      { summary: 'Overview of house rules for guests' },
    ],
    bad: [{ summary: 'Add a cache to the price service' }],
  },
  check({ understanding, item }) {
    if (item.status.category === 'done' || understanding.language !== 'en') return [];
    if (
      !isPlainTask(item, understanding) ||
      /\bso\s+that\b|\bin\s+order\s+to\b/i.test(understanding.whole.text.slice(0, 5000))
    )
      return [];
    return [{ start: 0, end: 0, message: 'This reads like a task: nothing says who has something of it.' }];
  },
};
