import type { Item, SprintReference } from '../model/item';

/** The sprint whose goal an item serves: the running one, else the one to come; one that is over says nothing about now. */
export const goalSprintOf = ({ sprints }: Pick<Item, 'sprints'>): SprintReference | null =>
  sprints.find(({ state }) => state === 'active') ?? sprints.find(({ state }) => state === 'future') ?? null;
