import { JiraFailure } from '../jira/failure';

/** What stands without an answer still does: people without Jira Software, and other projects' boards, are refused. */
export async function unlessRefused<T>(asked: Promise<T>, instead: T): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof JiraFailure && ['forbidden', 'not-found', 'refused'].includes(error.kind)) return instead;
    throw error;
  }
}
