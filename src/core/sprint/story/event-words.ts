import type { LedgerEvent } from '../ledger/sprint-ledger';

/** What an event says to a person, as one short sentence without its item. */
export function eventWords(event: LedgerEvent): string {
  switch (event.kind) {
    case 'start':
      return event.work === 'inProgress' ? 'In the plan, already begun' : 'In the plan at the start';
    case 'added':
      return `Added after the start${because(event)}`;
    case 'removed':
      return event.reason === 'sprint-field' ? 'Taken out of the sprint' : `Left the scope${because(event)}`;
    case 're-estimated':
      return reestimate(event);
    case 'started':
      return 'Work began';
    case 'completed':
      return 'Done';
    case 'reopened':
      return 'Opened again after it was done';
    case 'completed-outside':
      return 'Was done before it came into the sprint';
    case 'left':
      return leftWords(event);
    case 'goal-edited':
      return `The goal was “${String(event.before ?? '')}” and became “${event.goal ?? ''}”`;
  }
}

const becauseOf: Readonly<Partial<Record<LedgerEvent['reason'], string>>> = {
  'created-in-sprint': 'it was created in the running sprint',
  'reopened-from-outside': 'it had been done before and was opened again',
  'taken-up-again': 'it had been given up and was taken up again',
  cancelled: 'it was closed without being done',
  'type-changed': 'its type changed',
  'project-changed': 'it moved between projects',
  deleted: 'it was deleted',
};

function because({ reason }: LedgerEvent): string {
  const why = becauseOf[reason];
  return why === undefined ? '' : `: ${why}`;
}

function reestimate({ before, estimate }: LedgerEvent): string {
  if (before === null || before === undefined) return `Estimated at ${points(estimate)}`;
  return estimate === null
    ? `The estimate of ${points(Number(before))} was taken away`
    : `${points(Number(before))} became ${estimate}`;
}

function leftWords({ reason, movedTo }: LedgerEvent): string {
  if (reason === 'still-open') return 'Still open';
  return movedTo ? `Not done: moved to ${movedTo.name}` : 'Not done: went back to the backlog';
}

const points = (amount: number | null): string => `${amount ?? 0} ${amount === 1 ? 'point' : 'points'}`;
