import type { Change } from '../../model/item';
import type { ItemRule } from '../item-rule';

const isSprint = ({ field }: Change): boolean => /^sprint$/i.test(field);
const isText = ({ field }: Change): boolean => /^(?:summary|description|acceptance criteria)$/i.test(field);

const planned: Change = {
  at: '2026-03-02T09:00:00.000Z',
  authorAccountId: null,
  field: 'Sprint',
  from: null,
  fromText: null,
  to: '7',
  toText: 'Sprint 7',
};
const edited: Change = {
  ...planned,
  at: '2026-03-04T09:00:00.000Z',
  field: 'description',
  fromText: 'One rule',
  toText: 'Two rules',
};
const running = { id: 7, name: 'Sprint 7', state: 'active' } as const;

export const changedAfterReady: ItemRule = {
  id: 'flow/changed-after-ready',
  title: 'What was planned is what is built',
  severity: 'observe',
  why: "Words that change after planning change the scope behind everybody's back: estimate and goal were agreed on others.",
  advice: 'Tell the team what changed and ask whether the plan still holds.',
  source: 'Scrum Guide 2020: scope may be clarified and renegotiated with the Product Owner as more is learned',
  examples: {
    good: [
      { summary: 'House rules', sprints: [running] },
      { summary: 'House rules', sprints: [running], changes: [{ ...edited, at: '2026-03-01T09:00:00.000Z' }, planned] },
    ],
    bad: [{ summary: 'House rules', sprints: [running], changes: [planned, edited] }],
  },
  check({ item }) {
    const sprint = item.sprints.find(({ state }) => state !== 'closed');
    if (!item.changes || !sprint || item.status.category === 'done') return [];
    const ordered = [...item.changes].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    const entered = ordered.findLast((change) => isSprint(change) && (change.to ?? '') !== '');
    if (!entered) return [];
    const after = ordered.filter((change) => isText(change) && Date.parse(change.at) > Date.parse(entered.at));
    const last = after.at(-1);
    if (!last) return [];
    return [
      {
        start: 0,
        end: 0,
        message: `The ${last.field.toLowerCase()} changed on ${last.at.slice(0, 10)}, after the item was planned into ${sprint.name}.`,
        ...(sprint.state === 'active' ? { severity: 'act' as const } : {}),
      },
    ];
  },
};
