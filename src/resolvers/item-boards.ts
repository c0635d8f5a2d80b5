import type { Board, Sprint } from '../core/model/item';
import { keptFacts } from './board-facts';
import type { BacklogItem } from './backlog-item';
import { isOpenIn } from './open-backlog';
import type { TeamBoard } from './team-board';
import { unlessRefused } from './unless-refused';
import type { World } from './world';

/** As many as one request gives: further down nobody plans. */
const idsAtMost = 5_000;

/** The other boards of a project on which teams of their own work, and what is theirs. */
export interface ItemBoards {
  readonly boards: readonly Board[];
  /** Id of the board, by the id of each open item that no other board shows. */
  readonly byItem: ReadonlyMap<string, number>;
}

/**
 * What each board alone shows, by the saved filters of the boards: one request for each further board, and one more for
 * each whose filter no job has kept. A board that shows nothing alone is another view of the same work, not a team.
 */
export async function itemBoards(
  project: { readonly key: string },
  { board, otherBoards }: TeamBoard,
  world: World,
): Promise<ItemBoards> {
  const byItem = new Map<string, number>();
  if (!board || otherBoards.length === 0) return { boards: [], byItem };
  const [own, ...others] = await Promise.all([board, ...otherBoards].map(({ id }) => filterOf(id, world)));
  if (!own) return { boards: [], byItem };
  const alone = await Promise.all(
    others.map(async (filter, place) => {
      const rest = [own, ...others.filter((_, other) => other !== place)].filter((one) => one !== null);
      if (!filter || rest.includes(filter)) return new Set<string>();
      const isAlone = `filter = ${filter} AND filter NOT IN (${rest.join(', ')})`;
      // Where a filter is not shared, nobody can tell its items from the others'.
      return unlessRefused(world.asUser.idsOf(`${isOpenIn(project.key)} AND ${isAlone}`, idsAtMost), new Set<string>());
    }),
  );
  const boards = otherBoards.filter((_, place) => (alone[place]?.size ?? 0) > 0);
  otherBoards.forEach(({ id }, place) => alone[place]?.forEach((itemId) => byItem.set(itemId, id)));
  return { boards, byItem };
}

/** The board of its running or coming sprint, else the only one that shows it; null for the one that is asked about. */
export function boardOfItem(
  { id, sprintIds }: Pick<BacklogItem, 'id' | 'sprintIds'>,
  { asked, boards, byItem }: ItemBoards & { readonly asked: number | null },
  boardOfSprint: ReadonlyMap<number, number>,
): number | null {
  const planned = sprintIds.flatMap((sprintId) => boardOfSprint.get(sprintId) ?? [])[0];
  if (planned === asked) return null;
  if (boards.some((board) => board.id === planned)) return planned ?? null;
  return byItem.get(id) ?? null;
}

/** The board on which each sprint was made, as far as items tell it. */
export const boardsOfSprints = (sprints: readonly Sprint[]): ReadonlyMap<number, number> =>
  new Map(sprints.flatMap(({ id, boardId }) => (boardId === null ? [] : [[id, boardId] as const])));

/** Null where Jira does not tell it to this person. */
async function filterOf(boardId: number, world: World): Promise<string | null> {
  const kept = (await keptFacts(boardId, world))?.filterId;
  if (kept !== undefined) return kept;
  const configuration = await unlessRefused(world.asUser.boardConfiguration(boardId), null);
  return configuration?.filterId ?? null;
}
