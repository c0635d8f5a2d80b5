import type { DependenciesAnswer, DependencyItem, Payload } from '../../../src/contract';
import { runProjectTask } from '../../../src/jobs/project-task';
import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import { baseUrl, issueType, people, siteNow, siteSeed } from '../../support/site-seed';
import { openTandem, valueOf } from '../open-tandem';

const shop = { project: { id: '10001', key: 'SHOP' } };
const blocks = (outwardFrom: string, inwardTo: string, id: number) => ({
  ...{ id: String(id), typeId: '10600', outwardFrom, inwardTo },
});
const seed = siteSeed({
  issues: [
    { key: 'SHOP-9', summary: 'Payments', issueTypeId: issueType.epic },
    {
      key: 'SHOP-1',
      summary: 'As a clerk I want what ISO-9001 and SHOP-4 say so that I can sleep',
      parentKey: 'SHOP-9',
    },
    { key: 'SHOP-2', parentKey: 'SHOP-9' },
    { key: 'SHOP-3' },
    { key: 'SHOP-4' },
    { key: 'TEAM-1' },
  ],
  links: [blocks('SHOP-2', 'SHOP-1', 50_001), blocks('TEAM-1', 'SHOP-2', 50_002), blocks('SHOP-3', 'SHOP-4', 50_003)],
});

type Ready = Extract<DependenciesAnswer, { kind: 'ready' }>;

async function read(who: string, payload: Payload<'dependencies'> = {}): Promise<Ready> {
  const tandem = openTandem(openEmbeddedJira(seed, { now: () => siteNow, baseUrl }));
  await runProjectTask({ projectId: '10001', task: 'records' }, tandem.openWorld(''), () => 900_000);
  const answer = valueOf(await tandem.ask('dependencies', who, shop, payload));
  if (answer.kind !== 'ready') throw new Error(answer.kind);
  return answer;
}

const keyOf = ({ item, where }: DependencyItem): string => item?.key ?? where;
const arrowsOf = ({ boxes, arrows }: Ready): readonly string[] =>
  arrows
    .map(({ from, to, isMention }) => {
      const [start, end] = [boxes[from], boxes[to]];
      return `${start ? keyOf(start) : ''} ${isMention ? 'is named in' : 'blocks'} ${end ? keyOf(end) : ''}`;
    })
    .sort();

describe('dependencies', () => {
  test('are told with their items; what only looks like a key in a text is no item', async () => {
    const answer = await read(people.productOwner);
    expect(arrowsOf(answer)).toEqual([
      ...['SHOP-2 blocks SHOP-1', 'SHOP-3 blocks SHOP-4', 'SHOP-4 is named in SHOP-1', 'TEAM-1 blocks SHOP-2'],
    ]);
    expect(answer.boxes.find(({ item }) => item?.key === 'TEAM-1')?.where).toBe('other-project');
  });

  test('name the blocker that is ranked below what waits for it', async () => {
    const { troubles, troubleCount } = await read(people.productOwner);
    expect(troubleCount).toBe(1);
    expect(troubles.map(({ blocker, waiting }) => [keyOf(blocker), keyOf(waiting)])).toEqual([['SHOP-2', 'SHOP-1']]);
  });

  test('show that something is in the way, not what, to those who may not see it', async () => {
    const answer = await read(people.reader);
    expect(arrowsOf(answer)).toContain('hidden blocks SHOP-2');
    expect(JSON.stringify(answer)).not.toContain('TEAM-1');
  });

  test('within an epic leave out what does not touch it', async () => {
    const { boxes } = await read(people.productOwner);
    const epicId = '20000';
    expect(boxes.some(({ item }) => item?.key === 'SHOP-3')).toBe(true);
    const within = await read(people.productOwner, { within: { kind: 'epic', id: epicId } });
    expect(within.boxes.map(keyOf)).not.toContain('SHOP-3');
    expect(within.boxes.map(keyOf)).toEqual(expect.arrayContaining(['SHOP-1', 'SHOP-2', 'TEAM-1', 'SHOP-4']));
  });

  test('of another project open for those who see it; for others it is as if it were not there', async () => {
    const within = { kind: 'project', key: 'TEAM' } as const;
    expect((await read(people.productOwner, { within })).boxes.map(keyOf)).toEqual(['TEAM-1', 'SHOP-2']);
    expect(await read(people.reader, { within })).toMatchObject({ boxes: [], arrows: [], others: [], troubleCount: 0 });
  });

  test('say what is missing before they say what a blocker costs', async () => {
    expect((await read(people.productOwner)).costs.kind).not.toBe('known');
  });

  test('are not read before the records are, and told to nobody who may not see the project', async () => {
    const tandem = openTandem(openEmbeddedJira(seed, { now: () => siteNow, baseUrl }));
    expect(valueOf(await tandem.ask('dependencies', people.productOwner, shop, {}))).toEqual({ kind: 'not-read' });
    expect((await tandem.ask('dependencies', people.outsider, shop, {})).ok).toBe(false);
  });
});
