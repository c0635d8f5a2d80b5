/** Writes to Jira from the shell: what worked is drawn anew, what did not is said in a flag. */
import { askJira, refreshJira } from './ask-jira';
import { showFlag } from './frames/flags';

/** True when Jira took it. */
export async function change(
  what: string,
  path: string,
  method: 'PUT' | 'POST' | 'DELETE',
  body?: unknown,
): Promise<boolean> {
  try {
    await askJira(path, { method, body });
    await refreshJira();
    return true;
  } catch (problem) {
    const description = problem instanceof Error ? problem.message : String(problem);
    showFlag({ id: `shell ${path}`, type: 'error', title: `Jira did not ${what}`, description });
    return false;
  }
}

export const editIssue = (
  issueKey: string,
  what: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<boolean> => change(what, `/rest/api/3/issue/${issueKey}`, 'PUT', { fields });
