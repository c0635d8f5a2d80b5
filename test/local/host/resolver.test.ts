import { openFixture, type Fixture } from './fixture-host';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture();
});
afterAll(() => fixture.close());

test('asUser and asApp reach Jira as the person and as the app', async () => {
  expect(await fixture.ask('who', { as: 'user' })).toMatchObject({
    body: { kind: 'user', accountId: 'ada' },
    accountId: 'ada',
  });
  expect(await fixture.ask('who', { as: 'app' })).toMatchObject({ body: { kind: 'app' } });
});

test('a resolver stores and reads a value', async () => {
  const steps = [
    ['set', 'settings', { days: 3 }],
    ['get', 'settings'],
    ['get', 'nothing-here'],
    ['delete', 'nothing-here'],
  ];
  expect(await fixture.ask('kvs', { steps })).toEqual([{}, { value: { days: 3 } }, {}, {}]);
});
