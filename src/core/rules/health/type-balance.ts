import type { ClosedSprint } from '../../model/closed-sprint';
import type { FinishedItemTimes } from '../../model/flow';
import type { ItemKind } from '../../model/item';
import { isInRunningSprint, isNear } from '../../backlog/health/ordered-backlog';
import { perCent } from '../../text/counted';
import { exampleNow, exampleSprints, several } from './example-backlog';
import type { HealthRule } from './health-rule';
import { onTheWay, recordsOf } from './lost-share';

const sprintsRead = 6;
const sprintsNeeded = 4;
const itemsNeeded = 5;
/** How far outside its own range a share must lie to lose everything. */
const allFrom = 0.4;

type Sort = 'bugs' | 'features' | 'other work';
const sorts: readonly Sort[] = ['bugs', 'features', 'other work'];
const sortOf = (kind: ItemKind): Sort => (kind === 'bug' ? 'bugs' : kind === 'story' ? 'features' : 'other work');

const fiveASprint = exampleSprints([5, 5, 5, 5, 5, 5]);
const exampleFlow = {
  ...{ asOf: exampleNow, since: '2025-09-01T00:00:00.000Z', createdPerDay: {} },
  finished: fiveASprint.flatMap(({ closedAt }, sprint) =>
    Array.from({ length: 5 }, (_, place) => ({
      ...{ id: `${sprint}-${place}`, kind: place === 0 ? ('bug' as const) : ('story' as const) },
      ...{ createdAt: closedAt, startedAt: null, doneAt: closedAt, estimate: null, parentKey: null },
    })),
  ),
};
const around = { closedSprints: fiveASprint, flow: exampleFlow };

export const typeBalance: HealthRule = {
  id: 'health/type-balance',
  title: 'Features and bugs keep the team’s usual balance',
  severity: 'hint',
  weight: 2,
  why: 'A balance that tips over a few sprints is a decision nobody made: less that is new, or quality put off.',
  advice: 'Ask whether this is meant. If it is, tell those who wait for the other kind.',
  source: 'The team’s own range over its last six sprints; no balance is right for everybody',
  examples: {
    good: [{ about: 'One bug in five, as always', records: [{ kind: 'bug' }, ...several(4, {})], around }],
    bad: [{ about: 'Four bugs in five, where one was usual', records: [...several(4, { kind: 'bug' }), {}], around }],
  },
  judge(backlog) {
    const {
      items,
      around: { flow, closedSprints },
    } = backlog;
    if (flow === null) return { kind: 'not-used', why: 'The project’s history was not read' };
    const past = pastShares(closedSprints.slice(-sprintsRead), flow.finished);
    if (past.length < sprintsNeeded)
      return {
        kind: 'not-enough-history',
        have: past.length,
        need: sprintsNeeded,
        of: `closed sprints with ${itemsNeeded} finished items`,
      };
    const near = items.filter((item) => isNear(item, backlog) && !isInRunningSprint(item.record));
    if (near.length < itemsNeeded)
      return { kind: 'not-enough-history', have: near.length, need: itemsNeeded, of: 'items in the next two sprints' };
    const now = sharesOf(near.map(({ record }) => record.kind));
    const tips = sorts.map((sort) => {
      const shares = past.map((one) => one[sort]);
      const [least, most] = [Math.min(...shares), Math.max(...shares)];
      return { sort, least, most, share: now[sort], outside: Math.max(0, now[sort] - most, least - now[sort]) };
    });
    const widest = tips.reduce((one, other) => (other.outside > one.outside ? other : one));
    const range = ({ least, most }: typeof widest) => `${perCent(least)} to ${perCent(most)}`;
    return {
      kind: 'known',
      value: {
        lostShare: onTheWay(widest.outside, 0, allFrom),
        sentence:
          widest.outside > 0
            ? `${perCent(widest.share)} of the next two sprints’ work is ${widest.sort}; the team’s range is ${range(widest)}.`
            : 'The next two sprints hold the team’s usual balance of features, bugs and other work.',
        records:
          widest.outside > 0 && widest.share > widest.most
            ? recordsOf(near.filter(({ record }) => sortOf(record.kind) === widest.sort))
            : [],
      },
      formula: tips.map((tip) => `${tip.sort} ${perCent(tip.share)}, own range ${range(tip)}`).join('; '),
    };
  },
};

/** Of each sprint that finished enough to have a balance. */
function pastShares(sprints: readonly ClosedSprint[], finished: readonly FinishedItemTimes[]) {
  return sprints
    .map(({ startAt, closedAt }) => {
      const [start, end] = [Date.parse(startAt), Date.parse(closedAt)];
      return finished.filter(({ doneAt }) => Date.parse(doneAt) > start && Date.parse(doneAt) <= end);
    })
    .filter((done) => done.length >= itemsNeeded)
    .map((done) => sharesOf(done.map(({ kind }) => kind)));
}

function sharesOf(kinds: readonly ItemKind[]): Readonly<Record<Sort, number>> {
  const counts = { bugs: 0, features: 0, 'other work': 0 };
  for (const kind of kinds) counts[sortOf(kind)] += 1;
  return {
    bugs: counts.bugs / kinds.length,
    features: counts.features / kinds.length,
    'other work': counts['other work'] / kinds.length,
  };
}
