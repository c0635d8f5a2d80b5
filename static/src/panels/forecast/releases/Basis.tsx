import type { ItemLine } from '../../../../../src/core/model/backlog-report';
import type { DoneDates, ReleaseForecast } from '../../../../../src/core/model/forecast-report';
import type { NamedItem } from '../../../../../src/contract';
import { ItemKeys } from '../../../ui/ItemKeys';
import { NamedList } from '../../../ui/NamedList';
import { forecastWords } from '../../../words/forecast';
import { day } from '../../../words/language';
import { words } from '../../../words/shared';

const say = forecastWords.releases;
const noneNamedYet: ReadonlyMap<string, NamedItem> = new Map();
const lines = Object.keys(say.dates) as readonly (keyof DoneDates)[];

/** All lines of the forecast, the items behind it, and how it was counted. */
export function Basis(props: {
  readonly release: ReleaseForecast;
  readonly linesByKey: ReadonlyMap<string, ItemLine>;
}) {
  const { dates, ownDate, teams, openKeys, growth, unestimatedItems, hiddenItems } = props.release;
  return (
    <div className="stack">
      {dates.kind === 'known' ? (
        <>
          <dl className="lines-of-dates">
            {lines.map((line) => (
              <div key={line}>
                <dt className="text--subtle text--small">{say.dates[line]}</dt>
                <dd>{dates.value[line] === null ? say.beyondHorizon : day(dates.value[line])}</dd>
              </div>
            ))}
          </dl>
          <p className="text text--subtle text--small">{dates.formula}</p>
        </>
      ) : (
        <p className="text text--subtle">{words.whyUnknown(dates)}</p>
      )}
      {ownDate.kind === 'known' && <p className="text text--subtle text--small">{ownDate.formula}</p>}
      {teams.map((part) => (
        <p key={part.name} className="text text--small">
          {say.teamPart(part)}
        </p>
      ))}
      {growth && <p className="text text--small">{growth.sentence}</p>}
      {growth && growth.itemIds.length > 0 && (
        <NamedList label={say.cameIn(growth.items)} ids={growth.itemIds} count={growth.items} known={noneNamedYet} />
      )}
      {unestimatedItems > 0 && <p className="text text--small">{say.unestimated(unestimatedItems)}</p>}
      {hiddenItems > 0 && <p className="text text--small">{say.hidden(hiddenItems)}</p>}
      {openKeys.length > 0 && (
        <ItemKeys label={say.openItems(openKeys.length)} keys={openKeys} linesByKey={props.linesByKey} />
      )}
    </div>
  );
}
