/** What the settings page asks. */
import * as v from 'valibot';
import type { CriteriaForm } from '../core/backlog/criteria-help/skeleton';
import type { Severity } from '../core/model/finding';
import type { TeamCalendar } from '../core/model/forecast-report';
import type { Person } from '../core/model/item';
import type { TeamSettings } from '../core/model/settings';
import { ruleId, version, count, accountId, day } from './payload-parts';

const calendar = v.strictObject({
  weekdaysOff: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))),
    v.maxLength(6, 'at least one day of the week to work on'),
  ),
  daysOff: v.pipe(
    v.array(
      v.pipe(
        v.strictObject({ from: day, to: day, why: v.pipe(v.string(), v.trim(), v.maxLength(80)) }),
        v.check(({ from, to }) => from <= to, 'a last day that is not before the first'),
      ),
    ),
    v.maxLength(60, 'at most 60 entries'),
  ),
});
const accountIds = v.pipe(v.array(accountId), v.maxLength(20, 'at most 20 people'));

/** What a team may change; whatever is left out follows the defaults. */
const changedSettings = v.partial(
  v.strictObject({
    tooBigFrom: count,
    staleAfterInDays: count,
    goalWordsAtMost: count,
    criteriaAtMost: count,
    ageingAfterInDays: count,
    habitFromShare: v.pipe(v.number(), v.minValue(0.05), v.maxValue(1)),
    runwayInSprints: count,
    rules: v.record(ruleId, v.picklist(['act', 'observe', 'hint', 'off'])),
    healthWeights: v.record(ruleId, v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
    criteriaForm: v.picklist(['given-when-then', 'checklist']),
    roles: v.strictObject({ productOwners: accountIds, scrumMasters: accountIds }),
    calendar,
  }),
);

export const settingsPayloads = {
  /** Finds people of the project by name, and tells the names of those who were chosen already. */
  people: v.strictObject({
    query: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100))),
    accountIds: v.optional(v.pipe(v.array(accountId), v.maxLength(40, 'at most 40 people'))),
  }),
  settings: v.strictObject({}),
  /** `version` is the one the person was looking at: a newer one is not overwritten. */
  saveSettings: v.strictObject({ version, settings: changedSettings }),
} as const;

export interface PeopleAnswer {
  /** At most twenty whose name fits the query. */
  readonly found: readonly Person[];
  /** Of the account ids asked for, those who can still be given work in the project. */
  readonly named: readonly Person[];
}
export interface ProjectSettings extends TeamSettings {
  readonly criteriaForm: CriteriaForm;
  /** Account ids; where nobody is named, whoever administers the project stands in. */
  readonly roles: { readonly productOwners: readonly string[]; readonly scrumMasters: readonly string[] };
  readonly calendar: TeamCalendar;
}
export interface SettingsAnswer {
  /** 0 where nobody has changed anything yet. */
  readonly version: number;
  readonly settings: ProjectSettings;
  readonly defaults: ProjectSettings;
  /** What is stored cannot be read: `settings` are the defaults then, and saving puts them in its place. */
  readonly isUnreadable?: true;
  /** Every rule as people read it, with how many of its findings are muted in this project. */
  readonly rules: readonly {
    readonly id: string;
    readonly title: string;
    readonly severity: Severity;
    readonly why: string;
    readonly muted: number;
    /**
     * On how many of the open items that the backlog page last looked at the rule spoke, and on how many of these
     * something of it was muted; null until somebody opens that page.
     */
    readonly spoken: { readonly on: number; readonly muted: number; readonly asOf: string } | null;
    /** Only of the rules that the health of the backlog is scored by: how much each weighs unless a team says otherwise. */
    readonly weight?: number;
  }[];
  /** Only project administrators may save. */
  readonly canSave: boolean;
}

export interface SettingsAnswers {
  readonly people: PeopleAnswer;
  readonly settings: SettingsAnswer;
  readonly saveSettings: SettingsAnswer;
}
