import { useState } from 'react';
import type { SprintItem } from '../../../../../src/core/model/sprint-report';
import type { sprintGoalWords } from '../../../words/sprint-goal';

export type Group = keyof typeof sprintGoalWords.groups;
export const groups: readonly Group[] = ['serves', 'suggested', 'other'];

export function groupOf({ serves }: SprintItem): Group {
  if (serves.kind === 'suggested') return 'suggested';
  return serves.kind === 'marked' && serves.serves ? 'serves' : 'other';
}

type Places = ReadonlyMap<string, Group>;

export interface SteadyGroups {
  readonly inGroup: (group: Group) => readonly SprintItem[];
  /** Whether somebody's marks have changed groups since the rows were laid out. */
  readonly isOvertaken: boolean;
  readonly move: (keys: readonly string[], group: Group) => void;
  readonly regroup: () => void;
}

/**
 * Items in groups whose rows stay where they were first seen, whatever is marked or comes in: nothing jumps away under
 * the pointer. What is new comes last; a person moves rows by dragging, or lays all out anew.
 */
export function useSteadyGroups(items: readonly SprintItem[]): SteadyGroups {
  const [places, setPlaces] = useState<Places>(() => placesOf(items));
  const fresh = items.filter(({ key }) => !places.has(key));
  if (fresh.length > 0) setPlaces(new Map([...places, ...placesOf(fresh)]));
  const order = new Map([...places.keys()].map((key, index) => [key, index]));
  const steady = [...items].sort((a, b) => (order.get(a.key) ?? items.length) - (order.get(b.key) ?? items.length));
  return {
    inGroup: (group) => steady.filter((item) => (places.get(item.key) ?? groupOf(item)) === group),
    isOvertaken: items.some((item) => places.get(item.key) !== groupOf(item)),
    move: (keys, group) => setPlaces(new Map([...places, ...keys.map((key) => [key, group] as const)])),
    regroup: () => setPlaces(placesOf(items)),
  };
}

const placesOf = (items: readonly SprintItem[]): Places => new Map(items.map((item) => [item.key, groupOf(item)]));
