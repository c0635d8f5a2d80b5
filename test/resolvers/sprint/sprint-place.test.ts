import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import { baseUrl, board, people, siteNow, siteSeed, sprint } from '../../support/site-seed';
import { openTandem, valueOf } from '../open-tandem';

const onBoard = { project: { id: '10001', key: 'SHOP' }, board: { id: String(board.shop), type: 'scrum' } };

/** The sprint to come runs too, and ends later than the other one. */
function twoRunning() {
  const seed = siteSeed({
    issues: [
      { key: 'SHOP-1', sprintIds: [sprint.active] },
      { key: 'SHOP-2', sprintIds: [sprint.future] },
    ],
  });
  const running = {
    state: 'active',
    startDate: '2026-03-09T09:00:00.000Z',
    endDate: '2026-03-30T09:00:00.000Z',
  } as const;
  const sprints = seed.sprints.map((each) => (each.id === sprint.future ? { ...each, ...running } : each));
  const tandem = openTandem(openEmbeddedJira({ ...seed, sprints }, { now: () => siteNow, baseUrl }));
  return async (place: object, payload = {}) => {
    const answer = valueOf(await tandem.ask('sprintGoal', people.productOwner, { ...onBoard, ...place }, payload));
    if (answer.kind !== 'sprint') throw new Error(answer.why);
    const planned = answer.story.ledger?.events.map(({ key }) => key);
    return { id: answer.report.sprint.id, planned: [...new Set(planned)], others: answer.others.map(({ id }) => id) };
  };
}

test('of two running sprints the one that ends first is told, with its own items alone', async () => {
  expect(await twoRunning()({})).toEqual({ id: sprint.active, planned: ['SHOP-1'], others: [sprint.future] });
});

test('the sprint whose menu was used comes before that, and the one chosen in the dialog before both', async () => {
  const ask = twoRunning();
  const ofMenu = { sprint: { id: String(sprint.future), state: 'active' } };
  expect(await ask(ofMenu)).toMatchObject({ id: sprint.future, planned: ['SHOP-2'] });
  expect(await ask(ofMenu, { sprintId: sprint.active })).toMatchObject({ id: sprint.active, planned: ['SHOP-1'] });
});
