/** What the Forecast section asks. */
import * as v from 'valibot';
import type {
  BurnUpWithFan,
  ForecastReport,
  ReleaseForecast,
  ReleaseName,
  ScopeAdvice,
  WhatIf,
} from '../core/model/forecast-report';
import type { Known } from '../core/model/known';
import { day, timeZone } from './payload-parts';

const release = {
  kind: v.picklist(['version', 'epic']),
  /** A version's id or an epic's key. */
  id: v.pipe(v.string(), v.regex(/^(\d{1,18}|[A-Z][A-Z0-9_]{0,30}-\d{1,10})$/, 'a version or an epic')),
  timeZone,
} as const;

export const forecastPayloads = {
  forecast: v.strictObject({ timeZone }),
  releaseBurnUp: v.strictObject(release),
  /** What to leave out so that the release is done by `date` with a chance of `level` per cent. */
  scopeAdvice: v.strictObject({
    ...release,
    date: day,
    level: v.pipe(v.number(), v.integer(), v.minValue(50), v.maxValue(95)),
  }),
  /** Any of: more items of the team's usual size, days that one of the team is away from today on, no more growth, another day. */
  whatIf: v.strictObject({
    ...release,
    addItems: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500))),
    awayDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365))),
    /** How many the team are, the one who is away included; asked for with `awayDays`. */
    teamSize: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50))),
    /** Nothing comes in any more, neither into this release nor into any other. */
    noGrowth: v.optional(v.literal(true)),
    date: v.optional(day),
  }),
} as const;

export interface ForecastAnswer {
  readonly project: { readonly key: string; readonly isArchived: boolean };
  readonly board: { readonly id: number; readonly name: string } | null;
  readonly report: ForecastReport;
  readonly estimateFieldName: string | null;
  /** How many items were read where more are open; absent where all were. */
  readonly cutAfterItems?: number;
  /** The report as a table for spreadsheets, and as words for stakeholders. */
  readonly exports: { readonly csv: string; readonly mail: { readonly subject: string; readonly text: string } };
}
export interface ReleaseBurnUpAnswer {
  readonly unit: ForecastReport['unit'];
  readonly release: ReleaseForecast;
  readonly burnUp: Known<BurnUpWithFan>;
}
export interface ScopeAdviceAnswer {
  readonly unit: ForecastReport['unit'];
  readonly release: ReleaseName;
  readonly advice: Known<ScopeAdvice>;
}
export interface WhatIfAnswer {
  readonly release: ReleaseName;
  readonly whatIf: Known<WhatIf>;
}

export interface ForecastAnswers {
  readonly forecast: ForecastAnswer;
  readonly releaseBurnUp: ReleaseBurnUpAnswer;
  readonly scopeAdvice: ScopeAdviceAnswer;
  readonly whatIf: WhatIfAnswer;
}
