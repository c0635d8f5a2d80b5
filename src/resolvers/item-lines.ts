import type { NamedItem } from '../contract';
import type { Handler } from './door';
import type { World } from './world';

/** Items that a report names by id, as Jira shows them to this person; what is hidden or gone is left out. */
export const itemLines: Handler<'itemLines'> = async (_place, { ids }, world) => ({
  named: await itemLinesOf([...new Set(ids)], world),
});

/** Of at most a hundred, in one request. */
export async function itemLinesOf(ids: readonly string[], world: World): Promise<readonly NamedItem[]> {
  const lines = await world.asUser.lines(ids);
  return lines.map(({ id, key, summary, status }) => ({ id, key, summary, status }));
}
