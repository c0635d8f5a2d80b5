import { usualCancelledResolutions } from '../../sprint/ledger/item-history';

/**
 * Of what a workflow's screen offers, the resolution that says best that the work was not done: what is cleared away as
 * "Done" would count as finished work in every ledger and forecast. Null where none says so.
 */
export function notDoneResolution<Choice extends { readonly name: string }>(choices: readonly Choice[]): Choice | null {
  const byName = new Map(choices.map((choice) => [choice.name.trim().toLowerCase(), choice]));
  const name = usualCancelledResolutions.find((usual) => byName.has(usual));
  return name === undefined ? null : (byName.get(name) ?? null);
}
