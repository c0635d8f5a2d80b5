import type { ItemLine } from '../../../../../src/core/model/backlog-report';
import type { ReleaseName, ScopeAdvice } from '../../../../../src/core/model/forecast-report';
import { Answered } from '../../../asking/Answered';
import { useQuestion } from '../../../asking/use-question';
import { ItemLink } from '../../../ui/ItemLink';
import { KnownNumber } from '../../../ui/KnownNumber';
import { forecastWords } from '../../../words/forecast';
import { number } from '../../../words/language';
import { useTimeZone } from '../time-zone';

const say = forecastWords.scope;

/** The answer to one date and level: what to leave out, what that costs, and what it brings. */
export function ScopeAdviceView(props: {
  readonly release: ReleaseName;
  readonly date: string;
  readonly level: number;
  readonly linesByKey: ReadonlyMap<string, ItemLine>;
}) {
  const { kind, id, name } = props.release;
  const asked = useQuestion('scopeAdvice', { kind, id, date: props.date, level: props.level, ...useTimeZone() });
  return (
    <Answered<'scopeAdvice'> asked={asked}>
      {({ advice }) => (
        <div className="stack" role="status">
          <p className="text">
            <KnownNumber value={advice} show={verdict} className="text--strong" />
          </p>
          {advice.kind === 'known' && (
            <>
              {advice.value.leaveOut.length > 0 && (
                <LeaveOutTable advice={advice.value} name={name} linesByKey={props.linesByKey} />
              )}
              <p className="text text--subtle">{earliest(advice.value)}</p>
            </>
          )}
        </div>
      )}
    </Answered>
  );
}

function verdict(advice: ScopeAdvice): string {
  if (advice.isOutOfReach) return say.outOfReach(advice.date, advice.chanceAfter);
  if (advice.leaveOut.length === 0) return say.holds(advice.date, advice.chanceWithAll);
  return say.leave(advice.leaveOut.length, advice.chanceWithAll, advice.chanceAfter);
}

const earliest = ({ earliestWithAll, level }: ScopeAdvice): string =>
  earliestWithAll === null ? say.earliestBeyond(level) : say.earliest(earliestWithAll, level);

function LeaveOutTable(props: {
  readonly advice: ScopeAdvice;
  readonly name: string;
  readonly linesByKey: ReadonlyMap<string, ItemLine>;
}) {
  const { leaveOut, valueFrom } = props.advice;
  const lost = leaveOut.reduce((sum, { value }) => sum + value, 0);
  return (
    <>
      <div className="plan-table" role="region" aria-label={say.table(props.name)} tabIndex={0}>
        <table>
          <caption className="visually-hidden">{say.table(props.name)}</caption>
          <thead>
            <tr>
              {Object.entries(say.columns).map(([column, title]) => (
                <th key={column} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {leaveOut.map(({ key, size, value, because }) => (
              <tr key={key}>
                <th scope="row">
                  <ItemLink issueKey={key} />
                </th>
                <td>{props.linesByKey.get(key)?.summary}</td>
                <td className="plan-table__number">{number(size)}</td>
                <td className="plan-table__number">{number(value, 2)}</td>
                <td>{because}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="text">{say.lost(lost, valueFrom)}</p>
    </>
  );
}
