import type { World } from '../resolvers/world';

/**
 * Tells Atlassian whose account ids are kept, as apps that keep any must do, and erases those whose accounts are
 * closed. Of an account that changed nothing is kept that could have changed with it.
 */
export async function reportPeople(world: World): Promise<{ readonly reported: number; readonly erased: number }> {
  const people = await world.storedPeople.all();
  const now = world.now().toISOString();
  const updates = await world.reportAccounts(
    people.map(({ accountId, storedAt }) => ({ accountId, updatedAt: storedAt ?? now })),
  );
  const closed = updates.filter(({ status }) => status === 'closed');
  for (const { accountId } of closed) await world.storedPeople.erase(accountId);
  world.log(`people: ${people.length} account ids reported, ${closed.length} erased`);
  return { reported: people.length, erased: closed.length };
}
