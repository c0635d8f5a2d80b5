/** The queue outlives the host, as Forge's outlives whatever works for it: nothing is lost, what was cut short comes again. */
import { forgetStored } from '../../../src/local/host/kvs/kvs-store';
import { until } from '../../support/until';
import { openFixture, type Fixture } from './fixture-host';

let fixture: Fixture;
beforeEach(async () => {
  fixture = await openFixture();
});
afterEach(() => fixture.close());

const push = (events: object[]) => fixture.ask<{ value?: { jobId: string } }>('push', { events });
/** What the consumer noted at its beginnings or ends, as the numbers it was pushed with. */
async function noted(kind: 'start' | 'work'): Promise<number[]> {
  interface Note {
    readonly body?: { readonly n: number };
    readonly event?: { readonly body: { readonly n: number } };
  }
  const query = { prefix: `seen:${kind}:`, limit: 100 };
  const { results } = await fixture.ask<{ results: { value: Note }[] }>('query', query);
  return results.map(({ value }) => value.body?.n ?? value.event?.body.n ?? NaN).sort();
}

test('what waits for its time is delivered by the next run, once, and what is done is not', async () => {
  await push([{ body: { n: 1 } }, { body: { n: 2 }, delayInSeconds: 3 }]);
  await fixture.host.settled();
  fixture = await fixture.reopen();
  await until(async () => (await noted('work')).includes(2));
  // Noted is not yet ended: what a host is stopped in the middle of comes again.
  await fixture.host.settled();
  fixture = await fixture.reopen();
  await fixture.host.settled();
  expect(await noted('work')).toEqual([1, 2]);
});

test('what was under way is delivered again, with what waited behind it', async () => {
  const one = { key: 'project', limit: 1 };
  const { value } = await push([1, 2].map((n) => ({ body: { n, isHeld: true }, concurrency: one })));
  await until(async () => (await noted('start')).length === 1);
  fixture = await fixture.reopen();
  await fixture.ask('kvs', { steps: [['set', 'let-go', true]] });
  await fixture.host.settled();
  expect(await noted('start')).toEqual([1, 1, 2]);
  expect(await noted('work')).toEqual([1, 2]);
  expect(fixture.log.filter(({ text }) => text.includes('failed'))).toEqual([]);
  const stats = await fixture.ask<{ value?: object }>('stats', { jobId: value?.jobId });
  expect(stats.value).toEqual({ success: 2, inProgress: 0, failed: 0 });
});

test('what wants another try keeps its count over a restart', async () => {
  await push([{ body: { n: 1, failTimes: 2 } }]);
  await until(async () => (await noted('work')).length >= 2);
  await fixture.host.settled();
  fixture = await fixture.reopen();
  await until(async () => (await noted('work')).length === 3);
  await fixture.host.settled();
  fixture = await fixture.reopen();
  await fixture.host.settled();
  expect(await noted('work')).toEqual([1, 1, 1]);
});

test('what was cancelled does not come back, and an uninstall takes all of it', async () => {
  const { value } = await push([{ body: { n: 1 }, delayInSeconds: 3 }]);
  await push([{ body: { n: 2 }, delayInSeconds: 3 }]);
  await fixture.ask('cancel', { jobId: value?.jobId });
  fixture = await fixture.reopen();
  await until(async () => (await noted('work')).includes(2));
  expect(await noted('work')).toEqual([2]);
  await push([{ body: { n: 3 }, delayInSeconds: 1 }]);
  await fixture.host.close();
  forgetStored(fixture.stateDirectory);
  fixture = await fixture.reopen();
  await new Promise((go) => setTimeout(go, 1_300));
  expect(await noted('work')).toEqual([]);
});
