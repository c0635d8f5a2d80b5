import type { Handler } from './door';
import { QuestionProblem } from './problem';

const notYet = () => {
  throw new QuestionProblem({ kind: 'unexpected', title: 'Not yet', advice: 'This answer is being built.' });
};

export const forecast: Handler<'forecast'> = async () => notYet();
export const releaseBurnUp: Handler<'releaseBurnUp'> = async () => notYet();
export const scopeAdvice: Handler<'scopeAdvice'> = async () => notYet();
export const whatIf: Handler<'whatIf'> = async () => notYet();
