import { people, issueType, type IssueSketch } from '../../support/site-seed';
import { openForecast, points, project, releaseIn } from './open-forecast';

const hidden = 'SHOP-251';

/** Six hundred items, every third in an epic, the last in a version, with the records that a job keeps of them. */
async function openLong() {
  const epic: IssueSketch = { key: 'SHOP-1', summary: 'Checkout on a phone', issueTypeId: issueType.epic };
  const items = Array.from({ length: 600 }, (_, at): IssueSketch => ({
    ...{ key: `SHOP-${at + 2}`, customFields: points(at % 2 === 0 ? 1 : 2) },
    ...(at % 3 === 0 ? { parentKey: epic.key } : {}),
  }));
  const last: IssueSketch = { key: 'SHOP-900', customFields: points(3), fixVersionIds: ['10500'] };
  const blocks = { id: '50001', typeId: '10600', outwardFrom: hidden, inwardTo: 'SHOP-5' };
  const tandem = await openForecast({ issues: [epic, ...items, last], links: [blocks], hidden: [hidden] });
  const before = await tandem.ask();
  tandem.tasks.push({ projectId: project.id, task: 'records' });
  await tandem.runTasks();
  return { ...tandem, before };
}

test('a long backlog is told whole, in eight requests or fewer', async () => {
  const tandem = await openLong();
  expect(tandem.before.cutAfterItems).toBe(500);
  const answer = await tandem.ask();
  expect(tandem.sent.length).toBeLessThanOrEqual(8);
  expect(answer.cutAfterItems).toBeUndefined();
  expect(releaseIn(answer, 'SHOP-1').left).toEqual({ items: 200, points: 300 });
  expect(releaseIn(answer, '10500').openKeys).toEqual(['SHOP-900']);
  expect(answer.report.assumptions.join()).toContain('Of the 601 items up to the last one of all releases');
});

test('what is moved in Jira is done in its new place at once', async () => {
  const tandem = await openLong();
  const { dates } = releaseIn(await tandem.ask(), '10500');
  await tandem.inJira('PUT', '/rest/agile/1.0/issue/rank', { issues: ['SHOP-900'], rankBeforeIssue: 'SHOP-2' });
  const moved = releaseIn(await tandem.ask(), '10500').dates;
  if (dates.kind !== 'known' || moved.kind !== 'known') throw new Error('unknown');
  expect(dates.value.p50 ?? '9999').toMatch(/^(2027|9999)/);
  expect(moved.value.p85).toMatch(/^2026-03/);
});

test('an item that was filed just now is counted before any job knows of it', async () => {
  const tandem = await openLong();
  await tandem.inJira('POST', '/rest/api/3/issue', {
    fields: {
      ...{ project: { key: 'SHOP' }, issuetype: { id: issueType.story }, summary: 'Pay by invoice' },
      parent: { key: 'SHOP-1' },
    },
  });
  expect(releaseIn(await tandem.ask(), 'SHOP-1').left.items).toBe(201);
});

test('what a person may not see takes its time and is named nowhere', async () => {
  const tandem = await openLong();
  const [whole, part] = [await tandem.ask(), await tandem.ask({}, people.reader)];
  expect(releaseIn(part, 'SHOP-1')).toMatchObject({ hiddenItems: 1, left: { items: 199 } });
  expect(releaseIn(part, 'SHOP-1').dates).toEqual(releaseIn(whole, 'SHOP-1').dates);
  expect(part.report.assumptions).toContain('1 item that you may not see takes its time too.');
  expect(JSON.stringify(whole)).toContain(`"${hidden}"`);
  expect(JSON.stringify(part)).not.toContain(`"${hidden}"`);
  expect(part.exports.csv + part.exports.mail.text).not.toContain(hidden);
});

test.each([
  ['old', (tandem: Awaited<ReturnType<typeof openLong>>) => void tandem.passDays(3)],
  [
    'not readable',
    ({ store: { values } }: Awaited<ReturnType<typeof openLong>>) => {
      for (const key of values.keys()) if (key.startsWith('records-part:')) values.set(key, 'spoilt');
    },
  ],
])('records that are %s are not trusted: the backlog is read page by page', async (_what, spoil) => {
  const tandem = await openLong();
  spoil(tandem);
  tandem.forgetWarm();
  expect((await tandem.ask()).cutAfterItems).toBe(500);
});
