import { useMemo, useState } from 'react';
import type { Payload, PlannedLine, RefinementPlanAnswer } from '../../../../../src/contract';
import { useChange } from '../../../asking/use-change';
import { useQuestion, type Asked } from '../../../asking/use-question';
import { planWords as say } from '../../../words/refinement-plan';

type Change = Payload<'changeRefinementPlan'>;

export interface RefinementPlanning {
  readonly asked: Asked<RefinementPlanAnswer>;
  /** False until the list is there. */
  readonly canPlan: boolean;
  /** Ids of what is on the list. */
  readonly planned: ReadonlySet<string>;
  readonly isChanging: boolean;
  /** Puts items on the list, before another or at the end; those on it already are moved where a place is named. */
  readonly plan: (ids: readonly string[], before?: string | null) => void;
  readonly takeOff: (lines: readonly PlannedLine[]) => void;
  /** What was done last, in words; empty before anything was. */
  readonly said: string;
  /** Null where there is nothing to take back. */
  readonly undo: (() => void) | null;
  readonly failed: { readonly error: unknown; readonly again: () => void } | null;
}

/** The list for the next refinement, and what a person may do to it. */
export function useRefinementPlan(): RefinementPlanning {
  const asked = useQuestion('refinementPlan', {});
  const change = useChange('changeRefinementPlan', ['refinementPlan', {}]);
  const [told, setTold] = useState<{ readonly said: string; readonly undo: Change | null }>({ said: '', undo: null });
  const answer = asked.state === 'ready' ? asked.answer : null;
  const items = answer?.items;
  const planned = useMemo(() => new Set(items?.map(({ id }) => id)), [items]);
  const apply = (wanted: Change, said: string, undo: Change | null = null): void => {
    setTold({ said, undo });
    change.mutate(wanted);
  };
  // Told once it is so, in the same moment in which it is no longer under way.
  const { said, undo } = change.isSuccess ? told : { said: '', undo: null };
  const last = change.variables;
  return {
    ...{ asked, planned, isChanging: change.isPending, said },
    canPlan: answer?.canPlan ?? false,
    plan(ids, before) {
      const [first = ''] = ids;
      if (ids.length === 1 && planned.has(first)) apply({ move: first, before: before ?? null }, say.moved);
      else if (ids.length > 0)
        apply({ add: ids.map((id) => (before ? { id, before } : { id })) }, say.added(ids.length));
    },
    takeOff(lines) {
      if (lines.length === 0) return;
      apply({ remove: lines.map(({ id }) => id) }, say.takenOff(lines.length), backAgain(lines, items ?? []));
    },
    undo: undo && (() => apply(undo, say.backAgain)),
    failed: change.isError && last ? { error: change.error, again: () => change.mutate(last) } : null,
  };
}

/** Each before what followed it, the last one first, so that what it stands before is there again; null for hidden items. */
function backAgain(gone: readonly PlannedLine[], before: readonly PlannedLine[]): Change | null {
  const ids = new Set(gone.map(({ id }) => id));
  const add = before.flatMap(({ id, item, levelThen }, place) => {
    const next = before[place + 1]?.id;
    // What a person may not see, they cannot plan again either.
    if (!ids.has(id) || !item) return [];
    return [{ id, ...(next === undefined ? {} : { before: next }), ...(levelThen === null ? {} : { levelThen }) }];
  });
  return add.length > 0 ? { add: add.reverse() } : null;
}
