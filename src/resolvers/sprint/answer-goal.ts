import { AlreadyStored } from '../../store/key-value';
import type { Handler } from '../door';
import { QuestionProblem } from '../problem';
import { settingsOf } from '../settings/team-settings';
import { closedSprint } from './closed-sprint';
import { mayAnswerGoal } from './goal-answerers';
import { sprintAnswer } from './tell-sprint';

/** Keeps the Product Owner's or Scrum Master's word on whether a goal was met. It is asked once; the first word stands. */
export const answerGoal: Handler<'answerGoal'> = async (place, { sprintId, verdict, note }, world) => {
  const reading = await closedSprint(place, sprintId, world);
  const { roles } = await settingsOf(world, reading.at.project.id);
  if (!mayAnswerGoal(roles, reading.at, world)) {
    throw new QuestionProblem({
      kind: 'forbidden',
      title: 'The Product Owner or the Scrum Master answers this',
      advice: 'A project administrator can say in Tandem’s settings who they are.',
    });
  }
  const outcome = {
    verdict,
    note: note === '' ? null : note,
    byAccountId: world.personId,
    at: world.now().toISOString(),
  };
  try {
    await world.sprintHistory.giveOutcome(sprintId, outcome);
  } catch (error) {
    if (!(error instanceof AlreadyStored)) throw error;
    throw new QuestionProblem({
      kind: 'conflict',
      title: 'Somebody has answered already',
      advice: 'The first answer stands. Refresh to see it; your note is not lost, copy it first if you need it.',
    });
  }
  return sprintAnswer(reading, world);
};
