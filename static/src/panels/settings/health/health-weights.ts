/** How much each part of a backlog's health weighs in its score, as typed. */
import type { ProjectSettings, SettingsAnswer } from '../../../../../src/contract';
import { settingsWords as say } from '../../../words/settings';
import type { Loudness, SettingsChange } from '../settings-draft';

/** By rule, as typed. */
export type TypedWeights = Readonly<Record<string, string>>;
export type WeighedRule = SettingsAnswer['rules'][number] & { readonly weight: number };

const most = 100;

export const weighedRules = ({ rules }: SettingsAnswer): readonly WeighedRule[] =>
  rules.filter((rule): rule is WeighedRule => rule.weight !== undefined);

export function typedWeights(answer: SettingsAnswer): TypedWeights {
  const { healthWeights = {} } = answer.settings;
  return Object.fromEntries(weighedRules(answer).map(({ id, weight }) => [id, String(healthWeights[id] ?? weight)]));
}

/** What is wrong with a weight as it stands; null where nothing is. */
export function weightComplaint(typed: string, before: string): string | null {
  // What is stored already may be finer than what is typed here; untouched it is no mistake.
  if (typed.trim() === before) return null;
  return /^\d+$/.test(typed.trim()) && Number(typed) <= most ? null : say.wholeNumber(0, most);
}

/** Weights that differ from the rules' own, for a draft without complaints; the others follow the catalogue. */
export function changedWeights(typed: TypedWeights, answer: SettingsAnswer): ProjectSettings['healthWeights'] {
  const own = weighedRules(answer).flatMap(({ id, weight }): [string, number][] => {
    const wanted = Number(typed[id] ?? weight);
    return wanted === weight ? [] : [[id, wanted]];
  });
  return own.length > 0 ? Object.fromEntries(own) : undefined;
}

/** The points of 100 that each part can cost, and the sum of the weights behind them; what is no number counts as 0. */
export function shares(typed: TypedWeights, loudness: Readonly<Record<string, Loudness>>) {
  const on = Object.entries(typed).filter(([id]) => loudness[id] !== 'off');
  const weights = on.map(([id, text]) => [id, Number(text) > 0 ? Number(text) : 0] as const);
  const sum = weights.reduce((total, [, weight]) => total + weight, 0);
  const points = new Map(weights.map(([id, weight]) => [id, sum > 0 ? (100 * weight) / sum : 0]));
  return { sum, pointsOf: (id: string): number => points.get(id) ?? 0 };
}

export const weightChanges = (
  before: TypedWeights,
  after: TypedWeights,
  answer: SettingsAnswer,
): readonly SettingsChange[] =>
  weighedRules(answer)
    .map(({ id, title, weight }) => ({
      name: say.health.weightOf(title),
      from: before[id] ?? String(weight),
      to: (after[id] ?? String(weight)).trim(),
    }))
    .filter(({ from, to }) => from !== to);

/** Mine where I changed one, theirs where I did not. */
export const rebasedWeights = (mine: TypedWeights, before: TypedWeights, now: TypedWeights): TypedWeights =>
  Object.fromEntries(
    Object.entries(now).map(([id, theirs]) => {
      const own = mine[id];
      return [id, own === undefined || own.trim() === before[id] ? theirs : own];
    }),
  );
