import type { QuestionName } from '../contract';
import { backlogHealth } from './backlog-health';
import type { Handler } from './door';
import { markServesGoal } from './mark-serves-goal';
import { muteFinding, unmuteFinding } from './mute-finding';
import { refinement } from './refinement';
import { sprintGoal } from './sprint-goal';

/** Who answers which question; the compiler asks for one each. */
export const handlers: { readonly [Q in QuestionName]: Handler<Q> } = {
  refinement,
  muteFinding,
  unmuteFinding,
  backlogHealth,
  sprintGoal,
  markServesGoal,
};
