/** A whole life in one project, and nothing left of it: whatever was asked for, kept, or still under way. */
import { followChange } from '../../src/jobs/follow-change';
import { followSprint } from '../../src/jobs/follow-sprint';
import { forgetProject } from '../../src/jobs/forget-project';
import { runProjectTask } from '../../src/jobs/project-task';
import type { QueuedWork } from '../../src/resolvers/world';
import { board, field, people } from '../support/site-seed';
import { livedSite, shop } from './lived-site';

const extension = { project: shop };
const onBoard = { ...extension, board: { id: board.shop, type: 'scrum' } };
const allTasks = ['build', 'fold', 'marks', 'history', 'fold-history', 'records', 'reconcile-records'] as const;
const work: readonly QueuedWork[] = [
  ...allTasks.map((task) => ({ projectId: shop.id, task })),
  { projectId: shop.id, task: 'sprints', boardId: board.shop },
];

async function lived() {
  const site = livedSite([
    { key: 'SHOP-1', customFields: { [field.storyPoints]: 3 } },
    { key: 'SHOP-2', customFields: { [field.storyPoints]: 5 } },
  ]);
  const { tandem } = site;
  const deliver = async () => {
    for (const event of site.eventsSince()) {
      const world = tandem.openWorld('');
      const kind = String(event.eventType).split(':').at(-1);
      if (kind === 'sprint') await followSprint(event, world);
      else if (kind === 'project') await forgetProject(event, world);
      else await followChange(event, world);
    }
  };
  const id = await site.start('Sprint 1', 'Guests can pay', ['SHOP-1']);
  await deliver();
  for (const question of ['wholeBacklog', 'backlogHealth', 'forecast'] as const)
    await tandem.ask(question, people.productOwner, extension);
  const item = { issue: { id: '20000', key: 'SHOP-1' }, ...extension };
  await tandem.ask('refinement', people.productOwner, item);
  await tandem.ask('relatives', people.productOwner, item);
  await tandem.ask('sprintGoal', people.productOwner, onBoard);
  await site.move('SHOP-1', 'done');
  await site.size('SHOP-2', 8);
  await deliver();
  site.pass(240);
  await site.close(id);
  await deliver();
  tandem.tasks.push(...work);
  await tandem.runTasks();
  const by = { reason: 'Agreed', byAccountId: people.developer, at: site.at() };
  const { mutes, sprintHistory, settings } = tandem.openWorld('');
  await mutes.add({ issueId: '20001', projectId: shop.id }, { rule: 'wording/vague', quote: 'fast', ...by });
  const outcome = { verdict: 'met', note: null, byAccountId: people.productOwner, at: site.at() } as const;
  await sprintHistory.giveOutcome(id, outcome);
  await settings.save(shop.id, { tooBigFrom: 8 }, 0);
  const running = await site.start('Sprint 2', 'Guests get a receipt', ['SHOP-2']);
  await deliver();
  site.pass(1);
  await site.edit(running, { goal: 'Guests get a receipt by mail' });
  await site.size('SHOP-2', 13);
  await deliver();
  const left = () => [...tandem.store.values.keys(), ...tandem.savedSettings.rows.keys()];
  const deleteProject = () => site.act('DELETE', `/rest/api/3/project/${shop.key}?enableUndo=false`, undefined);
  return { site, tandem, deliver, left, deleteProject };
}

test('a project that was deleted leaves nothing behind', async () => {
  const { deliver, left, deleteProject } = await lived();
  const kinds = new Set(left().map((key) => key.split(':')[0]));
  expect(kinds.size).toBeGreaterThan(12);
  await deleteProject();
  await deliver();
  expect(left()).toEqual([]);
});

test.each(work.map((task) => [task.task, task] as const))(
  'what was still in the queue then writes nothing: %s',
  async (_name, task) => {
    const { tandem, deliver, left, deleteProject } = await lived();
    await deleteProject();
    await deliver();
    expect((await runProjectTask(task, tandem.openWorld(''), () => 900_000)).kind).not.toBe('continue');
    expect(left()).toEqual([]);
  },
);

test('an event of an item that comes after it writes nothing', async () => {
  const { site, tandem, deliver, left, deleteProject } = await lived();
  await site.size('SHOP-2', 1);
  const late = site.eventsSince();
  await deleteProject();
  await deliver();
  for (const event of late) await followChange(event, tandem.openWorld(''));
  expect(left()).toEqual([]);
});

test('what a task that was at work just then writes afterwards is removed a little later', async () => {
  const { tandem, deliver, left, deleteProject } = await lived();
  const written = [...tandem.store.values].filter(([key]) => /^(?:records|sprint-history|sprint-of|health):/.test(key));
  await deleteProject();
  await deliver();
  for (const [key, value] of written) await tandem.store.set(key, value);
  expect(left().length).toBeGreaterThan(3);
  expect(await tandem.runTasks()).toEqual(['forget done']);
  expect(left()).toEqual([]);
});
