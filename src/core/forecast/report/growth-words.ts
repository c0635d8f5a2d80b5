import { counted, few } from '../../text/counted';
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
      `No scope is added from today on: no release has been worked on for ${growthDaysNeeded / week} weeks yet, which it takes to tell how fast one grows.`,
    ];
  }
  const old = growths.flatMap(({ name, own }) => (own ? [`${paceOf(own, sprintInDays)} for ${name}`] : []));
  const young = growths.filter(({ own }) => own === null).map(({ name }) => name);
  const more = old.length - namedAtMost;
  return [
    ...(old.length > 0
      ? [
          `Scope grows as it did since work on each release began: ${old.slice(0, namedAtMost).join('; ')}${more > 0 ? `; and likewise for ${more} more` : ''}.`,
        ]
      : []),
    ...(young.length > 0
      ? [
          `Too young to tell, so taken to grow as the team’s others of their kind did, or less where they are smaller: ${few(young)}.`,
        ]
      : []),
    ...(still.length > 0
      ? [
          `No scope is added to what is too young where no other of its kind is old enough to tell: ${few(still.map(({ name }) => name))}.`,
        ]
      : []),
    'What was taken out of a release is not known, so only what came in counts.',
  ];
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
