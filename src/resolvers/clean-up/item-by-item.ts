import type { DeedAnswer, DoneBefore } from '../../contract';
import { JiraFailure } from '../../jira/failure';
import { problemOf } from '../problem';
import type { World } from '../world';

/** Of Forge's 25 seconds; one slow item more, and the answer that tells what was done would be lost. */
const begunWithinInMs = 12_000;

/** What became of one item: how it stood before, or why it stays as it is. */
export type Outcome = DoneBefore | { readonly kind: 'failed'; readonly why: string };

export const failed = (why: string): Outcome => ({ kind: 'failed', why });
export const nothingToDo: Outcome = { kind: 'nothing-to-do' };

/**
 * Does one thing to each item, one after the other, so that at any moment it is known what was done. An item that fails
 * holds up no other. Where Jira asks to wait, or the time is up, the rest is left for another step.
 */
export async function itemByItem<T extends { readonly id: string }>(
  items: readonly T[],
  deed: (item: T) => Promise<Outcome>,
  world: World,
): Promise<DeedAnswer> {
  const startedAt = world.now().getTime();
  const done: { id: string; before: DoneBefore }[] = [];
  const refused: { id: string; why: string }[] = [];
  let retryAfterInSeconds: number | undefined;
  for (const item of items) {
    if (world.now().getTime() - startedAt >= begunWithinInMs) {
      retryAfterInSeconds = 0;
      break;
    }
    const { id } = item;
    try {
      const outcome = await deed(item);
      if (outcome.kind === 'failed') refused.push({ id, why: outcome.why });
      else done.push({ id, before: outcome });
    } catch (error) {
      if (!(error instanceof JiraFailure)) throw error;
      world.log(`one of ${items.length} items: ${error.message}`);
      if (error.kind === 'rate-limited' || error.kind === 'out-of-budget') {
        retryAfterInSeconds = error.retryAfterInSeconds ?? defaultWaitInSeconds;
        break;
      }
      refused.push({ id, why: whyNot(error) });
    }
  }
  world.log(`${done.length} of ${items.length} items done, ${refused.length} failed`);
  return { done, failed: refused, ...(retryAfterInSeconds === undefined ? {} : { retryAfterInSeconds }) };
}

const defaultWaitInSeconds = 5;

/** In words about one item, Jira's own where it gave any. */
function whyNot(error: JiraFailure): string {
  if (error.reasons.length > 0) return error.reasons.join(' ');
  if (error.kind === 'forbidden' || error.kind === 'signed-out') return 'You may not change it';
  if (error.kind === 'not-found') return 'It is gone, or you may not see it';
  if (error.kind === 'refused') return 'Jira refused and did not say why';
  return `${problemOf(error).title}; look at the item before you try again`;
}
