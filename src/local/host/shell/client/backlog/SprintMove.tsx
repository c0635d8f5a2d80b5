import { useState } from 'react';
import { change } from '../edits';
import type { SprintValue } from '../jira-shapes';

const usualLengthInMs = 14 * 86_400_000;

/** Starts a sprint that is planned, or completes one that runs, as the backlog of Jira offers it. */
export function SprintMove({ sprint }: { sprint: SprintValue }): JSX.Element | null {
  const [isBusy, setBusy] = useState(false);
  if (sprint.state === 'closed') return null;
  const isRunning = sprint.state === 'active';
  const move = async (): Promise<void> => {
    setBusy(true);
    const what = isRunning ? 'complete the sprint' : 'start the sprint';
    await change(what, `/rest/agile/1.0/sprint/${sprint.id}`, 'POST', isRunning ? { state: 'closed' } : begun(sprint));
    setBusy(false);
  };
  return (
    <button type="button" className="button" disabled={isBusy} onClick={() => void move()}>
      {isRunning ? 'Complete sprint' : 'Start sprint'}
    </button>
  );
}

/** Jira wants both dates before it starts a sprint; a start that was planned for another day becomes now. */
function begun({ startDate, endDate }: SprintValue): object {
  const now = Date.now();
  const planned = startDate && endDate ? Date.parse(endDate) - Date.parse(startDate) : NaN;
  const end = now + (planned > 0 ? planned : usualLengthInMs);
  return { state: 'active', startDate: new Date(now).toISOString(), endDate: new Date(end).toISOString() };
}
