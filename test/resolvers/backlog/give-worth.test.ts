import type { Payload } from '../../../src/contract';
import { worthMarkKey } from '../../../src/jira/marks/worth-marks';
import { people } from '../../support/site-seed';
import { valueOf } from '../open-tandem';
import { openWorth, shop } from './open-worth';

type Tandem = Awaited<ReturnType<typeof openWorth>>['tandem'];

async function open(values: readonly (number | null)[] = [null, null]) {
  const { tandem } = await openWorth(values);
  const answer = valueOf(await tandem.ask('worthInputs', people.productOwner, shop, {}));
  const id = answer.kind === 'ready' ? answer.items[0]?.item.id : undefined;
  if (!id) throw new Error('no item to give a worth');
  const marked = (value: unknown) =>
    tandem.openWorld(people.productOwner).asUser.writeIssueProperty(id, worthMarkKey, value);
  return { tandem, id, marked };
}

const give = (
  tandem: Tandem,
  payload: Pick<Payload<'giveWorth'>, 'id' | 'given'> & Partial<Payload<'giveWorth'>>,
  who: string = people.productOwner,
) => tandem.ask('giveWorth', who, shop, { input: 'value', seen: null, ...payload });

const standing = ({ tandem, id }: { readonly tandem: Tandem; readonly id: string }) =>
  tandem.openWorld(people.productOwner).asUser.issueProperty(id, worthMarkKey);

describe('saying what an item is worth', () => {
  test('is kept on the issue as the person, part by part, and taken back', async () => {
    const site = await open();
    const { tandem, id } = site;
    valueOf(await give(tandem, { id, given: 8 }));
    expect(tandem.sent.filter(({ method }) => method === 'PUT')).toEqual([expect.objectContaining({ who: 'user' })]);
    valueOf(await give(tandem, { id, input: 'timeCriticality', given: 3 }));
    const { kind, now } = valueOf(await give(tandem, { id, input: 'riskReduction', given: 1 }));
    expect([kind, now.wsjf, now.inputs.value]).toEqual(['given', 6, { value: 8, from: 'tandem' }]);
    expect(await standing(site)).toEqual({ version: 1, value: 8, timeCriticality: 3, riskReduction: 1 });
    const back = valueOf(await give(tandem, { id, seen: 8, given: null }));
    expect(back.now.inputs.value).toEqual({ value: null, from: null });
    expect(await standing(site)).toEqual({ version: 1, timeCriticality: 3, riskReduction: 1 });
  });

  test('counts at once in order and worth, and asks for no job', async () => {
    const { tandem, id } = await open();
    const waiting = tandem.tasks.length;
    expect(valueOf(await tandem.ask('orderAids', people.productOwner, shop, {}))).toEqual({ kind: 'no-worth' });
    for (const input of ['value', 'timeCriticality', 'riskReduction'] as const)
      valueOf(await give(tandem, { id, input, given: 5 }));
    expect(valueOf(await tandem.ask('orderAids', people.productOwner, shop, {}))).toMatchObject({
      ...{ kind: 'ready', method: 'wsjf', scored: 1, openItems: 2 },
    });
    expect(tandem.tasks).toHaveLength(waiting);
  });

  test('stands when the whole backlog is read anew', async () => {
    const { tandem, id } = await open();
    for (const input of ['value', 'timeCriticality', 'riskReduction'] as const)
      valueOf(await give(tandem, { id, input, given: 5 }));
    await tandem.openWorld('').records.forget('10001');
    tandem.forgetWarm();
    await tandem.openWorld('').projectQueue.push({ projectId: '10001', task: 'records' });
    expect(await tandem.runTasks()).toContain('records done');
    expect(valueOf(await tandem.ask('orderAids', people.productOwner, shop, {}))).toMatchObject({ scored: 1 });
  });

  test('by somebody else meanwhile is shown, and not overwritten', async () => {
    const site = await open();
    const { tandem, id } = site;
    valueOf(await give(tandem, { id, given: 5 }, people.scrumMaster));
    const late = valueOf(await give(tandem, { id, seen: null, given: 13 }));
    expect([late.kind, late.now.inputs.value]).toEqual(['overtaken', { value: 5, from: 'tandem' }]);
    expect(await standing(site)).toEqual({ version: 1, value: 5 });
    // About another part there is nothing to quarrel, and what both say is said.
    valueOf(await give(tandem, { id, input: 'riskReduction', given: 2 }));
    expect(valueOf(await give(tandem, { id, seen: null, given: 5 })).kind).toBe('given');
    expect(await standing(site)).toEqual({ version: 1, value: 5, riskReduction: 2 });
  });

  test('never stands against what a field of the site says', async () => {
    const site = await open([40, null]);
    const late = valueOf(await give(site.tandem, { id: site.id, given: 8 }));
    expect([late.kind, late.now.inputs.value]).toEqual(['overtaken', { value: 40, from: 'field' }]);
    expect(await standing(site)).toBeNull();
  });

  test('leaves alone what cannot be read, and says so', async () => {
    const site = await open();
    await site.marked({ version: 2, value: { points: 8 } });
    const reply = await give(site.tandem, { id: site.id, given: 8 });
    expect(reply).toMatchObject({ ok: false, problem: { title: 'Something Tandem stored cannot be read' } });
    expect(await standing(site)).toEqual({ version: 2, value: { points: 8 } });
    const answer = valueOf(await site.tandem.ask('worthInputs', people.productOwner, shop, {}));
    expect(answer).toMatchObject({ items: [{ isUnreadable: true }, {}] });
  });

  test('takes the permission to edit, an item of this project, and a step of the scale', async () => {
    const site = await open();
    const { tandem, id } = site;
    const forbidden = await give(tandem, { id, given: 8 }, people.reader);
    expect(forbidden).toMatchObject({ problem: { kind: 'forbidden', title: expect.stringContaining('SHOP-1') } });
    const elsewhere = { project: { id: '10002', key: 'TEAM' } };
    const payload = { id, input: 'value', seen: null, given: 8 };
    expect(await tandem.ask('giveWorth', people.admin, elsewhere, payload)).toMatchObject({
      problem: { kind: 'conflict' },
    });
    expect(await tandem.ask('giveWorth', people.productOwner, shop, { ...payload, given: 7 })).toMatchObject({
      problem: { kind: 'bad-question' },
    });
    expect(await standing(site)).toBeNull();
  });
});
