import { toldDay } from '../../forecast/told-day';
import type { Change } from '../../model/item';
import type { ItemRule } from '../item-rule';

const named = (change: Change): string => change.fieldName ?? change.field;
const isSprint = (change: Change): boolean => /^sprint$/i.test(named(change));
const isText = (change: Change): boolean => /^(?:summary|description|acceptance criteria)$/i.test(named(change));

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
const running = { id: 7, name: 'Sprint 7', state: 'active', startAt: '2026-03-03T09:00:00.000Z' } as const;
const coming = { ...running, state: 'future', startAt: null } as const;

export const changedAfterReady: ItemRule = {
  id: 'flow/changed-after-ready',
  title: 'What was planned is what is built',
  severity: 'hint',
  why: "Words that change after planning change the scope behind everybody's back: estimate and goal were agreed on others.",
  advice: 'Tell the team what changed and ask whether the plan still holds.',
  source: 'Scrum Guide 2020: scope may be clarified and renegotiated with the Product Owner as more is learned',
  examples: {
    good: [
      { summary: 'House rules', sprints: [running] },
      { summary: 'House rules', sprints: [running], changes: [{ ...edited, at: '2026-03-01T09:00:00.000Z' }, planned] },
      // Between being planned and the start of the Sprint, refining is what should happen.
      { summary: 'House rules', sprints: [running], changes: [planned, { ...edited, at: '2026-03-02T15:00:00.000Z' }] },
    ],
    bad: [
      { summary: 'House rules', sprints: [running], changes: [planned, edited] },
      { summary: 'House rules', sprints: [coming], changes: [planned, edited] },
      {
        summary: 'House rules',
        sprints: [running],
        changes: [
          { ...planned, field: 'customfield_10020', fieldName: 'Sprint' },
          { ...edited, field: 'customfield_10077', fieldName: 'Acceptance criteria' },
        ],
      },
    ],
  },
  check({ item }) {
    const sprint = item.sprints.find(({ state }) => state !== 'closed');
    if (!item.changes || !sprint || item.status.category === 'done') return [];
    const ordered = [...item.changes].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    const entered = ordered.findLast((change) => isSprint(change) && (change.to ?? '') !== '');
    if (!entered) return [];
    const startAt = sprint.state === 'active' ? (sprint.startAt ?? null) : null;
    const agreedAt = Math.max(Date.parse(entered.at), startAt === null ? 0 : Date.parse(startAt));
    const last = ordered.findLast((change) => isText(change) && Date.parse(change.at) > agreedAt);
    if (!last) return [];
    const what = `The ${named(last).toLowerCase()} changed on ${toldDay(last.at.slice(0, 10))}`;
    return [
      sprint.state === 'active'
        ? { start: 0, end: 0, message: `${what}, while ${sprint.name} is running.`, severity: 'act' as const }
        : { start: 0, end: 0, message: `${what}, after the item was planned into ${sprint.name}.` },
    ];
  },
};
