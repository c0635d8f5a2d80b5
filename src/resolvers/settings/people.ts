import type { Handler } from '../door';
import { projectIn } from '../place';

/** People to choose from for a team's roles, by name; and the names of those who were chosen already. */
export const people: Handler<'people'> = async (place, { query, accountIds = [] }, world) => {
  const { key } = projectIn(place);
  const [found, named] = await Promise.all([
    query ? world.asUser.assignable(key, { query }) : [],
    Promise.all(accountIds.map((accountId) => world.asUser.assignable(key, { accountId }))),
  ]);
  return { found, named: named.flat() };
};
