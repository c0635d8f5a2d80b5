/** What Tandem asks of Jira's boards and their sprints. */
import type * as v from 'valibot';
import type { Board, BoardType, Estimation, Sprint, SprintState } from '../../core/model/item';
import type { Asker } from '../ask';
import { JiraFailure } from '../failure';
import { sprintOf } from '../items/issue-item';
import { sprintFieldSchema } from '../items/issue-schema';
import { boardConfigurationSchema, boardsSchema, sprintsSchema } from './site-schema';

/** How a board is set up. */
export interface BoardConfiguration {
  readonly name: string;
  readonly type: BoardType;
  readonly estimation: Estimation;
  /** Left to right; a column may hold no status, and a status may be in no column. */
  readonly columns: readonly { readonly name: string; readonly statusIds: readonly string[] }[];
  /** The project it belongs to; null where it belongs to a person. */
  readonly project: { readonly id: string; readonly key: string } | null;
  /** The saved filter that its items match; null where Jira does not tell it. */
  readonly filterId: string | null;
}

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

  async function boardConfiguration(boardId: number): Promise<BoardConfiguration> {
    const path = `/rest/agile/1.0/board/${boardId}/configuration`;
    const json = await ask({ name: 'board-configuration', path, schema: boardConfigurationSchema });
    const { location } = json;
    return {
      name: json.name,
      type: json.type,
      estimation: estimationIn(json),
      columns: json.columnConfig.columns.map(({ name, statuses }) => ({
        name,
        statusIds: statuses.map(({ id }) => id),
      })),
      project: location?.id && location.key ? { id: location.id, key: location.key } : null,
      filterId: json.filter?.id ?? null,
    };
  }

  const estimation = async (boardId: number): Promise<Estimation> => (await boardConfiguration(boardId)).estimation;

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

  return { boards, boardConfiguration, estimation, sprints, lastClosedSprints, sprint };
}

/** A board that counts time sums seconds; Tandem compares sizes, so it reads such a board as one without estimates. */
function estimationIn({ estimation }: v.InferOutput<typeof boardConfigurationSchema>): Estimation {
  const field = estimation?.type === 'field' ? estimation.field : null;
  if (!field?.fieldId.startsWith('customfield_')) return { kind: 'none' };
  return { kind: 'field', fieldId: field.fieldId, fieldName: field.displayName ?? field.fieldId };
}
