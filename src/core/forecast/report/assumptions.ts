import { counted, few } from '../../text/counted';
import type { BacklogPlan } from './backlog-plan';
import type { ReportGround } from './forecast-report';
import { growthWords } from './growth-words';
import type { Teams } from './teams';

/** What dates take for granted, one sentence each. */
export function assumptionsOf(plan: BacklogPlan, ground: ReportGround, isDated: boolean): readonly string[] {
  const { teams, open, releases, cutAfterItems, doneCutAfterItems } = ground;
  const [{ past, time }] = teams;
  const planned = new Set(plan.plan.teams.flatMap(({ items }) => items.map(({ key }) => key)));
  const own = new Set(releases.flatMap(({ open: seen, hiddenKeys }) => [...seen.map(({ key }) => key), ...hiddenKeys]));
  const between = [...planned].filter((key) => !own.has(key)).length;
  const hidden = open.filter(({ key, isHidden }) => isHidden && planned.has(key)).length;
  const blanks = plan.plan.teams.flatMap(({ items }) => items.filter(({ size }) => size === null)).length;
  const factors = teams.flatMap((team) => team.past.splitFactors);
  const team = teams.length === 1 ? 'The team' : 'Each team';
  return [
    past.pace.kind === 'sprints'
      ? `${team} finishes what it has begun and its running sprint first, then works in the order of the backlog.`
      : `${team} finishes what it has begun first, then works in the order of the backlog.`,
    ...whoDoesWhat(teams, plan),
    ...(between > 0
      ? [
          `Of the ${planned.size} items up to the last one of all releases, ${between} ${between === 1 ? 'belongs' : 'belong'} to none but ${between === 1 ? 'takes its' : 'take their'} time too.`,
        ]
      : []),
    ...(hidden > 0
      ? [`${counted(hidden, 'item')} that you may not see ${hidden === 1 ? 'takes its' : 'take their'} time too.`]
      : []),
    ...(cutAfterItems === undefined
      ? []
      : [
          `Of a longer backlog the first ${cutAfterItems} items were read, and further down what belongs to a release: what stands between is not counted.`,
        ]),
    ...(doneCutAfterItems === undefined
      ? []
      : [`Of what is done, the ${doneCutAfterItems} items changed last were read: older ones are in no sum.`]),
    ...(isDated
      ? growthWords(
          plan.growths,
          releases.filter((one) => one.open.length > 0),
          time.sprintInDays,
        )
      : []),
    ...(isDated && factors.length > 0 ? [resizedWords(factors)] : []),
    ...(isDated && blanks > 0
      ? [`${counted(blanks, 'item')} without an estimate may turn out as any size that the team finished before.`]
      : []),
    ...countedAlike(teams),
    ...(plan.circle.length > 0
      ? [`${few(plan.circle)} wait for each other, so none could begin: their links were not looked at.`]
      : []),
  ];
}

function whoDoesWhat(teams: Teams, { plan }: BacklogPlan): readonly string[] {
  if (teams.length === 1) return [];
  const shares = plan.teams.map(({ name, items }) => `${name} does ${counted(items.length, 'item')}`);
  return [
    `Of the items up to the last one of all releases, ${shares.join(', ')}: an item is done by the team in whose sprint it is planned, else by the one whose board alone shows it, else by ${teams[0].name}.`,
  ];
}

function countedAlike(teams: Teams): readonly string[] {
  const counting = teams.filter(({ past }) => past.unit === 'items');
  if (counting.length === 0) return [];
  return counting.length === teams.length
    ? ['Every item counts the same, whatever its size.']
    : [`Every item of ${few(counting.map(({ name }) => name))} counts the same, whatever its size.`];
}

function resizedWords(factors: readonly number[]): string {
  const [grew, shrank] = [factors.filter((factor) => factor > 1).length, factors.filter((factor) => factor < 1).length];
  return grew + shrank === 0
    ? `Estimates stay as they are: none of the last ${factors.length} finished items changed its own inside a sprint.`
    : `Estimates may still change: of the last ${factors.length} finished items ${grew || 'none'} grew and ${shrank || 'none'} shrank inside their sprint.`;
}
