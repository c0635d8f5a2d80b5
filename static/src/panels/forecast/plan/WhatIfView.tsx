import type { DoneDates, ReleaseName, WhatIf } from '../../../../../src/core/model/forecast-report';
import { Answered } from '../../../asking/Answered';
import { useQuestion } from '../../../asking/use-question';
import { KnownNumber } from '../../../ui/KnownNumber';
import { forecastWords } from '../../../words/forecast';
import { day } from '../../../words/language';
import { useTimeZone } from '../time-zone';
import type { Change } from './what-if-draft';

const say = forecastWords.what;
const dateWords = forecastWords.releases;
const lines = Object.keys(dateWords.dates) as readonly (keyof DoneDates)[];

/** What a change would do: the sentence, and both plans line by line. */
export function WhatIfView({ release, change }: { readonly release: ReleaseName; readonly change: Change }) {
  const { kind, id, name } = release;
  const asked = useQuestion('whatIf', { kind, id, ...change, ...useTimeZone() });
  return (
    <Answered<'whatIf'> asked={asked}>
      {({ whatIf }) => (
        <div className="stack" role="status">
          <p className="text">
            <KnownNumber value={whatIf} show={({ sentence }) => sentence} className="text--strong" />
          </p>
          {whatIf.kind === 'known' && <BothPlans whatIf={whatIf.value} name={name} />}
        </div>
      )}
    </Answered>
  );
}

function BothPlans({ whatIf, name }: { readonly whatIf: WhatIf; readonly name: string }) {
  const { by, before, after } = whatIf;
  const date = (dates: DoneDates, line: keyof DoneDates): string =>
    dates[line] === null ? dateWords.beyondHorizon : day(dates[line]);
  const chance = (share: number | null): string => (share === null ? say.blank : forecastWords.chance(share));
  const rows = [
    ...lines.map((line) => [dateWords.dates[line], date(before.dates, line), date(after.dates, line)] as const),
    ...(by === null ? [] : [[say.chanceOf(by), chance(before.chance), chance(after.chance)] as const]),
  ];
  return (
    <div className="plan-table" role="region" aria-label={say.table(name)} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{say.table(name)}</caption>
        <thead>
          <tr>
            {Object.values(say.columns).map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([line, was, then]) => (
            <tr key={line}>
              <th scope="row">{line}</th>
              <td>{was}</td>
              <td>{then}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
