import * as v from 'valibot';
import type { Item } from '../core/model/item';
import { fingerprint } from '../core/text/duplicates/fingerprint';
import { itemWords } from '../core/text/duplicates/item-words';
import { filedAt } from '../resolvers/kept/filed-at';
import type { World } from '../resolvers/world';

const updatedSchema = v.object({
  changelog: v.object({ items: v.array(v.object({ fieldId: v.nullish(v.string()), field: v.nullish(v.string()) })) }),
});

/** Whether an event may have changed what an item says, or brought a closed one back. Unknown counts as yes. */
export function mayChangeWords(event: unknown): boolean {
  const parsed = v.safeParse(updatedSchema, event);
  if (!parsed.success) return !isAboutComment(event);
  return parsed.output.changelog.items.some(({ fieldId, field }) =>
    /^(?:summary|description|status|project|customfield_\d+)$/i.test(fieldId ?? field ?? ''),
  );
}

const isAboutComment = (event: unknown): boolean => typeof event === 'object' && event !== null && 'comment' in event;

/** Tells the project's duplicate index of a changed item, where there is one: one read and one small write. */
export async function recordChange(projectId: string, item: Item, world: World): Promise<boolean> {
  if (!(await hasIndex(projectId, world))) return false;
  const print = fingerprint(item.id, filedAt(item.createdAt), itemWords(item));
  await world.relatives.recordChange(projectId, { id: item.id, at: world.now().toISOString(), print });
  return true;
}

export async function recordRemoval(projectId: string, issueId: string, world: World): Promise<boolean> {
  if (!(await hasIndex(projectId, world))) return false;
  await world.relatives.recordChange(projectId, { id: issueId, at: world.now().toISOString(), print: null });
  return true;
}

async function hasIndex(projectId: string, world: World): Promise<boolean> {
  const head = await world.relatives.head(projectId);
  return Boolean(head?.ready ?? head?.building);
}
