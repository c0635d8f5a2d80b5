import { JiraFailure } from '../../jira/failure';
import type { Handler } from '../door';
import { projectIn } from '../place';
import { QuestionProblem } from '../problem';
import { orderedNow } from './ordered-now';

/** Moves one open item of the project next to another, as the person; asked again with the old place it is undone. */
export const rankItem: Handler<'rankItem'> = async (place, { id, ...next }, world) => {
  const standing = projectIn(place);
  await world.asUser.project(standing.key);
  const ordered = await orderedNow(standing.id, world);
  const anchor = 'before' in next ? next.before : next.after;
  // Jira's rank knows no projects: an id from elsewhere would move another team's work.
  if (!ordered?.byId.has(id) || !ordered.byId.has(anchor)) {
    throw new QuestionProblem({
      kind: 'conflict',
      title: 'One of these items is no longer in this backlog',
      advice: 'Somebody may have moved or finished it just now. Refresh to see the backlog as it is.',
    });
  }
  try {
    await world.asUser.rank(id, next);
  } catch (error) {
    if (!(error instanceof JiraFailure) || !['forbidden', 'refused'].includes(error.kind)) throw error;
    throw new QuestionProblem({
      kind: 'forbidden',
      title: 'Jira did not let you change the order',
      advice: error.reasons.join(' ') || 'It takes the permission to schedule issues. Ask a project administrator.',
    });
  }
  return {};
};
