import type { ForecastReport, LineRecord, ReportCard } from '../../../../src/core/model/forecast-report';
import { KnownNumber } from '../../ui/KnownNumber';
import { forecastWords } from '../../words/forecast';

const say = forecastWords.reportCard;

/** How earlier forecasts fared, on this team's own past: what a Product Owner may build on. */
export function ReportCardPart({ report }: { readonly report: ForecastReport }) {
  const { reportCard } = report;
  return (
    <section className="stack">
      <h2 className="heading-section">{say.title}</h2>
      <p className="text">
        <KnownNumber value={reportCard} show={({ sentence }) => sentence} className="forecast__lead" />
      </p>
      {reportCard.kind === 'known' && <Lines card={reportCard.value} isInSprints={report.by === 'sprints'} />}
    </section>
  );
}

function Lines({ card, isInSprints }: { readonly card: ReportCard; readonly isInSprints: boolean }) {
  const horizons = [...new Set(card.lines.map(({ sprintsAhead }) => sprintsAhead))];
  const ahead = isInSprints ? say.ahead : say.aheadWeeks;
  return (
    <>
      {card.skill !== null && <p className="text">{say.skill(card.skill)}</p>}
      <div className="report-card">
        {horizons.map((horizon) => (
          <LineTable
            key={horizon}
            title={ahead(horizon)}
            lines={card.lines.filter(({ sprintsAhead }) => sprintsAhead === horizon)}
          />
        ))}
        {card.shown.length > 0 && <LineTable title={say.shown} lines={card.shown} />}
      </div>
      {card.shown.length === 0 && <p className="text text--subtle text--small">{say.noneShown}</p>}
    </>
  );
}

function LineTable({ title, lines }: { readonly title: string; readonly lines: readonly LineRecord[] }) {
  return (
    <div className="plan-table">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {Object.values(say.columns).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.level}>
              <th scope="row">{say.said(line.level)}</th>
              <td>{say.held(line)}</td>
              <td>{say.range(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
