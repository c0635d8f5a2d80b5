import type { Place } from '../place';
import { QuestionProblem } from '../problem';
import type { World } from '../world';
import { readSprint, type ReadSprint } from './read-sprint';
import type { SprintPlace } from './sprint-place';

/** A closed sprint of the board the person stands at: another board's team gives its own answers. */
export async function closedSprint(place: Place, sprintId: number, world: World): Promise<ReadSprint> {
  const reading = await readSprint(place, sprintId, world);
  if (reading.kind === 'no-sprint' || reading.at.sprint.state !== 'closed') {
    throw new QuestionProblem({
      kind: 'bad-question',
      title: 'This sprint is not closed',
      advice: 'Its outcome can be told once it is. Refresh to see the sprint as it is.',
    });
  }
  if (!isOfBoard(reading.at)) {
    throw new QuestionProblem({
      kind: 'bad-question',
      title: 'This sprint belongs to another board',
      advice: 'Open Tandem from that board to answer for it.',
    });
  }
  return reading;
}

/** A sprint may be looked at from any board that shows it, but its own team answers for it. */
export const isOfBoard = ({ sprint, board, history }: SprintPlace): boolean =>
  sprint.boardId === board.id || history.sprints.some(({ id }) => id === sprint.id);
