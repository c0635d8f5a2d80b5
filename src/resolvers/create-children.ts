import type { Handler } from './door';
import { QuestionProblem } from './problem';

export const createChildren: Handler<'createChildren'> = async () => {
  throw new QuestionProblem({ kind: 'unexpected', title: 'Not yet', advice: 'Creating comes with the next build.' });
};
