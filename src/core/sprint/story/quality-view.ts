import type { DataQualityView } from '../../model/sprint-story';
import type { DataQuality } from '../data-quality/data-quality';

/** The checks that found something or could not judge; silent checks are good news and take no line. */
export function qualityView({ checks, usable, warning }: DataQuality): DataQualityView {
  return {
    usableShare: usable.share,
    items: usable.of,
    warning,
    checks: checks.filter(({ found, notJudged }) => found.length > 0 || notJudged !== null),
  };
}
