import type { NamedItem } from '../../../../../src/contract';
import type { ThroughputWeek } from '../../../../../src/core/model/forecast-report';
import { NamedItems } from '../../../ui/NamedList';
import { forecastWords } from '../../../words/forecast';

const say = forecastWords.velocity.items;
const noneNamedYet: ReadonlyMap<string, NamedItem> = new Map();

/** What stands behind a week's bar: the items that were finished in it, as far as this person may see them. */
export function WeekItems({ week, unit }: { readonly week: ThroughputWeek; readonly unit: string | null }) {
  const { done, itemIds } = week;
  return (
    <>
      <p className="text">{say.week(itemIds.length, unit === null ? null : { done, unit })}</p>
      {itemIds.length > 0 && <NamedItems ids={itemIds} count={itemIds.length} known={noneNamedYet} />}
    </>
  );
}
