import { distanceOf } from '../../core/backlog/health/refinement-funnel';
import { questionAbout } from '../../core/backlog/health/refinement-questions';
import type { Handler } from '../door';
import { itemLinesOf } from '../item-lines';
import { projectIn } from '../place';
import { orderedNow } from './ordered-now';

/** What one request to Jira names. */
const toldAtMost = 100;

/** The items behind one number of the funnel, soonest pulled first, each with what to ask about it. */
export const funnelItems: Handler<'funnelItems'> = async (place, { level, distance }, world) => {
  const standing = projectIn(place);
  // First, for whoever may not see the project is told nothing of it.
  await world.asUser.project(standing.key);
  const ordered = await orderedNow(standing.id, world);
  if (!ordered) return { kind: 'not-read' };
  const inCell = ordered.items.filter((item) => item.record.level === level && distanceOf(item, ordered) === distance);
  const wanted = inCell.slice(0, toldAtMost).map(({ record }) => record);
  const lines =
    wanted.length > 0
      ? await itemLinesOf(
          wanted.map(({ id }) => id),
          world,
        )
      : [];
  const named = new Map(lines.map((line) => [line.id, line]));
  const items = wanted.flatMap((record) => {
    const item = named.get(record.id);
    return item ? [{ item, question: questionAbout(record) }] : [];
  });
  return { kind: 'ready', items, count: inCell.length, hidden: wanted.length - items.length };
};
