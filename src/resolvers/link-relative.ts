import type { Handler } from './door';
import { QuestionProblem } from './problem';

export const linkRelative: Handler<'linkRelative'> = async () => {
  throw new QuestionProblem({ kind: 'unexpected', title: 'Not yet', advice: 'Linking comes with the next build.' });
};
