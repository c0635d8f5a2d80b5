/** What storage is written to in a month for one project's records: Forge charges for bytes written, little for kept. */

/**
 * Bytes of JSON, rounded up from a project of 20,000 items with 10,000 links (test/bench/analyse-project.mjs): 42 for a
 * record in a part of a thousand, compressed; 201 for one alone in the journal; 23,132 for a report.
 */
const perRecord = 50;
const perChange = 250;
const perReport = 30_000;
/** A day's picture is written with the days of its month before it: half a month on average. */
const perDayKept = 1_000;
const perHead = 300;
const daysInMonth = 30;

export interface BytesWritten {
  /** One reading of the whole project, and its monthly repetition. */
  readonly builds: number;
  /** The journal: one entry a change. */
  readonly changes: number;
  /** Each night all parts are written anew, because changes are spread over all of them. */
  readonly folds: number;
  /** A report for each opening of the page that finds something changed, and one each night. */
  readonly reports: number;
  readonly all: number;
}

/** `opensPerDay`: openings of the page that find something changed. */
export function bytesPerMonth(project: {
  readonly items: number;
  readonly changesPerDay: number;
  readonly opensPerDay: number;
}): BytesWritten {
  const { items, changesPerDay, opensPerDay } = project;
  const parts = items * perRecord + perHead;
  const builds = parts;
  const changes = changesPerDay * perChange * daysInMonth;
  const folds = changesPerDay > 0 ? parts * daysInMonth : 0;
  const reports = ((opensPerDay + 1) * perReport + perDayKept * (daysInMonth / 2)) * daysInMonth;
  return { builds, changes, folds, reports, all: builds + changes + folds + reports };
}
