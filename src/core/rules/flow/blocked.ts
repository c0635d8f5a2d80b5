import type { ItemRule } from '../item-rule';

export const blocked: ItemRule = {
  id: 'flow/blocked',
  title: 'Nothing stands in the way of the item',
  severity: 'act',
  why: 'Planning a blocked item plans waiting time.',
  advice: 'Find out who can remove what is in the way, and by when; until then plan something else.',
  source: 'Scrum Guide 2020: causing the removal of impediments',
  examples: {
    good: [
      {
        summary: 'Overview of rules',
        links: [
          { phrase: 'is blocked by', blocksThis: true, key: 'HOUSE-2', summary: 'Rules', statusCategory: 'done' },
        ],
      },
    ],
    bad: [
      { summary: 'Overview of rules', isFlagged: true },
      {
        summary: 'Overview of rules',
        links: [
          { phrase: 'is blocked by', blocksThis: true, key: 'HOUSE-2', summary: 'Rules', statusCategory: 'todo' },
        ],
      },
    ],
  },
  check({ item }) {
    if (item.status.category === 'done') return [];
    const blockers = item.links.filter((link) => link.blocksThis && link.statusCategory !== 'done');
    if (!item.isFlagged && blockers.length === 0) return [];
    const message =
      blockers.length === 0
        ? 'The item is flagged as impeded.'
        : `Waits for ${blockers.map(({ key }) => key).join(', ')}, not finished yet.`;
    return [{ start: 0, end: 0, message }];
  },
};
