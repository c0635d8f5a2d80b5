import type { ExpectedGrowth } from '../../model/forecast-report';
import { counted, few } from '../../text/counted';
import { toldDay } from '../told-day';
import type { PlannedGrowth } from './plan-growth';
import { growthDaysNeeded, type ReleaseGrowth } from './release-growth';
import { milestoneOf, type OpenRelease } from './release-work';

/** Days of a week, for teams without sprints. */
const week = 7;
/** Releases that are named one by one; a list of all would hide the sentence. */
const namedAtMost = 4;

/** What dates take for granted about scope that is still to come, one sentence each; of the releases with open items. */
export function growthWords(
  growths: readonly PlannedGrowth[],
  openReleases: readonly Pick<OpenRelease, 'kind' | 'id' | 'name'>[],
  sprintInDays: number | null,
): readonly string[] {
  const still = openReleases.filter((release) => !growths.some(({ milestone }) => milestone === milestoneOf(release)));
  if (growths.length === 0) {
    return [
      `These dates hold for what is in each release today. How fast one grows can be told from ${growthDaysNeeded / week} weeks of work on it; none is that old.`,
    ];
  }
  const old = growths.flatMap(({ name, own }) => (own ? [`${paceOf(own, sprintInDays)} for ${name}`] : []));
  const young = growths.filter(({ own }) => own === null).map(({ name }) => name);
  const more = old.length - namedAtMost;
  return [
    ...(old.length > 0
      ? [
          `Each release is expected to keep growing as fast as it did so far: ${old.slice(0, namedAtMost).join('; ')}${more > 0 ? `; and likewise for ${more} more` : ''}.`,
        ]
      : []),
    ...(young.length > 0
      ? [
          `Work on ${few(young)} began too recently to see how fast ${young.length === 1 ? 'it grows' : 'they grow'}: the team’s other releases tell how fast one may.`,
        ]
      : []),
    ...(still.length > 0
      ? [
          `Nothing more is expected to come into ${few(still.map(({ name }) => name))}: work on ${still.length === 1 ? 'it' : 'them'} began too recently to tell, and no other release of the kind is old enough.`,
        ]
      : []),
    'What was taken out of a release again is not known: only what came in counts.',
  ];
}

const namedIdsAtMost = 100;

/** What the dates of one release with open items expect to come in, and the items that say so. */
export function expectedGrowth(
  release: Pick<OpenRelease, 'kind' | 'id'>,
  growths: readonly PlannedGrowth[],
  sprintInDays: number | null,
): ExpectedGrowth {
  const planned = growths.find(({ milestone }) => milestone === milestoneOf(release));
  const none = { itemIds: [], items: 0 };
  if (!planned) {
    return {
      ...none,
      sentence: `Nothing more is expected to come in: how fast it grows can be told from ${growthDaysNeeded / week} weeks of work on it.`,
    };
  }
  const { own } = planned;
  if (own === null) {
    return {
      ...none,
      sentence:
        'Work on it began too recently to see how fast it grows: in each future it grows like one of the team’s other ' +
        'releases, or faster or slower by as much as they differ.',
    };
  }
  const since = `since its first item was done on ${toldDay(own.since)}`;
  return {
    sentence:
      own.items === 0
        ? `Nothing came in ${since}, and nothing more is expected to.`
        : `${counted(own.items, 'item')} came in ${since}, ${paceOf(own, sprintInDays)}; it is expected to go on like that.`,
    itemIds: own.itemIds.slice(0, namedIdsAtMost),
    items: own.itemIds.length,
  };
}

/** "about 2 items a sprint", "about 1 item in 3 sprints", "nothing". */
function paceOf({ items, days }: ReleaseGrowth, sprintInDays: number | null): string {
  if (items === 0) return 'nothing';
  const period = sprintInDays === null ? 'week' : 'sprint';
  const each = (items * (sprintInDays ?? week)) / days;
  return each >= 0.75
    ? `about ${counted(Math.round(each), 'item')} a ${period}`
    : `about 1 item in ${counted(Math.round(1 / each), period)}`;
}
