/** What Tandem asks of Jira's boards and their sprints. */
import type { Board, Estimation, Sprint, SprintState } from '../core/model/item';
import type { Asker } from './ask';
import { JiraFailure } from './failure';
import { sprintOf } from './issue-item';
import { sprintFieldSchema } from './issue-schema';
import { boardConfigurationSchema, boardsSchema, sprintsSchema } from './site-schema';

export function openBoards(ask: Asker) {
  /** A project's boards in Jira's order; the first fifty, for nobody chooses among more. */
  async function boards(projectKey: string): Promise<readonly Board[]> {
    const query = new URLSearchParams({ projectKeyOrId: projectKey, maxResults: '50' });
    const path = `/rest/agile/1.0/board?${query.toString()}`;
    try {
      return (await ask({ name: 'boards', path, schema: boardsSchema })).values;
    } catch (error) {
      // Jira answers 400 where the project is hidden or gone, the only thing that can be wrong with this request.
      if (!(error instanceof JiraFailure) || error.kind !== 'refused') throw error;
      throw new JiraFailure('not-found', error.ask, error.message);
    }
  }

  async function estimation(boardId: number): Promise<Estimation> {
    const path = `/rest/agile/1.0/board/${boardId}/configuration`;
    const json = await ask({ name: 'board-configuration', path, schema: boardConfigurationSchema });
    const field = json.estimation?.type === 'field' ? json.estimation.field : null;
    // A board that counts time sums seconds; Tandem compares sizes, so it reads such a board as one without estimates.
    if (!field?.fieldId.startsWith('customfield_')) return { kind: 'none' };
    return { kind: 'field', fieldId: field.fieldId, fieldName: field.displayName ?? field.fieldId };
  }

  /** Null where the board has no sprints at all, which Jira says with a 400. */
  async function sprints(boardId: number, states: readonly SprintState[]): Promise<readonly Sprint[] | null> {
    const query = new URLSearchParams({ state: states.join(','), maxResults: '50' });
    try {
      const path = `/rest/agile/1.0/board/${boardId}/sprint?${query.toString()}`;
      const json = await ask({ name: 'sprints', path, schema: sprintsSchema });
      return json.values.map(sprintOf);
    } catch (error) {
      if (error instanceof JiraFailure && error.kind === 'refused') return null;
      throw error;
    }
  }

  /** A board's last closed sprints, at least fifty of them where there are so many; Jira lists the oldest first. */
  async function lastClosedSprints(boardId: number): Promise<readonly Sprint[]> {
    const page = (startAt: number) => {
      const query = new URLSearchParams({ state: 'closed', startAt: String(startAt), maxResults: '50' });
      const path = `/rest/agile/1.0/board/${boardId}/sprint?${query.toString()}`;
      return ask({ name: 'closed-sprints', path, schema: sprintsSchema });
    };
    let last = await page(0);
    const found = [...last.values];
    let startAt = last.values.length;
    while (last.isLast === false && last.values.length > 0) {
      // A long list is left to its end at once where Jira tells how long it is.
      startAt = Math.max(startAt, (last.total ?? 0) - 50);
      last = await page(startAt);
      found.push(...last.values);
      startAt += last.values.length;
    }
    return found.map(sprintOf);
  }

  async function sprint(sprintId: number): Promise<Sprint> {
    return sprintOf(
      await ask({ name: 'sprint', path: `/rest/agile/1.0/sprint/${sprintId}`, schema: sprintFieldSchema }),
    );
  }

  return { boards, estimation, sprints, lastClosedSprints, sprint };
}
