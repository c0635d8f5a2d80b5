/** What a person wants done to many items: said once, done step by step, and known item by item. */
import type { DeedAnswer, DoneBefore } from '../../../../../../src/contract';
import type { Status } from '../../../../../../src/core/model/item';

/** What is cleared away: an item, or the newer of a pair together with the older one, `of`. */
export interface Target {
  /** Tells targets apart: two pairs may share an item. */
  readonly name: string;
  readonly id: string;
  readonly key: string;
  readonly of?: { readonly id: string; readonly key: string };
}

export type Act =
  | { readonly kind: 'close'; readonly status: Status }
  | { readonly kind: 'label' | 'unlabel'; readonly label: string }
  | { readonly kind: 'link' | 'reopen' | 'unlink' };

/** An act and all it is done to; `statusId` is what an item goes back to when it is reopened. */
export interface Stage {
  readonly act: Act;
  readonly targets: readonly (Target & { readonly statusId?: string })[];
}

/** Stages follow each other; a target that failed in one is left alone in the next. */
export interface Deed {
  readonly stages: readonly Stage[];
  readonly isUndo: boolean;
}

type End = { readonly kind: 'done'; readonly before: DoneBefore } | { readonly kind: 'failed'; readonly why: string };

/** A deed and how far it is; what has no end yet was not reached. */
export interface Run {
  readonly deed: Deed;
  readonly ends: ReadonlyMap<string, End>;
}

/** As many as one question takes; between two of them a person may stop. */
const targetsPerStep = 10;

export const begin = (deed: Deed): Run => ({ deed, ends: new Map() });

/** The next few to ask for; null where nothing is left. No two of them are the same item, for answers name items. */
export function nextStep(run: Run): Stage | null {
  for (const stage of run.deed.stages) {
    const due = new Map<string, Stage['targets'][number]>();
    for (const target of stage.targets) {
      if (due.size === targetsPerStep) break;
      if (!due.has(target.id) && isDue(run, stage, target)) due.set(target.id, target);
    }
    if (due.size > 0) return { act: stage.act, targets: [...due.values()] };
  }
  return null;
}

/** The run after Jira answered one step. */
export function afterStep(run: Run, step: Stage, answer: Pick<DeedAnswer, 'done' | 'failed'>): Run {
  const ends = new Map(run.ends);
  const endOf = new Map<string, End>([
    ...answer.done.map(({ id, before }) => [id, { kind: 'done', before }] as const),
    ...answer.failed.map(({ id, why }) => [id, { kind: 'failed', why }] as const),
  ]);
  for (const target of step.targets) {
    const end = endOf.get(target.id);
    if (end) ends.set(placeOf(step, target), end);
  }
  return { ...run, ends };
}

/** The same run with what failed open again. */
export const again = (run: Run): Run => ({
  ...run,
  ends: new Map([...run.ends].filter(([, end]) => end.kind === 'done')),
});

/** The way back from what was done: last act first, and only where something was changed. Null where nothing was. */
export function undoOf({ deed, ends }: Run): Deed | null {
  if (deed.isUndo) return null;
  const stages = [...deed.stages].reverse().flatMap((stage): Stage[] => {
    const targets = stage.targets.flatMap((target) => {
      const end = ends.get(placeOf(stage, target));
      if (end?.kind !== 'done' || end.before.kind === 'nothing-to-do') return [];
      return [end.before.kind === 'status' ? { ...target, statusId: end.before.statusId } : target];
    });
    return targets.length > 0 ? [{ act: backFrom(stage.act), targets }] : [];
  });
  return stages.length > 0 ? { stages, isUndo: true } : null;
}

function backFrom(act: Act): Act {
  if (act.kind === 'close') return { kind: 'reopen' };
  return act.kind === 'label' ? { kind: 'unlabel', label: act.label } : { kind: 'unlink' };
}

export interface Tally {
  /** Done in every stage that they have. */
  readonly done: readonly Target[];
  /** Of `done`, those that were so already. */
  readonly soAlready: number;
  readonly failed: readonly { readonly target: Target; readonly act: Act; readonly why: string }[];
  readonly left: readonly Target[];
  /** 0 to 1: of all single acts, those that are done or will not be. */
  readonly share: number;
}

/** What became of every target, in the order in which they were chosen. */
export function tallyOf({ deed, ends }: Run): Tally {
  const tally = { done: [] as Target[], soAlready: 0, failed: [] as Tally['failed'][number][], left: [] as Target[] };
  let acts = 0;
  let settled = 0;
  const stagesOf = new Map<string, { readonly target: Target; readonly stages: Stage[] }>();
  for (const stage of deed.stages)
    for (const target of stage.targets) {
      const known = stagesOf.get(target.name);
      if (known) known.stages.push(stage);
      else stagesOf.set(target.name, { target, stages: [stage] });
    }
  for (const { target, stages } of stagesOf.values()) {
    const found = stages.map((stage) => ({ act: stage.act, end: ends.get(placeOf(stage, target)) }));
    const failure = found.flatMap(({ act, end }) => (end?.kind === 'failed' ? { target, act, why: end.why } : []))[0];
    acts += found.length;
    settled += failure ? found.length : found.filter(({ end }) => end).length;
    if (failure) tally.failed.push(failure);
    else if (found.some(({ end }) => end === undefined)) tally.left.push(target);
    else {
      tally.done.push(target);
      if (found.every(({ end }) => end?.kind === 'done' && end.before.kind === 'nothing-to-do')) tally.soAlready++;
    }
  }
  return { ...tally, share: acts === 0 ? 1 : settled / acts };
}

function isDue({ deed, ends }: Run, stage: Stage, target: Target): boolean {
  if (ends.has(placeOf(stage, target))) return false;
  const earlier = deed.stages.slice(0, deed.stages.indexOf(stage));
  return earlier
    .filter(({ targets }) => targets.some(({ name }) => name === target.name))
    .every((each) => ends.get(placeOf(each, target))?.kind === 'done');
}

/** A deed has each kind of act at most once. */
const placeOf = ({ act }: Stage, { name }: Target): string => `${act.kind} ${name}`;
