import type { RecountAnswer } from '../../contract';
import { compareLedgers } from '../../core/sprint/ledger/compare-ledgers';
import type { LedgerEvent } from '../../core/sprint/ledger/sprint-ledger';
import { eventWords } from '../../core/sprint/story/event-words';
import type { Handler } from '../door';
import { QuestionProblem } from '../problem';
import { closedSprint } from './closed-sprint';
import { countSprint } from './count-sprint';
import type { ReadSprint } from './read-sprint';

/**
 * Counts a closed sprint again from Jira's history as it is now. With the app's rights, as it was kept, or items that
 * this person may not see would look like a difference; of those nothing but the number is told. Nothing is stored.
 */
export const recountSprint: Handler<'recountSprint'> = async (place, { sprintId }, world) => {
  const reading = await closedSprint(place, sprintId, world);
  const { kept, watched, at, items } = reading;
  if (!kept) {
    throw new QuestionProblem({
      kind: 'not-found',
      title: 'This sprint has not been counted yet',
      advice: 'That happens by itself soon after a sprint is closed. Look again in some minutes.',
    });
  }
  // What was taken out is no longer found by the sprint: the kept ledger knows the keys, which Jira takes like ids.
  const found = new Set(items.members.map(({ item }) => item.key));
  const departed = kept.ledger.events.flatMap(({ key }) => (key === '' || found.has(key) ? [] : [key]));
  const around = {
    facts: at.facts,
    watched: { ...watched, departedIds: [...new Set([...watched.departedIds, ...departed])] },
    sprints: [...at.sprints, ...at.history.sprints.map(({ id, name }) => ({ id, name, state: 'closed' as const }))],
    now: world.now().toISOString(),
  };
  const { ledger } = await countSprint(at.sprint, around, world.asApp);
  if (ledger.kind === 'no-ledger') {
    throw new QuestionProblem({ kind: 'not-found', title: 'This sprint cannot be counted again', advice: ledger.why });
  }
  return { keptAt: kept.keptAt, difference: told(compareLedgers(kept.ledger, ledger), reading) };
};

function told(difference: ReturnType<typeof compareLedgers>, { items }: ReadSprint): RecountAnswer['difference'] {
  if (difference === null) return null;
  const visible = new Set([...items.members, ...items.departed].map(({ item }) => item.key));
  const sentences = (events: readonly LedgerEvent[]) =>
    events.map((event) => ({ key: visible.has(event.key) ? event.key : null, what: eventWords(event) }));
  return { ...difference, gone: sentences(difference.gone), come: sentences(difference.come) };
}
