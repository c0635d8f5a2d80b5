import { DuplicateIndex } from '../core/text/duplicates/duplicate-index';
import { OpenPairs } from '../core/text/duplicates/open-pairs';
import { JiraFailure } from '../jira/failure';
import { jqlText } from '../jira/jql';
import { readHead } from '../resolvers/kept/index-upkeep';
import type { World } from '../resolvers/world';
import { UnreadableValue } from '../store/key-value';
import { endAfter } from './after-failure';
import type { TaskEnd } from './task-end';

/** More pairs than anybody clears away in one sitting; they fill 7 kB. */
const pairsAtMost = 200;
/** A question to an index of 20,000 items takes some 2.5 ms, so that a round takes a few seconds. */
const itemsInRound = 1_000;
/** What one invocation keeps back for its last round and its checkpoint. */
const marginInMs = 60_000;

/**
 * Looks for pairs among a project's open items, with the duplicate index that is ready. Every round is a checkpoint: an
 * invocation that is ended or out of time is followed by one that goes on from there.
 */
export async function compareItems(projectId: string, world: World, timeLeftInMs: () => number): Promise<TaskEnd> {
  const { pairs: shelf } = world.relatives;
  const head = await readHead(projectId, world);
  if (!head?.ready) return ended('there is no index', projectId, world);
  const { ready } = head;
  const [kept, begun] = await Promise.all([shelf.of(projectId), shelf.comparing(projectId)]);
  if (kept?.generation === ready.generation) return ended('compared already', projectId, world);
  try {
    const project = await world.asApp.project(projectId);
    const openIds = await world.asApp.idsOf(`project = ${jqlText(project.key)} AND statusCategory != Done`);
    const prints = await world.relatives.read(projectId, ready);
    const index = new DuplicateIndex();
    for (const print of prints) index.putFingerprint(print);
    const open = prints.filter(({ id }) => openIds.has(id));
    const search = new OpenPairs(index, open);
    const goesOn = begun?.generation === ready.generation;
    let done = goesOn ? begun.done : 0;
    let pairs = goesOn ? begun.pairs : [];
    while (done < open.length) {
      pairs = search.among(done, done + itemsInRound, pairs, pairsAtMost);
      done += itemsInRound;
      if (done >= open.length || timeLeftInMs() >= marginInMs) continue;
      await shelf.keepComparing(projectId, {
        ...{ generation: ready.generation, done, pairs },
        beatAt: world.now().toISOString(),
      });
      return { kind: 'continue' };
    }
    await shelf.keep(projectId, { generation: ready.generation, asOf: ready.asOf, pairs });
    await shelf.forgetComparing(projectId);
    world.log(`duplicates: ${pairs.length} pairs among ${open.length} open items`);
    return { kind: 'done' };
  } catch (error) {
    if (error instanceof UnreadableValue) return ended(`${error.key} is not readable`, projectId, world);
    if (!(error instanceof JiraFailure)) throw error;
    return endAfter(error) ?? ended(error.message, projectId, world);
  }
}

/** Whoever waits for more is told again that somebody is at work. */
async function ended(why: string, projectId: string, world: World): Promise<TaskEnd> {
  await world.relatives.pairs.forgetComparing(projectId);
  world.log(`duplicates: not compared, ${why}`);
  return { kind: 'skipped' };
}
