import { defaultProjectSettings, type StoredSettings } from '../../store/team-settings';
import { orUnreadable } from '../or-unreadable';
import type { World } from '../world';

/** The team's settings; where what is stored cannot be read, the defaults and a line in the log. */
export async function settingsOf(world: World, projectId: string | undefined): Promise<StoredSettings> {
  if (projectId === undefined) return defaultProjectSettings;
  const kept = await orUnreadable(world.settings.of(projectId), world, 'the defaults are used');
  return kept?.settings ?? defaultProjectSettings;
}
