import { counted, few } from '../../text/counted';
import type { PlannedGrowth } from './plan-growth';
import { growthDaysNeeded, type ReleaseGrowth } from './release-growth';

/** Days of a week, for teams without sprints. */
const week = 7;
/** Releases that are named one by one; a list of all would hide the sentence. */
const namedAtMost = 4;

/** What dates take for granted about scope that is still to come, one sentence each. */
export function growthWords(growths: readonly PlannedGrowth[], sprintInDays: number | null): readonly string[] {
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
          `${few(young)} ${young.length === 1 ? 'is' : 'are'} too young to tell, so ${young.length === 1 ? 'it is' : 'they are'} taken to grow as the team’s other releases did, by size.`,
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
