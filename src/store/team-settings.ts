import * as v from 'valibot';
import type { CriteriaForm } from '../core/backlog/criteria-help/skeleton';
import type { TeamCalendar } from '../core/model/forecast-report';
import { defaultSettings, type TeamSettings } from '../core/model/settings';
import { UnreadableValue, type VersionedStore } from './key-value';

/** Who is accountable for what, by account id. Nobody named means that nobody has said. */
export interface TeamRoles {
  readonly productOwners: readonly string[];
  readonly scrumMasters: readonly string[];
}

/** What a team may change: thresholds and rules of its reviews, the form it writes criteria in, its roles, its days off. */
export interface StoredSettings extends TeamSettings {
  readonly criteriaForm: CriteriaForm;
  readonly roles: TeamRoles;
  /** When nobody works. */
  readonly calendar: TeamCalendar;
}

export const defaultProjectSettings: StoredSettings = {
  ...defaultSettings,
  criteriaForm: 'given-when-then',
  roles: { productOwners: [], scrumMasters: [] },
  calendar: { weekdaysOff: [0, 6], daysOff: [] },
};

const count = v.pipe(v.number(), v.minValue(0));

/** Whatever a team has not changed is absent, and follows the defaults as they improve. */
const storedSettings = v.partial(
  v.object({
    tooBigFrom: count,
    staleAfterInDays: count,
    goalWordsAtMost: count,
    criteriaAtMost: count,
    ageingAfterInDays: count,
    habitFromShare: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    runwayInSprints: count,
    rules: v.record(v.string(), v.picklist(['act', 'observe', 'hint', 'off'])),
    healthWeights: v.record(v.string(), count),
    criteriaForm: v.picklist(['given-when-then', 'checklist']),
    roles: v.object({ productOwners: v.array(v.string()), scrumMasters: v.array(v.string()) }),
    calendar: v.object({
      weekdaysOff: v.array(v.number()),
      daysOff: v.array(v.object({ from: v.string(), to: v.string(), why: v.string() })),
    }),
  }),
);

export type ChangedSettings = v.InferOutput<typeof storedSettings>;

export interface SettingsShelf {
  /** The team's settings over the defaults, with the version they were read at; 0 where nothing is stored. */
  of(projectId: string): Promise<{ readonly version: number; readonly settings: StoredSettings }>;
  /** Replaces what the team had changed; fails with AlreadyStored where it is no longer at `version`. */
  save(projectId: string, changed: ChangedSettings, version: number): Promise<void>;
  forget(projectId: string): Promise<void>;
}

export function openSettings(store: VersionedStore): SettingsShelf {
  return {
    async of(projectId) {
      const stored = await store.get(projectId);
      if (!stored) return { version: 0, settings: defaultProjectSettings };
      const parsed = v.safeParse(storedSettings, stored.value);
      if (!parsed.success) throw new UnreadableValue(`settings of ${projectId}`, stored.version);
      return { version: stored.version, settings: { ...defaultProjectSettings, ...parsed.output } };
    },
    save: (projectId, changed, version) => store.replace(projectId, changed, version),
    forget: (projectId) => store.delete(projectId),
  };
}
