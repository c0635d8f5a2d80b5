import * as v from 'valibot';
import { defaultSettings, type TeamSettings } from '../core/model/settings';
import { UnreadableValue, type KeyValue } from './key-value';

const count = v.pipe(v.number(), v.minValue(0));

/** Whatever a team has not changed is absent, and follows the defaults as they improve. */
const storedSettings = v.object({
  version: v.literal(1),
  settings: v.partial(
    v.object({
      tooBigFrom: count,
      staleAfterInDays: count,
      goalWordsAtMost: count,
      criteriaAtMost: count,
      ageingAfterInDays: count,
      habitFromShare: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      runwayInSprints: count,
      rules: v.record(v.string(), v.picklist(['act', 'observe', 'hint', 'off'])),
    }),
  ),
});

export interface SettingsShelf {
  /** The team's settings over the defaults; fails with UnreadableValue where what is stored is not settings. */
  of(projectId: string): Promise<TeamSettings>;
}

export function openSettings(store: KeyValue): SettingsShelf {
  return {
    async of(projectId) {
      const key = `settings:${projectId}`;
      const stored = await store.get(key);
      if (stored === undefined || stored === null) return defaultSettings;
      const parsed = v.safeParse(storedSettings, stored);
      if (!parsed.success) throw new UnreadableValue(key);
      return { ...defaultSettings, ...parsed.output.settings };
    },
  };
}
