import type { SettingsAnswer } from '../../contract';
import { itemRules, setRules } from '../../core/rules/catalogue';
import { healthRules } from '../../core/rules/health/health-rules';
import { UnreadableValue } from '../../store/key-value';
import { defaultProjectSettings } from '../../store/team-settings';
import type { Handler } from '../door';
import { projectIn, type Place } from '../place';
import { QuestionProblem } from '../problem';
import type { World } from '../world';

/** What a team has set for its project, and what it could. */
export const settings: Handler<'settings'> = (place, _payload, world) => settingsAnswer(place, world);

/** Saves what differs from the defaults; nobody's newer change is overwritten. */
export const saveSettings: Handler<'saveSettings'> = async (place, { version, settings: wanted }, world) => {
  const project = projectIn(place);
  if (!(await world.asUser.may('ADMINISTER_PROJECTS', { projectKey: project.key }))) {
    throw new QuestionProblem({
      kind: 'forbidden',
      title: 'You may look at these settings but not change them',
      advice: 'A project administrator may. Ask one, with the reason why the change would help.',
    });
  }
  const isOwn = ([name, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(defaultProjectSettings[name as keyof typeof defaultProjectSettings]);
  await world.settings.save(project.id, Object.fromEntries(Object.entries(wanted).filter(isOwn)), version);
  // What JQL finds was judged by the old settings.
  await world.projectQueue.push({ projectId: project.id, task: 'marks' });
  return settingsAnswer(place, world);
};

/** Nobody reads all that a project ever finished, so that a rule which needs it speaks on exported files alone. */
const rulesInJira = [...itemRules, ...setRules.filter(({ needsFinished }) => !needsFinished)];

/** What cannot be read is shown as the defaults, so that an administrator can put them in its place. */
async function readSettings(
  projectId: string,
  world: World,
): Promise<Pick<SettingsAnswer, 'version' | 'settings' | 'isUnreadable'>> {
  try {
    return await world.settings.of(projectId);
  } catch (error) {
    if (!(error instanceof UnreadableValue) || error.version === undefined) throw error;
    world.log(`settings: ${error.key} is not readable, the defaults are shown`);
    return { version: error.version, settings: defaultProjectSettings, isUnreadable: true };
  }
}

async function settingsAnswer(place: Place, world: World): Promise<SettingsAnswer> {
  const project = projectIn(place);
  // Whoever may not see the project is told so by Jira before anything stored is shown.
  const [, stored, canSave, muted, spoken] = await Promise.all([
    world.asUser.project(project.key),
    readSettings(project.id, world),
    world.asUser.may('ADMINISTER_PROJECTS', { projectKey: project.key }),
    world.mutes.countsOf(project.id),
    world.spokenRules.of(project.id),
  ]);
  return {
    ...stored,
    defaults: defaultProjectSettings,
    rules: [
      ...rulesInJira.map(({ id, title, severity, why }) => ({
        ...{ id, title, severity, why },
        muted: muted.get(id) ?? 0,
        spoken: spoken && { ...(spoken.counts.get(id) ?? { on: 0, muted: 0 }), asOf: spoken.asOf },
      })),
      // They speak on no item, so nobody mutes them.
      ...healthRules.map(({ id, title, severity, why, weight }) => ({
        ...{ id, title, severity, why, weight },
        ...{ muted: 0, spoken: null },
      })),
    ],
    canSave,
  };
}
