import type { CriteriaForm, Payload, ProjectSettings, SettingsAnswer } from '../../../../src/contract';
import type { Severity } from '../../../../src/core/model/finding';
import { calendarChanges, rebasedCalendar } from './calendar/calendar-changes';
import {
  changedWeights,
  rebasedWeights,
  typedWeights,
  weightChanges,
  weightComplaint,
  type TypedWeights,
} from './health/health-weights';
import { settingsWords as say, type ThresholdName } from '../../words/settings';

export type Loudness = Severity | 'off';

/** Settings as they are being edited: numbers as typed, over the answer that the person began with. */
export interface SettingsDraft {
  readonly base: SettingsAnswer;
  readonly typed: Readonly<Record<ThresholdName, string>>;
  readonly criteriaForm: CriteriaForm;
  readonly rules: Readonly<Record<string, Loudness>>;
  readonly weights: TypedWeights;
  readonly roles: ProjectSettings['roles'];
  readonly calendar: ProjectSettings['calendar'];
}

export type Role = keyof ProjectSettings['roles'];

export const thresholdNames = Object.keys(say.thresholdWords) as readonly ThresholdName[];

/** A share is typed as a percentage. */
const factor = (name: ThresholdName): number => (name === 'habitFromShare' ? 100 : 1);
const limits = (name: ThresholdName): readonly [number, number] => (name === 'habitFromShare' ? [5, 100] : [1, 1000]);

export const typedOf = (settings: ProjectSettings, name: ThresholdName): string =>
  String(Math.round(settings[name] * factor(name) * 100) / 100);

export function draftOf(base: SettingsAnswer): SettingsDraft {
  const { settings } = base;
  const typed = Object.fromEntries(thresholdNames.map((name) => [name, typedOf(settings, name)]));
  return {
    base,
    typed: typed as Record<ThresholdName, string>,
    criteriaForm: settings.criteriaForm,
    rules: settings.rules,
    weights: typedWeights(base),
    roles: settings.roles,
    calendar: settings.calendar,
  };
}

/** What is wrong with a number as it stands; null where nothing is. */
export function complaintAbout(draft: SettingsDraft, name: ThresholdName): string | null {
  const [from, to] = limits(name);
  const typed = draft.typed[name].trim();
  // What is stored already may be finer than what is typed here; untouched it is no mistake.
  if (typed === typedOf(draft.base.settings, name)) return null;
  const value = Number(typed);
  return /^\d+$/.test(typed) && value >= from && value <= to ? null : say.wholeNumber(from, to);
}

/** Whether any number cannot be saved as it stands. */
export function isWrong(draft: SettingsDraft): boolean {
  const before = typedWeights(draft.base);
  return (
    thresholdNames.some((name) => complaintAbout(draft, name) !== null) ||
    Object.entries(draft.weights).some(([id, typed]) => weightComplaint(typed, before[id] ?? '') !== null)
  );
}

/** To be saved; only for a draft without complaints. */
export function settingsOf(draft: SettingsDraft): Payload<'saveSettings'>['settings'] {
  const { base } = draft;
  const { healthWeights: _before, ...kept } = base.settings;
  const healthWeights = changedWeights(draft.weights, base);
  const numbers = Object.fromEntries(
    thresholdNames.map((name) => [
      name,
      draft.typed[name].trim() === typedOf(base.settings, name)
        ? base.settings[name]
        : Number(draft.typed[name]) / factor(name),
    ]),
  );
  const roles = {
    productOwners: [...draft.roles.productOwners],
    scrumMasters: [...draft.roles.scrumMasters],
  };
  return {
    ...kept,
    ...numbers,
    ...(healthWeights ? { healthWeights } : {}),
    criteriaForm: draft.criteriaForm,
    rules: draft.rules,
    roles,
    calendar: draft.calendar,
  };
}

/** A rule at its own severity needs no entry: it follows the catalogue. */
export function withRule(draft: SettingsDraft, id: string, loudness: Loudness, own: Severity): SettingsDraft {
  const others = Object.entries(draft.rules).filter(([each]) => each !== id);
  return { ...draft, rules: Object.fromEntries(loudness === own ? others : [...others, [id, loudness]]) };
}

export interface SettingsChange {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** What differs between two states, as people read it. */
export function changesBetween(before: SettingsDraft, after: SettingsDraft): readonly SettingsChange[] {
  const numbers = thresholdNames.map((name) => ({
    name: say.thresholdWords[name].label,
    from: before.typed[name],
    to: after.typed[name].trim(),
  }));
  const form = {
    name: say.form.title,
    from: say.form.names[before.criteriaForm],
    to: say.form.names[after.criteriaForm],
  };
  const rules = after.base.rules.map(({ id, title, severity }) => ({
    name: title,
    from: say.severities[before.rules[id] ?? severity],
    to: say.severities[after.rules[id] ?? severity],
  }));
  const roles = roleNames.flatMap((role) =>
    sameMembers(before.roles[role], after.roles[role])
      ? []
      : [
          {
            name: say.roles.names[role],
            from: say.roles.people(before.roles[role].length),
            to: say.roles.people(after.roles[role].length),
          },
        ],
  );
  return [
    ...[...numbers, form, ...rules].filter(({ from, to }) => from !== to),
    ...weightChanges(before.weights, after.weights, after.base),
    ...roles,
    ...calendarChanges(before.calendar, after.calendar),
  ];
}

const roleNames = Object.keys(say.roles.names) as readonly Role[];

function sameMembers(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((each) => others.includes(each));
}

/** Lays what this person changed over what somebody else has saved meanwhile. */
export function rebased(mine: SettingsDraft, theirs: SettingsAnswer): SettingsDraft {
  const before = draftOf(mine.base);
  const now = draftOf(theirs);
  const typed = Object.fromEntries(
    thresholdNames.map((name) => [
      name,
      mine.typed[name].trim() === before.typed[name] ? now.typed[name] : mine.typed[name],
    ]),
  );
  const touched = [...new Set([...Object.keys(before.rules), ...Object.keys(mine.rules)])].filter(
    (id) => before.rules[id] !== mine.rules[id],
  );
  const rules = Object.entries(now.rules).filter(([id]) => !touched.includes(id));
  const own = touched.flatMap((id): [string, Loudness][] => (mine.rules[id] ? [[id, mine.rules[id]]] : []));
  const rolesOf = (role: Role) =>
    sameMembers(mine.roles[role], before.roles[role]) ? now.roles[role] : mine.roles[role];
  return {
    base: theirs,
    typed: typed as Record<ThresholdName, string>,
    criteriaForm: mine.criteriaForm === before.criteriaForm ? now.criteriaForm : mine.criteriaForm,
    rules: Object.fromEntries([...rules, ...own]),
    weights: rebasedWeights(mine.weights, before.weights, now.weights),
    roles: { productOwners: rolesOf('productOwners'), scrumMasters: rolesOf('scrumMasters') },
    calendar: rebasedCalendar(mine.calendar, before.calendar, now.calendar),
  };
}
