import type { Handler } from './door';

/** Items that a report names by id, as Jira shows them to this person; what is hidden or gone is left out. */
export const itemLines: Handler<'itemLines'> = async (_place, { ids }, world) => {
  const lines = await world.asUser.lines([...new Set(ids)]);
  return { named: lines.map(({ id, key, summary, status }) => ({ id, key, summary, status })) };
};
