import type { HealthReport, HealthSnapshot } from '../../model/health-report';
import { readyFrom } from '../sprint-size';

/** What is kept of a day's report. */
export function snapshotOf({ asOf, score, openItems, runway, funnel, parts }: HealthReport): HealthSnapshot {
  return {
    day: asOf.slice(0, 10),
    ...{ score, openItems },
    readyItems: funnel.reduce((sum, { level, count }) => (level >= readyFrom ? sum + count : sum), 0),
    runway: runway.kind === 'known' ? runway.value.lasts : null,
    runwayPeriod: runway.kind === 'known' ? runway.value.period : 'sprint',
    parts: Object.fromEntries(
      parts.flatMap(({ rule, judged }) =>
        judged.kind === 'known' ? [[rule, { lost: judged.value.lost, items: judged.value.itemCount }]] : [],
      ),
    ),
  };
}
