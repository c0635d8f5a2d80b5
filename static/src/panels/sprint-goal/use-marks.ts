import { useState } from 'react';
import type { Payload, Problem } from '../../../../src/contract';
import type { ServesGoal, SprintItem } from '../../../../src/core/model/sprint-report';
import { problemOf } from '../../asking/use-question';
import { useChange } from '../../asking/use-change';

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

export interface Marks {
  /** What the item shows now: its own state, or the mark that is on its way. */
  readonly servesOf: (item: SprintItem) => ServesGoal;
  readonly mark: (item: SprintItem, serves: boolean | null) => void;
  /** The last change that was saved or is being saved, for its undo. */
  readonly changeOf: (key: string) => MarkChange | undefined;
  readonly failureOf: (key: string) => MarkFailure | undefined;
  readonly isSaving: (key: string) => boolean;
  readonly lastSaved: { readonly key: string; readonly serves: boolean | null } | null;
}

/** Marks show at once and are taken back, with the reason, when Jira does not take them. */
export function useMarks(sprintId: number, payload: Payload<'sprintGoal'>): Marks {
  const change = useChange('markServesGoal', ['sprintGoal', payload]);
  const [onTheWay, setOnTheWay] = useState<Readonly<Record<string, MarkChange>>>({});
  const [changes, setChanges] = useState<Readonly<Record<string, MarkChange>>>({});
  const [failures, setFailures] = useState<Readonly<Record<string, MarkFailure>>>({});
  const [lastSaved, setLastSaved] = useState<Marks['lastSaved']>(null);

  const send = async (item: SprintItem, serves: boolean | null): Promise<void> => {
    const { key } = item;
    const made = { serves, before: item.serves.kind === 'marked' ? item.serves.serves : null };
    setOnTheWay((all) => ({ ...all, [key]: made }));
    setFailures((all) => without(all, key));
    try {
      await change.mutateAsync({ sprintId, issueKey: key, serves });
      setChanges((all) => ({ ...all, [key]: made }));
      setLastSaved({ key, serves });
    } catch (error) {
      setFailures((all) => ({ ...all, [key]: { problem: problemOf(error), serves } }));
    } finally {
      setOnTheWay((all) => without(all, key));
    }
  };
  return {
    servesOf: (item) => {
      const pending = onTheWay[item.key];
      if (!pending) return item.serves;
      return pending.serves === null ? { kind: 'no-sign' } : { kind: 'marked', serves: pending.serves };
    },
    mark: (item, serves) => void send(item, serves),
    changeOf: (key) => onTheWay[key] ?? changes[key],
    failureOf: (key) => failures[key],
    isSaving: (key) => key in onTheWay,
    lastSaved,
  };
}

function without<T>(all: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _gone, ...rest } = all;
  return rest;
}
