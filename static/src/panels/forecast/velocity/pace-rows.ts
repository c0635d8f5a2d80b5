import type { ThroughputWeek, VelocitySprint } from '../../../../../src/core/model/forecast-report';
import type { ChartTable } from '../../../charts/ChartFrame';
import type { PaceBar } from '../../../charts/PaceBars';
import { forecastWords } from '../../../words/forecast';
import { day, number, percent, shortDay } from '../../../words/language';

const say = forecastWords.velocity;

/** A pace chart's bars, its table, and each bar in words. */
export interface PaceRows {
  readonly bars: readonly PaceBar[];
  readonly table: ChartTable;
  readonly tell: (place: number) => string;
}

export function sprintRows(sprints: readonly VelocitySprint[]): PaceRows {
  const { sprint, closed, committed, added, removed, reestimated, done, left, sayDo, signal } = say.columns;
  return {
    bars: sprints.map((each) => ({
      id: String(each.sprintId),
      label: shortDay(each.closedAt),
      done: each.done,
      committed: each.committed,
      signal: each.signal,
    })),
    table: {
      columns: [sprint, closed, committed, added, removed, reestimated, done, left, sayDo, signal],
      rows: sprints.map((each) => [
        each.name,
        day(each.closedAt),
        ...[each.committed, each.added, each.removed, each.reestimated, each.done, each.left].map((amount) =>
          number(amount),
        ),
        each.sayDo === null ? say.blank : percent(each.sayDo),
        signalWords(each.signal) ?? '',
      ]),
    },
    tell: (place) => {
      const each = sprints[place];
      return each ? say.tell(each.name, each.done, each.committed, signalWords(each.signal)) : '';
    },
  };
}

export function weekRows(weeks: readonly ThroughputWeek[]): PaceRows {
  const { week, done, signal } = say.columns;
  return {
    bars: weeks.map((each) => ({
      id: each.from,
      label: shortDay(each.from),
      done: each.done,
      committed: null,
      signal: each.signal,
    })),
    table: {
      columns: [week, done, signal],
      rows: weeks.map((each) => [day(each.from), number(each.done), signalWords(each.signal) ?? '']),
    },
    tell: (place) => {
      const each = weeks[place];
      return each ? say.tell(day(each.from), each.done, null, signalWords(each.signal)) : '';
    },
  };
}

function signalWords(signal: PaceBar['signal']): string | null {
  if (signal === null) return null;
  return signal === 'outlier' ? say.outlier : say.shiftSign;
}
