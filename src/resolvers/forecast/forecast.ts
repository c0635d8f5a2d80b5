import { forecastCsv } from '../../core/forecast/report/forecast-csv';
import { forecastMail } from '../../core/forecast/report/forecast-mail';
import { forecastReport } from '../../core/forecast/report/forecast-report';
import { shownOn } from '../../core/forecast/report/shown-outcomes';
import type { Handler } from '../door';
import { projectIn } from '../place';
import { readForecast, teamSize } from './read-forecast';
import { epicsToLookUp, recordForecast } from './record-forecast';

/** How fast the team is, when each release will be done, and how far that could be trusted so far. */
export const forecast: Handler<'forecast'> = async (place, { timeZone }, world) => {
  const { id } = projectIn(place);
  const said = await world.shownForecasts.said(id);
  const reading = await readForecast(place, { timeZone, moreEpics: epicsToLookUp(said) }, world);
  const { today } = reading.ground;
  const { cutAfterItems, doneCutAfterItems } = reading.read;
  const cut = cutAfterItems === null ? {} : { cutAfterItems };
  const first = shownOn(said);
  const { report, shown } = forecastReport({
    ...reading.ground,
    ...cut,
    ...(doneCutAfterItems === null ? {} : { doneCutAfterItems }),
    ...{ history: reading.history, said, teamSize: teamSize(reading) },
    earlier: await world.shownForecasts.weekBefore(id, today),
    recordedForDays: first === null ? 0 : Math.round((Date.parse(today) - Date.parse(first)) / 86_400_000),
  });
  // While the past is still being read, what is shown is not yet the team's forecast.
  if (shown && reading.history.kind === 'ready') await recordForecast(shown, said, reading, world);
  const { board, estimateField } = reading.team;
  const { key } = reading.project;
  // An archived project hides its boards; to ask about every other one would cost a request for nothing.
  const isArchived = board === null && (await world.asUser.project(key)).isArchived;
  return {
    project: { key, isArchived },
    board: board && { id: board.id, name: board.name },
    report,
    estimateFieldName: report.unit === 'points' ? (estimateField?.fieldName ?? null) : null,
    ...cut,
    exports: { csv: forecastCsv(report, reading.dayOf), mail: forecastMail(key, report) },
  };
};
