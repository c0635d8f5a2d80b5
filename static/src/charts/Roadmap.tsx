import './roadmap.css';
import { scaleUtc } from 'd3-scale';
import type { DoneDates, ReleaseForecast } from '../../../src/core/model/forecast-report';
import { forecastWords } from '../words/forecast';
import { day } from '../words/language';
import { DayAxis, type PlotArea } from './axes';
import { ChartFrame } from './ChartFrame';
import { useWalk } from './use-walk';
import { useWidth } from './use-width';
import { WalkedPicture } from './WalkedPicture';

const say = forecastWords.roadmap;
const rowHeight = 48;
const barHeight = 12;
/** Beyond the bar on both sides, but not into the name above it. */
const lineReach = 9;
const axisHeight = 28;
const letterWidth = 6.5;
/** Room between a row's name and the line of today, which mostly stands at the very left. */
const nameIndent = 6;

/** Promise and forecast of every release on one time line; each row is named above its bar, so that it fits anywhere. */
export function Roadmap(props: {
  readonly title: string;
  readonly releases: readonly ReleaseForecast[];
  readonly today: string;
  readonly horizon: string | null;
}) {
  const { releases, today, horizon, title } = props;
  const [ref, width] = useWidth();
  const plot: PlotArea = { left: 20, right: width - 32, top: 0, bottom: releases.length * rowHeight };
  // A line that lies beyond what was looked at runs to the edge, which is then the last day that was.
  const isCut = horizon !== null && releases.some((release) => knownDates(release)?.p95 === null);
  const days = [today, ...releases.flatMap(datesOf), ...(isCut ? [horizon] : [])].map((each) => Date.parse(each));
  const x = scaleUtc([Math.min(...days), Math.max(...days, Date.parse(today) + 1)], [plot.left, plot.right]);
  const place = (at: string): number => x(new Date(at));
  const walk = useWalk(releases.length, (_, top) => rowAt(top, releases.length), 'down');
  const looked = walk.at === null ? undefined : releases[walk.at];
  return (
    <ChartFrame title={title} table={{ columns: Object.values(say.columns), rows: releases.map(rowOf) }}>
      <WalkedPicture
        title={title}
        howToWalk={say.howToWalk}
        walk={walk}
        measure={ref}
        isLow
        legend={<Legend />}
        said={looked ? say.tell(looked.name, looked.promisedFor, knownDates(looked)?.p85 ?? null) : ''}
      >
        <svg aria-hidden="true" width={width} height={plot.bottom + axisHeight}>
          {walk.at !== null && (
            <g className="chart__walk">
              <rect className="roadmap__row--looked" width={width} y={walk.at * rowHeight} height={rowHeight} />
            </g>
          )}
          <DayAxis scale={x} area={plot} areDays />
          <line className="roadmap__today" x1={place(today)} x2={place(today)} y1={plot.top} y2={plot.bottom} />
          {releases.map((release, row) => (
            <Row
              key={`${release.kind} ${release.id}`}
              release={release}
              place={place}
              top={row * rowHeight}
              plot={plot}
            />
          ))}
        </svg>
      </WalkedPicture>
    </ChartFrame>
  );
}

function Row(props: {
  readonly release: ReleaseForecast;
  readonly place: (at: string) => number;
  readonly top: number;
  readonly plot: PlotArea;
}) {
  const { release, place, plot } = props;
  const middle = props.top + rowHeight - 16;
  const { p50 = null, p85 = null, p95 = null } = knownDates(release) ?? {};
  const end = p95 === null ? plot.right : place(p95);
  return (
    <g>
      <text className="roadmap__name" x={plot.left + nameIndent} y={props.top + 18}>
        {shortened(release.name, (plot.right - plot.left - nameIndent) / letterWidth)}
      </text>
      {p50 !== null && (
        <rect
          className="roadmap__bar"
          x={place(p50)}
          width={Math.max(2, end - place(p50))}
          y={middle - barHeight / 2}
          height={barHeight}
        />
      )}
      {p85 !== null && (
        <line
          className="roadmap__line85"
          x1={place(p85)}
          x2={place(p85)}
          y1={middle - lineReach}
          y2={middle + lineReach}
        />
      )}
      {release.promisedFor !== null && (
        <path className="roadmap__promise" d={diamond(place(release.promisedFor), middle)} />
      )}
    </g>
  );
}

function Legend() {
  const samples = [
    [say.promise, <path className="roadmap__promise" d={diamond(10, 6)} />],
    [say.forecast, <rect className="roadmap__bar" width="20" height="8" y="2" />],
    [say.line85, <line className="roadmap__line85" x1="10" x2="10" y1="0" y2="12" />],
    [say.today, <line className="roadmap__today" x1="10" x2="10" y1="0" y2="12" />],
  ] as const;
  return (
    <ul className="chart__legend plain-list">
      {samples.map(([name, drawn]) => (
        <li key={name}>
          <svg className="chart__sample" aria-hidden="true" width="20" height="12">
            {drawn}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

const rowAt = (top: number, rows: number): number => Math.max(0, Math.min(rows - 1, Math.floor(top / rowHeight)));

const shortened = (name: string, letters: number): string =>
  name.length <= letters ? name : `${name.slice(0, Math.max(1, Math.floor(letters) - 1))}…`;

const diamond = (x: number, y: number): string => `M${x - 6},${y} L${x},${y - 6} L${x + 6},${y} L${x},${y + 6} Z`;

const knownDates = ({ dates, left }: ReleaseForecast): DoneDates | null =>
  dates.kind === 'known' && left.items > 0 ? dates.value : null;

function datesOf(release: ReleaseForecast): readonly string[] {
  const { p50 = null, p85 = null, p95 = null } = knownDates(release) ?? {};
  return [release.promisedFor, p50, p85, p95].filter((date) => date !== null);
}

function rowOf(release: ReleaseForecast): readonly string[] {
  const { ownDate, promisedFor, name } = release;
  const dates = knownDates(release);
  const cell = (date: string | null | undefined): string => (date ? day(date) : say.unknownDate);
  return [
    name,
    cell(promisedFor),
    cell(dates?.p50),
    cell(dates?.p85),
    cell(dates?.p95),
    promisedFor !== null && ownDate.kind === 'known' ? forecastWords.chance(ownDate.value) : say.unknownDate,
  ];
}
