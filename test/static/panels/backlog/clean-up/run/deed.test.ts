import type { DeedAnswer } from '../../../../../../src/contract';
import {
  afterStep,
  again,
  begin,
  nextStep,
  tallyOf,
  undoOf,
  type Deed,
  type Run,
  type Stage,
  type Target,
} from '../../../../../../static/src/panels/backlog/clean-up/run/deed';
import fc from '../../../../../support/properties';

const status = { id: '31', name: 'Won’t do', category: 'done' } as const;
const item = (number: number): Target => ({ name: String(number), id: String(number), key: `SHOP-${number}` });
const pair = (newer: number, older: number): Target => ({
  ...item(newer),
  name: `${newer} ${older}`,
  of: { id: String(older), key: `SHOP-${older}` },
});
const targetsUpTo = (count: number) => Array.from({ length: count }, (_, index) => item(index + 1));
const closing = (targets: readonly Target[]): Stage => ({ act: { kind: 'close', status }, targets });
const linking = (targets: readonly Target[]): Stage => ({ act: { kind: 'link' }, targets });
const deed = (...stages: Stage[]): Deed => ({ stages, isUndo: false });
const wasOpen = { kind: 'status', statusId: '1' } as const;

/** Answers every step until nothing is left; `answer` says of each item what becomes of it. */
function walk(
  run: Run,
  answer: (step: Stage, target: Target) => 'done' | 'so-already' | 'failed' | 'not-reached',
): Run {
  for (let step = nextStep(run); step; step = nextStep(run)) {
    const [done, failed]: [DeedAnswer['done'][number][], DeedAnswer['failed'][number][]] = [[], []];
    for (const target of step.targets) {
      const end = answer(step, target);
      const changed = step.act.kind === 'close' ? wasOpen : ({ kind: 'changed' } as const);
      if (end === 'done') done.push({ id: target.id, before: changed });
      if (end === 'so-already') done.push({ id: target.id, before: { kind: 'nothing-to-do' } });
      if (end === 'failed') failed.push({ id: target.id, why: 'A field is required' });
    }
    if (done.length + failed.length === 0) return run;
    run = afterStep(run, step, { done, failed });
  }
  return run;
}
const keysOf = (targets: readonly Target[] | undefined) => targets?.map(({ key }) => key);

test('a step takes ten at most, and what was not reached comes again', () => {
  const run = begin(deed(closing(targetsUpTo(23))));
  const step = nextStep(run);
  expect(step?.targets).toHaveLength(10);
  if (!step) return;
  const reached = afterStep(run, step, { done: [{ id: '1', before: wasOpen }], failed: [{ id: '2', why: 'No' }] });
  expect(keysOf(nextStep(reached)?.targets)?.slice(0, 2)).toEqual(['SHOP-3', 'SHOP-4']);
  expect(tallyOf(reached).left).toHaveLength(21);
});

test('two pairs of one item are asked for in two steps, so that an answer by item is plain', () => {
  const pairs = [pair(9, 1), pair(9, 2), pair(8, 3)];
  const first = nextStep(begin(deed(linking(pairs))));
  expect(first?.targets).toEqual([pairs[0], pairs[2]]);
  const ended = walk(begin(deed(linking(pairs))), () => 'done');
  expect(tallyOf(ended).done).toEqual(pairs);
});

test('what could not be linked is not closed, and is told once with its reason', () => {
  const pairs = [pair(9, 1), pair(8, 2)];
  const asked: string[] = [];
  const ended = walk(begin(deed(linking(pairs), closing(pairs))), ({ act }, { key }) => {
    asked.push(`${act.kind} ${key}`);
    return key === 'SHOP-9' ? 'failed' : 'done';
  });
  expect(asked).toEqual(['link SHOP-9', 'link SHOP-8', 'close SHOP-8']);
  const { done, failed, left, share } = tallyOf(ended);
  expect(keysOf(done)).toEqual(['SHOP-8']);
  expect(failed).toEqual([{ target: pairs[0], act: { kind: 'link' }, why: 'A field is required' }]);
  expect(left).toEqual([]);
  expect(share).toBe(1);
});

test('trying again asks only for what failed, and keeps what was done', () => {
  const ended = walk(begin(deed(closing(targetsUpTo(12)))), (_, { key }) => (key === 'SHOP-12' ? 'failed' : 'done'));
  const retried = again(ended);
  expect(keysOf(nextStep(retried)?.targets)).toEqual(['SHOP-12']);
  expect(tallyOf(walk(retried, () => 'done')).done).toHaveLength(12);
});

test('the way back begins with the last act, goes to where each item stood, and leaves alone what was so already', () => {
  const pairs = [pair(9, 1), pair(8, 2)];
  const ended = walk(begin(deed(linking(pairs), closing(pairs))), ({ act }, { key }) =>
    act.kind === 'link' && key === 'SHOP-8' ? 'so-already' : 'done',
  );
  const undo = undoOf(ended);
  expect(undo?.stages.map(({ act }) => act.kind)).toEqual(['reopen', 'unlink']);
  expect(undo?.stages[0]?.targets).toEqual(pairs.map((each) => ({ ...each, statusId: '1' })));
  expect(undo?.stages[1]?.targets).toEqual([pairs[0]]);
  expect(undo && undoOf(walk(begin(undo), () => 'done'))).toBeNull();
});

test('where all was so already there is nothing to undo', () => {
  const ended = walk(
    begin(deed({ act: { kind: 'label', label: 'old' }, targets: targetsUpTo(3) })),
    () => 'so-already',
  );
  expect(tallyOf(ended).soAlready).toBe(3);
  expect(undoOf(ended)).toBeNull();
});

test('whatever Jira answers, every target is in exactly one part of the tally, and no step asks for too much', () => {
  const ends = fc.constantFrom('done' as const, 'so-already' as const, 'failed' as const, 'not-reached' as const);
  const pairs = fc.uniqueArray(fc.tuple(fc.integer({ min: 20, max: 40 }), fc.integer({ min: 1, max: 8 })), {
    maxLength: 35,
    selector: String,
  });
  fc.assert(
    fc.property(pairs, fc.infiniteStream(ends), fc.boolean(), (numbers, stream, closesToo) => {
      const targets = numbers.map(([newer, older]) => pair(newer, older));
      const ended = walk(begin(deed(linking(targets), ...(closesToo ? [closing(targets)] : []))), (step, { id }) => {
        expect(step.targets.length).toBeLessThanOrEqual(10);
        expect(step.targets.filter((each) => each.id === id)).toHaveLength(1);
        return stream.next().value ?? 'done';
      });
      const { done, failed, left, share } = tallyOf(ended);
      const told = [...done, ...failed.map(({ target }) => target), ...left].map(({ name }) => name);
      expect([...told].sort()).toEqual(targets.map(({ name }) => name).sort());
      expect(share === 1).toBe(left.length === 0);
    }),
  );
});
