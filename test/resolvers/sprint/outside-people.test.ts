import { livedSite, shop } from '../../jobs/lived-site';
import { board, people } from '../../support/site-seed';
import { valueOf } from '../open-tandem';

const onBoard = { project: shop, board: { id: String(board.shop), type: 'scrum' } };

/** SHOP-1 is in the sprint and waits for SHOP-2, which is not. */
async function blockedFromOutside() {
  const site = livedSite([{ key: 'SHOP-1' }, { key: 'SHOP-2' }]);
  await site.act('PUT', '/rest/api/3/issue/SHOP-2', { fields: { assignee: { accountId: people.developer } } });
  await site.act('POST', '/rest/api/3/issueLink', {
    ...{ type: { name: 'Blocks' }, inwardIssue: { key: 'SHOP-2' }, outwardIssue: { key: 'SHOP-1' } },
  });
  await site.start('Sprint 1', 'Guests can pay', ['SHOP-1']);
  site.pass(1);
  const look = async () => {
    const answer = valueOf(await site.tandem.ask('sprintGoal', people.productOwner, onBoard));
    if (answer.kind !== 'sprint') throw new Error(answer.why);
    return answer.report.items[0]?.blockers;
  };
  return { site, look, sent: () => site.tandem.sent.length };
}

test('a blocker outside the sprint names who works on it once the past is read, and keeps nobody’s name', async () => {
  const { site, look, sent } = await blockedFromOutside();
  expect(await look()).toMatchObject([{ key: 'SHOP-2', whoName: null }]);
  expect(sent()).toBeLessThanOrEqual(6);
  await site.tandem.runTasks();
  site.tandem.forgetWarm();
  const blockers = await look();
  expect(blockers).toMatchObject([{ key: 'SHOP-2' }]);
  expect(blockers?.[0]?.whoName).toEqual(expect.any(String));
  expect(sent()).toBeLessThanOrEqual(6);
  expect(await look()).toEqual(blockers);
  expect(sent()).toBeLessThanOrEqual(2);
  expect(JSON.stringify([...site.tandem.store.values])).not.toContain(blockers?.[0]?.whoName);
});
