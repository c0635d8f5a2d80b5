import { openChildrenIn } from '../../backlog/open-children';
import { wholeSince } from '../../flow/recent-flow';
import type { ProjectFlow } from '../../model/flow';
import type { ItemRecord } from '../../model/item-record';
import { counted, numeral } from '../../text/counted';
import type { HealthRule } from './health-rule';
import { several } from './example-backlog';
import { onTheWay } from './lost-share';

/** Fewer finished epics tell no usual size. */
const epicsNeeded = 8;
/** Tukey 1977: beyond the upper quartile by one and a half times the distance between the quartiles. */
const fence = 1.5;
/** Share of epics out of shape from which everything is lost. */
const allFrom = 0.5;

const epic: Partial<ItemRecord> = { id: '1', key: 'SHOP-900', kind: 'epic', category: 'inProgress', parentId: null };

export const epicShape: HealthRule = {
  id: 'health/epic-shape',
  title: 'Epics have work in them, end when it ends, and stay of a size',
  severity: 'observe',
  weight: 4,
  why: 'An epic that is done but has open work, or runs without any, tells everybody who looks from afar something untrue.',
  advice: 'Close what is over, break down what has begun, and split what has grown far beyond the others.',
  source: 'Lighthouse: features without children, and done with open children; size by Tukey’s fence (1977)',
  examples: {
    good: [
      { about: 'An epic in progress with open work', records: [epic, ...several(3, {})] },
      { about: 'An epic nobody has begun needs no items yet', records: [{ ...epic, category: 'todo' }] },
    ],
    bad: [
      { about: 'A done epic with open work', records: [{ ...epic, category: 'done' }, ...several(3, {})] },
      { about: 'An epic in progress without open work', records: [epic, ...several(3, { parentId: '2' })] },
    ],
  },
  judge({ records, around: { flow } }) {
    const epics = records.filter(({ kind }) => kind === 'epic');
    if (epics.length === 0) return { kind: 'not-used', why: 'This project has no open epics' };
    const [openIn, finishedIn] = [openChildrenIn(records), finishedChildrenIn(flow)];
    const sizeOf = (one: ItemRecord): number => openIn(one) + finishedIn(one);
    const closedTooSoon = epics.filter((one) => one.category === 'done' && openIn(one) > 0);
    const empty = epics.filter((one) => one.category === 'inProgress' && openIn(one) === 0);
    const finished = epics.filter((one) => one.category === 'done' && isWhollyKnown(one, flow) && sizeOf(one) > 0);
    const largest = finished.length < epicsNeeded ? Infinity : upperFence(finished.map(sizeOf));
    const tooLarge = epics.filter((one) => one.category !== 'done' && sizeOf(one) > largest);
    const told = [...closedTooSoon, ...empty, ...tooLarge];
    const said = [
      ...(closedTooSoon.length > 0
        ? [`${counted(closedTooSoon.length, 'epic is', 'epics are')} done but hold open items`]
        : []),
      ...(empty.length > 0 ? [`${counted(empty.length, 'epic is', 'epics are')} in progress without open items`] : []),
      ...(tooLarge.length > 0
        ? [`${counted(tooLarge.length, 'epic is', 'epics are')} far larger than finished ones were`]
        : []),
    ];
    return {
      kind: 'known',
      value: {
        lostShare: onTheWay(told.length / epics.length, 0, allFrom),
        sentence: said.length === 0 ? `${counted(epics.length, 'epic')} in good shape.` : `${said.join('; ')}.`,
        records: told,
      },
      formula:
        `${numeral(told.length)} of ${counted(epics.length, 'epic')}; everything is lost from half of them on. ` +
        (largest === Infinity
          ? `How large is usual is not known: ${finished.length} of the ${epicsNeeded} finished epics it takes are known from their beginning`
          : `Far larger means more than ${numeral(largest)} items, by ${finished.length} finished epics known from their beginning`),
    };
  },
};

/** How many finished items of a kept history belonged to an epic. */
function finishedChildrenIn(flow: ProjectFlow | null): (epic: ItemRecord) => number {
  const finished = new Map<string, number>();
  for (const { parentKey } of flow?.finished ?? [])
    if (parentKey !== null) finished.set(parentKey, (finished.get(parentKey) ?? 0) + 1);
  return ({ key }) => finished.get(key) ?? 0;
}

/** Of an epic that is older than the history, nobody knows how much of it was finished before. */
const isWhollyKnown = ({ createdAt }: ItemRecord, flow: ProjectFlow | null): boolean =>
  flow !== null && Date.parse(createdAt) >= wholeSince(flow);

function upperFence(sizes: readonly number[]): number {
  const sorted = [...sizes].sort((a, b) => a - b);
  const quartile = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return quartile(0.75) + fence * (quartile(0.75) - quartile(0.25));
}
