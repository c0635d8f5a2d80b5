import type { Board } from '../core/model/item';
import { JiraFailure } from '../jira/failure';
import type { NamedField, SiteFields } from '../jira/site-fields';
import { keptFacts } from './board-facts';
import { boardOf } from './board-of';
import type { Place } from './place';
import type { World } from './world';

/** The board a team works on, and the fields it reads its items by. */
export interface TeamBoard {
  /** Null where the person may see none: releases can be told without one. */
  readonly board: Board | null;
  readonly fields: SiteFields;
  /** Null where the team counts items. */
  readonly estimateField: NamedField | null;
}

/** One request, and two more where a job has not kept how the board is set up. */
export async function teamBoard(projectKey: string, place: Place, world: World): Promise<TeamBoard> {
  const board = boardOf(await unlessRefused(world.asUser.boards(projectKey), []), place.board);
  const facts = board ? await keptFacts(board.id, world) : null;
  if (board && facts) {
    return { board: { ...board, name: facts.board.name }, fields: facts.fields, estimateField: facts.estimateField };
  }
  const [fields, estimation] = await Promise.all([
    world.asUser.siteFields(),
    board ? unlessRefused(world.asUser.estimation(board.id), { kind: 'none' } as const) : { kind: 'none' as const },
  ]);
  const estimateField =
    estimation.kind === 'field' ? { fieldId: estimation.fieldId, fieldName: estimation.fieldName } : null;
  return { board, fields, estimateField };
}

/** People without Jira Software, and other projects' boards, are refused; what stands without a board still does. */
async function unlessRefused<T>(asked: Promise<T>, instead: T): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof JiraFailure && ['forbidden', 'not-found', 'refused'].includes(error.kind)) return instead;
    throw error;
  }
}
