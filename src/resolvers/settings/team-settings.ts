import { UnreadableValue } from '../../store/key-value';
import { defaultProjectSettings, type StoredSettings } from '../../store/team-settings';
import type { World } from '../world';

/** The team's settings; where what is stored cannot be read, the defaults and a line in the log. */
export async function settingsOf(world: World, projectId: string | undefined): Promise<StoredSettings> {
  if (projectId === undefined) return defaultProjectSettings;
  try {
    return (await world.settings.of(projectId)).settings;
  } catch (error) {
    if (!(error instanceof UnreadableValue)) throw error;
    world.log(`settings: ${error.key} is not readable, the defaults are used`);
    return defaultProjectSettings;
  }
}
