import type { Board } from '../../core/model/item';
import type { NamedField, SiteFields } from '../../jira/site/site-fields';
import { keptFacts } from '../board-facts';
import { boardOf } from '../board-of';
import type { Place } from '../place';
import { unlessRefused } from '../unless-refused';
import type { World } from '../world';

/** The board a team works on, and the fields it reads its items by. */
export interface TeamBoard {
  /** Null where the person may see none: releases can be told without one. */
  readonly board: Board | null;
  readonly fields: SiteFields;
  /** Null where the team counts items. */
  readonly estimateField: NamedField | null;
  /** Others of the project that plan in sprints, where this one does; whether teams of their own work on them is open. */
  readonly otherBoards: readonly Board[];
}

/** Each costs a request; nobody plans a release with more teams. */
const otherBoardsAtMost = 7;

/** One request, and two more where a job has not kept how the board is set up. */
export async function teamBoard(projectKey: string, place: Place, world: World): Promise<TeamBoard> {
  const boards = await unlessRefused(world.asUser.boards(projectKey), []);
  const board = boardOf(boards, place.board);
  const otherBoards = board ? othersLike(board, boards).slice(0, otherBoardsAtMost) : [];
  const facts = board ? await keptFacts(board.id, world) : null;
  if (board && facts) {
    const { fields, estimateField } = facts;
    return { board: { ...board, name: facts.board.name }, fields, estimateField, otherBoards };
  }
  const [fields, estimation] = await Promise.all([
    world.asUser.siteFields(),
    board ? unlessRefused(world.asUser.estimation(board.id), { kind: 'none' } as const) : { kind: 'none' as const },
  ]);
  const estimateField =
    estimation.kind === 'field' ? { fieldId: estimation.fieldId, fieldName: estimation.fieldName } : null;
  return { board, fields, estimateField, otherBoards };
}

const othersLike = (board: Board, boards: readonly Board[]): readonly Board[] =>
  board.type === 'kanban' ? [] : boards.filter(({ id, type }) => id !== board.id && type !== 'kanban');
