import { openEmbeddedJira } from '../../src/local/jira/embedded-jira';
import { boardFactsOf, ledgerRulesOf } from '../../src/resolvers/board-facts';
import { baseUrl, board, field, issueType, people, siteNow, siteSeed, status } from '../support/site-seed';
import { openTandem } from './open-tandem';

function open() {
  let now = siteNow.getTime();
  const jira = openEmbeddedJira(siteSeed(), { now: () => new Date(now), baseUrl });
  const tandem = openTandem(jira);
  const look = (statusIds?: readonly string[]) => {
    tandem.sent.length = 0;
    return boardFactsOf(board.shop, tandem.openWorld(people.developer), statusIds);
  };
  return { tandem, look, pass: (minutes: number) => void (now += minutes * 60_000) };
}

describe('the facts of a board', () => {
  test('tell how it sizes items, which columns it has and what done means, in three requests of the app', async () => {
    const { tandem, look } = open();
    expect(await look()).toMatchObject({
      board: { id: board.shop, name: 'SHOP board', type: 'scrum' },
      project: { id: '10001', key: 'SHOP' },
      estimateField: { fieldId: field.storyPoints, fieldName: 'Story Points' },
      columns: [{ name: 'To Do' }, { name: 'In Progress' }, { name: 'Done', statusIds: [status.done] }],
      doneStatusIds: [status.done],
      subtaskTypeIds: [issueType.subtask],
    });
    expect(tandem.sent.map(({ who }) => who)).toEqual(['app', 'app', 'app']);
  });

  test('are asked for once a day', async () => {
    const { tandem, look, pass } = open();
    const first = await look();
    pass(23 * 60);
    expect(await look()).toEqual(first);
    expect(tandem.sent).toEqual([]);
    pass(2 * 60);
    expect((await look()).asOf > first.asOf).toBe(true);
  });

  test('are asked for again where an item has a status that they do not know, but not for ever', async () => {
    const { tandem, look, pass } = open();
    await look();
    pass(30);
    await look(['99999']);
    expect(tandem.sent.map(({ path }) => path)).toContain('/rest/api/3/status');
    pass(5);
    await look(['99999']);
    expect(tandem.sent).toEqual([]);
  });

  test('are read with the person’s rights where the app may not see the board, and then are not kept', async () => {
    const { tandem, look } = open();
    tandem.answerInstead(({ who, path }) => who === 'app' && path.includes('/board/'), { status: 403, headers: {} });
    expect(await look()).toMatchObject({ board: { name: 'SHOP board' } });
    expect([...tandem.store.values.keys()]).toEqual([]);
  });

  test('are asked for again where what is kept cannot be read', async () => {
    const { tandem, look } = open();
    tandem.store.values.set(`board-facts:${board.shop}`, { version: 9 });
    expect(await look()).toMatchObject({ board: { name: 'SHOP board' } });
    expect(tandem.log.join()).toContain('not readable');
  });

  test('make the rules a ledger is counted by; a status may say by its name that the work was not done', async () => {
    const { look } = open();
    const facts = await look();
    const given = [
      { id: '77', name: 'Won’t do', category: 'done' as const },
      { id: '78', name: 'Rejected', category: 'todo' as const },
    ];
    expect(ledgerRulesOf({ ...facts, statuses: [...facts.statuses, ...given] }).cancelledStatusIds).toEqual(['77']);
    expect(ledgerRulesOf(facts)).toMatchObject({
      cancelledStatusIds: [],
      fields: { sprint: ['Sprint', field.sprint], estimate: [field.storyPoints, 'Story Points'] },
      doneStatusIds: [status.done],
      projectIds: null,
    });
  });
});
