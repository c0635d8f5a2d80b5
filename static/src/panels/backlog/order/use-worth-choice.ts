import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { GiveWorthAnswer, ItemWorth, OwnInput, WorthInputsAnswer, WorthStep } from '../../../../../src/contract';
import { useChange } from '../../../asking/use-change';
import { problemOf } from '../../../asking/use-question';

/** One part of one item's worth as somebody chooses it: what is shown, what came of the last choice, the way back. */
export function useWorthChoice({ item, inputs }: ItemWorth, input: OwnInput) {
  const queries = useQueryClient();
  const giving = useChange('giveWorth', ['worthInputs', {}], withLine);
  const { from, value } = inputs[input];
  const standing = from === 'field' ? null : value;
  const last = giving.variables;
  const shown = giving.isPending && last ? last.given : standing;
  // By keyboard a choice runs through the steps between; undone it goes back to where the person came from.
  const [before, setBefore] = useState(shown);
  const give = (given: WorthStep | null, seen = shown): void =>
    giving.mutate(
      { id: item.id, input, seen, given },
      { onSettled: () => void queries.invalidateQueries({ queryKey: ['orderAids'] }) },
    );
  const done = giving.isPending ? undefined : giving.data;
  return {
    ...{ input, shown, give },
    isField: from === 'field',
    begin: () => setBefore(shown),
    isGiven: done?.kind === 'given',
    /** Null where nothing was chosen, or it was chosen back. */
    undo: done?.kind === 'given' && before !== shown ? () => give(before) : null,
    overtaken: done?.kind === 'overtaken' && last ? { mine: last.given, forget: () => giving.reset() } : null,
    failed: giving.isError && last ? { problem: problemOf(giving.error), again: () => give(last.given) } : null,
    isBusy: giving.isPending,
  };
}

export type WorthChoice = ReturnType<typeof useWorthChoice>;

function withLine({ now }: GiveWorthAnswer, before: unknown): WorthInputsAnswer | undefined {
  const known = before as WorthInputsAnswer | undefined;
  if (known?.kind !== 'ready') return known;
  return { ...known, items: known.items.map((line) => (line.item.id === now.item.id ? now : line)) };
}
