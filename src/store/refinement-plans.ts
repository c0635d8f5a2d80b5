/** The list for the next refinement, kept by project: ids and levels only. */
import * as v from 'valibot';
import type { PlannedItem } from '../core/model/refinement-plan';
import { UnreadableValue, type VersionedStore } from './key-value';

const storedPlan = v.object({
  items: v.array(v.object({ id: v.string(), level: v.nullable(v.picklist([0, 1, 2, 3, 4, 5])) })),
});

export interface RefinementPlansShelf {
  /** With the version it was read at; 0 where nothing is stored. */
  of(projectId: string): Promise<{ readonly version: number; readonly items: readonly PlannedItem[] }>;
  /** Fails with AlreadyStored where the list is no longer at `version`. */
  save(projectId: string, items: readonly PlannedItem[], version: number): Promise<void>;
  forget(projectId: string): Promise<void>;
}

export function openRefinementPlans(store: VersionedStore): RefinementPlansShelf {
  return {
    async of(projectId) {
      const stored = await store.get(projectId);
      if (!stored) return { version: 0, items: [] };
      const parsed = v.safeParse(storedPlan, stored.value);
      if (!parsed.success) throw new UnreadableValue(`refinement plan of ${projectId}`, stored.version);
      return { version: stored.version, items: parsed.output.items };
    },
    save: (projectId, items, version) => store.replace(projectId, { items }, version),
    forget: (projectId) => store.delete(projectId),
  };
}
