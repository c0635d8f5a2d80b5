import { isStandard } from '../../text/named-keys';
import type { ItemRule } from '../item-rule';

const waiting =
  /\b(?:depends?\s+on|dependent\s+on|blocked\s+by|waiting\s+(?:for|on)|waits?\s+(?:for|on)|requires|prerequisites?:?|(?:only\s+)?(?:after|once|until|when))\s+(?:the\s+)?(?:\[|"|\()?([A-Z][A-Z0-9_]{1,9}-\d{1,7})\b/gi;

export const hiddenDependency: ItemRule = {
  id: 'trace/hidden-dependency',
  title: 'What an item waits for is linked to it',
  severity: 'observe',
  why: 'A dependency that stands only in words is on no board and in no plan.',
  advice: 'Link the two items, so that both sides see it.',
  source: 'INVEST (Wake 2003): independent',
  examples: {
    good: [
      {
        summary: 'House rules',
        description: 'Depends on HOUSE-2.',
        links: [{ phrase: 'is blocked by', blocksThis: true, key: 'HOUSE-2', summary: '', statusCategory: 'todo' }],
      },
      { summary: 'House rules', description: 'See HOUSE-2 for the pictures. It requires UTF-8.' },
    ],
    bad: [{ summary: 'House rules', description: 'Depends on HOUSE-2.' }],
  },
  check({ item, understanding, around }) {
    if (around.linksAreKnown === false || item.status.category === 'done') return [];
    const linked = new Set([item.key, item.parent?.key, ...item.links.map(({ key }) => key)]);
    const { text } = understanding.whole;
    return understanding.prose
      .flatMap(({ start, end }) =>
        [...text.slice(start, end).matchAll(waiting)].flatMap((match) => {
          const key = match[1] ?? '';
          if (linked.has(key) || key !== key.toUpperCase() || isStandard(key)) return [];
          linked.add(key);
          const at = start + match.index;
          return [{ start: at, end: at + match[0].length, message: `${key} is waited for, but not linked.` }];
        }),
      )
      .slice(0, 2);
  },
};
