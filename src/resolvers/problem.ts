import type { Problem } from '../contract';
import { JiraFailure, type JiraFailureKind } from '../jira/failure';
import { UnreadableMark } from '../jira/marks/goal-marks';
import { AlreadyStored, UnreadableValue } from '../store/key-value';

/** What a handler throws when it can say itself, in the reader's words, why there is no answer. */
export class QuestionProblem extends Error {
  override readonly name = 'QuestionProblem';

  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

/** The one place where errors become words for the person in front of the panel. */
export function problemOf(error: unknown): Problem {
  if (error instanceof QuestionProblem) return error.problem;
  if (error instanceof JiraFailure) {
    const { retryAfterInSeconds } = error;
    return { ...jiraProblems[error.kind], ...(retryAfterInSeconds === undefined ? {} : { retryAfterInSeconds }) };
  }
  if (error instanceof AlreadyStored) {
    return {
      kind: 'conflict',
      title: 'Somebody was faster',
      advice: 'This was changed while you were writing. Refresh to see the change, then decide again.',
    };
  }
  if (error instanceof UnreadableValue || error instanceof UnreadableMark) {
    return {
      kind: 'unexpected',
      title: 'Something Tandem stored cannot be read',
      advice: 'It was left as it is. Please tell the people who look after Tandem on your site.',
    };
  }
  if (codeOf(error) === 'RATE_LIMIT_EXCEEDED') return { ...jiraProblems['rate-limited'], retryAfterInSeconds: 60 };
  return {
    kind: 'unexpected',
    title: 'Tandem stumbled',
    advice:
      'That is our mistake, not yours. Reload to see what was saved, then try again; if it stays, tell whoever looks after Tandem.',
  };
}

const jiraProblems: Readonly<Record<JiraFailureKind, Problem>> = {
  'signed-out': {
    kind: 'forbidden',
    title: 'Jira does not recognise you here',
    advice: 'Reload the page and sign in again. If Jira asks you to allow access for Tandem, please do.',
  },
  forbidden: {
    kind: 'forbidden',
    title: 'You may not do this here',
    advice: 'Jira’s permissions decide. Ask a project administrator if you need it.',
  },
  'not-found': {
    kind: 'not-found',
    title: 'Nothing to show here',
    advice: 'It was deleted or moved, or you may not see it. Ask a project administrator if you think you should.',
  },
  refused: {
    kind: 'unexpected',
    title: 'Jira did not accept our question',
    advice:
      'A field or a board may have changed just now. Reload the page; if it stays, tell whoever looks after Tandem.',
  },
  gone: {
    kind: 'unexpected',
    title: 'Jira no longer answers this question',
    advice: 'Tandem needs an update. Please tell whoever looks after Tandem on your site.',
  },
  'rate-limited': {
    kind: 'rate-limited',
    title: 'Jira asks us to slow down',
    advice: 'Many questions were asked at once. Wait a moment and try again.',
  },
  unavailable: {
    kind: 'jira-unavailable',
    title: 'Jira is not answering',
    advice: 'Your work is safe. Try again in a moment.',
  },
  malformed: {
    kind: 'jira-unavailable',
    title: 'Jira’s answer could not be read',
    advice: 'This often passes by itself. Try again in a moment.',
  },
  'out-of-budget': {
    kind: 'too-large',
    title: 'This is more than can be read at once',
    advice: 'Open a smaller part, such as one sprint, or split the board.',
  },
};

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
