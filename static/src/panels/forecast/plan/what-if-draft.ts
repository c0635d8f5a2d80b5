import type { Payload } from '../../../../../src/contract';
import { forecastWords } from '../../../words/forecast';

const say = forecastWords.what;

/** A change to the plan as it is being typed. */
export interface WhatIfDraft {
  readonly addItems: string;
  readonly awayDays: string;
  readonly teamSize: string;
  readonly noGrowth: boolean;
  readonly date: string;
}

export type Change = Pick<Payload<'whatIf'>, 'addItems' | 'awayDays' | 'teamSize' | 'noGrowth' | 'date'>;

/** What to ask, or what is wrong with what was typed. */
export function changeOf(draft: WhatIfDraft): { readonly change: Change } | { readonly complaint: string } {
  const { addItems, awayDays, teamSize, noGrowth, date } = draft;
  const isAsked = (typed: string): boolean => typed.trim() !== '';
  if (!noGrowth && ![addItems, awayDays, date].some(isAsked)) return { complaint: say.nothing };
  // How many the team are matters only where one of them is away.
  const numbers = [addItems, ...(isAsked(awayDays) ? [awayDays, teamSize] : [])].filter(isAsked);
  const areWhole = numbers.every((typed) => /^[1-9]\d{0,2}$/.test(typed.trim()));
  if (!areWhole || (isAsked(awayDays) && !isAsked(teamSize))) return { complaint: say.whole };
  return {
    change: {
      ...(isAsked(addItems) ? { addItems: Number(addItems) } : {}),
      ...(isAsked(awayDays) ? { awayDays: Number(awayDays), teamSize: Number(teamSize) } : {}),
      ...(noGrowth ? { noGrowth } : {}),
      ...(isAsked(date) ? { date } : {}),
    },
  };
}
