import type { ItemRecord } from '../../model/item-record';
import { counted } from '../../text/counted';
import type { HealthRule } from './health-rule';
import { several } from './example-backlog';
import { onTheWay } from './lost-share';

/** Fewer epics have no usual size. */
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
  judge({ records }) {
    const epics = records.filter(({ kind }) => kind === 'epic');
    if (epics.length === 0) return { kind: 'not-used', why: 'This project has no open epics' };
    const openIn = new Map<string, number>();
    for (const { parentId, category } of records)
      if (parentId !== null && category !== 'done') openIn.set(parentId, (openIn.get(parentId) ?? 0) + 1);
    // A record names its parent by key where nobody knew the id.
    const sizeOf = ({ id, key }: ItemRecord): number =>
      (openIn.get(id) ?? 0) + (key === id ? 0 : (openIn.get(key) ?? 0));
    const closedTooSoon = epics.filter((one) => one.category === 'done' && sizeOf(one) > 0);
    const empty = epics.filter((one) => one.category === 'inProgress' && sizeOf(one) === 0);
    const largest = upperFence(epics.map(sizeOf).filter((size) => size > 0));
    const tooLarge = epics.filter((one) => one.category !== 'done' && sizeOf(one) > largest);
    const told = [...closedTooSoon, ...empty, ...tooLarge];
    const said = [
      ...(closedTooSoon.length > 0
        ? [`${counted(closedTooSoon.length, 'epic is', 'epics are')} done but hold open items`]
        : []),
      ...(empty.length > 0 ? [`${counted(empty.length, 'epic is', 'epics are')} in progress without open items`] : []),
      ...(tooLarge.length > 0
        ? [`${counted(tooLarge.length, 'epic is', 'epics are')} far larger than the others`]
        : []),
    ];
    return {
      kind: 'known',
      value: {
        lostShare: onTheWay(told.length / epics.length, 0, allFrom),
        sentence: said.length === 0 ? `${counted(epics.length, 'epic')} in good shape.` : `${said.join('; ')}.`,
        records: told,
      },
      formula: `${told.length} of ${epics.length} epics; everything is lost from half of them on. Far larger means ${
        largest === Infinity ? `nothing with fewer than ${epicsNeeded} epics` : `more than ${largest} open items`
      }`,
    };
  },
};

function upperFence(sizes: readonly number[]): number {
  if (sizes.length < epicsNeeded) return Infinity;
  const sorted = [...sizes].sort((a, b) => a - b);
  const quartile = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return quartile(0.75) + fence * (quartile(0.75) - quartile(0.25));
}
