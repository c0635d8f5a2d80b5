import { useState } from 'react';
import type { MarkedMany, Payload, Problem } from '../../../../../src/contract';
import type { ServesGoal, SprintItem } from '../../../../../src/core/model/sprint-report';
import { inParts } from '../../../asking/in-parts';
import { problemOf } from '../../../asking/use-question';
import { useChange } from '../../../asking/use-change';

/** A person's word on one item, and what it was before: null where nobody had said anything. */
export interface MarkChange {
  readonly serves: boolean | null;
  readonly before: boolean | null;
}

export interface MarkFailure {
  readonly problem: Problem;
  /** What could not be saved, to try again. */
  readonly serves: boolean | null;
}

/** What became of the last click on several items. */
export interface ManyMarked {
  readonly saved: readonly SprintItem[];
  readonly failed: readonly SprintItem[];
  readonly serves: boolean | null;
}

export interface Marks {
  /** What the item shows now: its own state, or the mark that is on its way. */
  readonly servesOf: (item: SprintItem) => ServesGoal;
  readonly mark: (item: SprintItem, serves: boolean | null) => void;
  /** Marks several at once; those that Jira does not take are named, all others are saved. */
  readonly markMany: (items: readonly SprintItem[], serves: boolean | null) => void;
  /** Brings back what each of the items last marked together was before. */
  readonly undoMany: () => void;
  /** The last change that was saved or is being saved, for its undo. */
  readonly changeOf: (key: string) => MarkChange | undefined;
  readonly failureOf: (key: string) => MarkFailure | undefined;
  readonly isSaving: (key: string) => boolean;
  readonly lastSaved: { readonly key: string; readonly serves: boolean | null } | null;
  readonly lastMany: ManyMarked | null;
}

type ByKey<T> = Readonly<Record<string, T>>;

/** What one question may carry. */
const itemsAtOnce = 100;

/** Marks show at once and are taken back, with the reason, when Jira does not take them. */
export function useMarks(sprintId: number, payload: Payload<'sprintGoal'>): Marks {
  const target = ['sprintGoal', payload] as const;
  const one = useChange('markServesGoal', target);
  const many = useChange('markManyServeGoal', target, ({ sprint }) => sprint);
  const [onTheWay, setOnTheWay] = useState<ByKey<MarkChange>>({});
  const [changes, setChanges] = useState<ByKey<MarkChange>>({});
  const [failures, setFailures] = useState<ByKey<MarkFailure>>({});
  const [lastSaved, setLastSaved] = useState<Marks['lastSaved']>(null);
  const [lastMany, setLastMany] = useState<ManyMarked | null>(null);

  /** Shows the marks, asks, and says which items could not be marked; those alone go back. */
  const send = async (
    items: readonly SprintItem[],
    serves: boolean | null,
    ask: (keys: readonly string[]) => Promise<MarkedMany['failed']>,
  ): Promise<ManyMarked> => {
    const keys = items.map(({ key }) => key);
    const made = Object.fromEntries(items.map((item) => [item.key, { serves, before: markOf(item) }]));
    setOnTheWay((all) => ({ ...all, ...made }));
    setFailures((all) => without(all, keys));
    let failed: ByKey<MarkFailure>;
    try {
      const refused = await ask(keys);
      failed = Object.fromEntries(refused.map(({ key, problem }) => [key, { problem: refusal(problem), serves }]));
    } catch (error) {
      failed = Object.fromEntries(keys.map((key) => [key, { problem: problemOf(error), serves }]));
    }
    setChanges((all) => ({ ...all, ...without(made, Object.keys(failed)) }));
    setFailures((all) => ({ ...all, ...failed }));
    setOnTheWay((all) => without(all, keys));
    return {
      saved: items.filter(({ key }) => !(key in failed)),
      failed: items.filter(({ key }) => key in failed),
      serves,
    };
  };

  const mark = async (item: SprintItem, serves: boolean | null): Promise<void> => {
    const { saved } = await send([item], serves, async () => {
      await one.mutateAsync({ sprintId, issueKey: item.key, serves });
      return [];
    });
    if (saved.length > 0) setLastSaved({ key: item.key, serves });
  };

  const sendMany = async (items: readonly SprintItem[], serves: boolean | null): Promise<ManyMarked> => {
    const ends = await Promise.all(
      inParts(items, itemsAtOnce).map((part) =>
        send(part, serves, async (keys) => {
          const { failed } = await many.mutateAsync({ sprintId, issueKeys: [...keys], serves });
          return failed;
        }),
      ),
    );
    return { saved: ends.flatMap(({ saved }) => saved), failed: ends.flatMap(({ failed }) => failed), serves };
  };

  const undoMany = async (items: readonly SprintItem[]): Promise<void> => {
    // `items` are as they stood before their mark, so that each goes back to its own state.
    const ends = await Promise.all(
      ([true, false, null] as const).map((before) =>
        sendMany(
          items.filter((item) => markOf(item) === before),
          before,
        ),
      ),
    );
    const failed = ends.flatMap((end) => end.failed);
    setLastMany(failed.length > 0 ? { saved: [], failed, serves: null } : null);
  };

  return {
    servesOf: (item) => {
      const pending = onTheWay[item.key];
      if (!pending) return item.serves;
      return pending.serves === null ? { kind: 'no-sign' } : { kind: 'marked', serves: pending.serves };
    },
    mark: (item, serves) => void mark(item, serves),
    markMany: (items, serves) => void sendMany(items, serves).then(setLastMany),
    undoMany: () => {
      if (lastMany) void undoMany(lastMany.saved);
    },
    changeOf: (key) => onTheWay[key] ?? changes[key],
    failureOf: (key) => failures[key],
    isSaving: (key) => key in onTheWay,
    lastSaved,
    lastMany,
  };
}

const markOf = ({ serves }: SprintItem): boolean | null => (serves.kind === 'marked' ? serves.serves : null);

/** Jira's reason, in the shape in which a row shows trouble. */
const refusal = (why: string): Problem => ({ kind: 'unexpected', title: why, advice: '' });

function without<T>(all: ByKey<T>, keys: readonly string[]): ByKey<T> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => !keys.includes(key)));
}
