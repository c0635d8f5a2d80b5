import type { WaterfallStep } from '../../../charts/Waterfall';
import type { LedgerLineView, LedgerView } from '../../../../../src/core/model/sprint-story';
import { storyWords, type BlankLine } from '../../../words/sprint-story';

const say = storyWords.course;
type LineName = LedgerLineView['name'];
export type Unit = 'items' | 'points';

/** A ledger's line in one unit; re-estimates change no number of items. */
export function amountOf(line: LedgerLineView, unit: Unit): number {
  if (unit === 'points') return line.points ?? 0;
  return line.name === 'reestimated' ? 0 : line.items;
}

/** The lines as bars: each begins where the one before ended; done and left share what came out. */
export function ledgerSteps(ledger: LedgerView, unit: Unit): readonly WaterfallStep[] {
  const amounts = new Map<LineName, number>(ledger.lines.map((line) => [line.name, amountOf(line, unit)]));
  const of = (name: LineName): number => amounts.get(name) ?? 0;
  const afterAdded = of('start') + of('added');
  const afterRemoved = afterAdded - of('removed');
  const places: Readonly<Record<LineName, Pick<WaterfallStep, 'from' | 'to' | 'look' | 'value'>>> = {
    start: { from: 0, to: of('start'), look: 'whole', value: say.plain(of('start')) },
    added: { from: of('start'), to: afterAdded, look: 'more', value: say.change(of('added')) },
    removed: { from: afterAdded, to: afterRemoved, look: 'less', value: say.change(-of('removed')) },
    reestimated: {
      from: afterRemoved,
      to: afterRemoved + of('reestimated'),
      look: of('reestimated') < 0 ? 'less' : 'more',
      value: reestimatedValue(ledger, unit),
    },
    done: { from: 0, to: of('done'), look: 'done', value: say.plain(of('done')) },
    left: { from: of('done'), to: of('done') + of('left'), look: 'left', value: say.plain(of('left')) },
  };
  const blanks = blanksOf(ledger, unit);
  return ledger.lines.map(({ name }) => {
    const note = name === 'reestimated' ? '' : say.blankItems[name](blanks[name] ?? 0);
    return { id: name, name: say.lines[name], ...places[name], ...(note === '' ? {} : { note }) };
  });
}

/** The ledger as one sum, for reading at a glance. */
export function ledgerSum(ledger: LedgerView, unit: Unit): string {
  const amounts = ledger.lines.map((line) => [line.name, amountOf(line, unit)] as const);
  return say.sum(Object.fromEntries(amounts) as Record<LineName, number>, blanksOf(ledger, unit));
}

/** In points an item without an estimate counts nothing: how many there are stands beside the number. */
function blanksOf(ledger: LedgerView, unit: Unit): Partial<Record<BlankLine, number>> {
  if (unit === 'items') return {};
  return Object.fromEntries(
    ledger.lines.flatMap(({ name, unestimated }) => (name === 'reestimated' ? [] : [[name, unestimated]])),
  );
}

function reestimatedValue(ledger: LedgerView, unit: Unit): string {
  const line = ledger.lines.find(({ name }) => name === 'reestimated');
  return unit === 'points' ? say.change(line?.points ?? 0) : say.changes(line?.items ?? 0);
}
