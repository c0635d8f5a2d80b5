import type { Finding } from '../../../../src/core/model/finding';

/** Tells the findings of one item apart; two of one rule differ in where they point. */
export const findingId = (finding: Finding): string =>
  `${finding.rule}@${finding.start}-${finding.end}:${finding.message}`;
