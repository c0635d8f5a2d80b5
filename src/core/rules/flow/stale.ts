import { differenceInCalendarDays } from 'date-fns';
import type { ItemRule } from '../item-rule';

export const stale: ItemRule = {
  id: 'flow/stale',
  title: 'An open item is still wanted',
  severity: 'hint',
  why: 'A backlog that keeps everything hides what matters; what nobody touched for months is rarely missed.',
  advice: 'Ask who still needs it. Close it if nobody answers; it can come back.',
  source: 'Product Backlog Management practice: the backlog is kept transparent',
  examples: {
    good: [{ summary: 'Overview of rules', updatedAt: '2026-03-01T09:00:00.000Z' }],
    bad: [{ summary: 'Overview of rules', updatedAt: '2025-06-01T09:00:00.000Z' }],
  },
  check({ item, around }) {
    if (item.status.category === 'done' || item.updatedAt === '' || item.kind === 'subtask' || item.kind === 'epic')
      return [];
    const days = differenceInCalendarDays(around.now, item.updatedAt);
    if (!(days >= around.settings.staleAfterInDays)) return [];
    return [{ start: 0, end: 0, message: `Nobody has touched this for ${days} days.` }];
  },
};
