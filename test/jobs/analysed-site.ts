/** A project whose items were read once, as the queue would have it, and lives on. */
import type { WholeBacklog } from '../../src/contract';
import { followChange } from '../../src/jobs/follow-change';
import { runProjectTask } from '../../src/jobs/project-task';
import type { QueuedWork } from '../../src/resolvers/world';
import { valueOf } from '../resolvers/open-tandem';
import { daysFromNow, field, issueType, paragraphs, people, type IssueSketch } from '../support/site-seed';
import { recordsOf } from './kept-records';
import { livedSite, shop } from './lived-site';

export const items: readonly IssueSketch[] = [
  { key: 'SHOP-1', issueTypeId: issueType.epic, summary: 'Checkout on a phone', createdAt: daysFromNow(-40) },
  {
    key: 'SHOP-2',
    summary: 'As a shopper I want to pay by card so that I can finish my order',
    description: paragraphs('Given a valid card, when I pay, then I see a receipt. See SHOP-9 for the texts.'),
    parentKey: 'SHOP-1',
    priority: 'High',
    customFields: { [field.storyPoints]: 5 },
    createdAt: daysFromNow(-30),
  },
  { key: 'SHOP-3', createdAt: daysFromNow(-20), updatedAt: daysFromNow(-2) },
  { key: 'SHOP-4', issueTypeId: issueType.bug, summary: 'Totals are wrong', createdAt: daysFromNow(-10) },
  { key: 'SHOP-5', createdAt: daysFromNow(-9), issueTypeId: issueType.subtask, parentKey: 'SHOP-2' },
];
export const many = (count: number): readonly IssueSketch[] =>
  Array.from({ length: count }, (_none, place) => ({
    key: `SHOP-${place + 10}`,
    summary: `As a clerk I want shelf ${place} so that goods are found`,
    createdAt: daysFromNow(-50 + (place % 40)),
  }));

export type Site = ReturnType<typeof livedSite>;
const extension = { project: shop };
export const ask = async (site: Site): Promise<WholeBacklog> =>
  valueOf(await site.tandem.ask('wholeBacklog', people.productOwner, extension)).whole;

export const recordOf = async (site: Site, key: string) =>
  (await recordsOf(site.tandem)).find((record) => record.key === key);

export async function built(sketches = items): Promise<Site> {
  const site = livedSite(sketches);
  await ask(site);
  await work(site);
  site.eventsSince();
  return site;
}

type Task = 'records' | 'reconcile-records';

/** Runs a task as the queue would, and what it pushes of its own kind; others are for other tests. */
export async function work(
  site: Site,
  task: Task = 'records',
  timeLeftInMs = () => 900_000,
): Promise<readonly string[]> {
  const ends: string[] = [];
  site.tandem.tasks.length = 0;
  let next: QueuedWork | undefined = { projectId: shop.id, task };
  while (next) {
    const end = await runProjectTask(next, site.tandem.openWorld(''), timeLeftInMs);
    ends.push(`${next.task} ${end.kind}`);
    next = site.tandem.tasks.splice(0).find((each) => each.task === task);
  }
  return ends;
}

/** As Forge would deliver them. */
export async function deliver(site: Site, events = site.eventsSince()): Promise<void> {
  for (const event of events)
    if (String(event.eventType).endsWith(':issue')) await followChange(event, site.tandem.openWorld(''));
}
