import './pace-bars.css';
import { scaleBand, scaleLinear } from 'd3-scale';
import type { VelocityReport } from '../../../src/core/model/forecast-report';
import { forecastWords } from '../words/forecast';
import { ValueAxis, type PlotArea } from './axes';
import { ChartFrame, type ChartTable } from './ChartFrame';
import { useWalk } from './use-walk';
import { useWidth } from './use-width';
import { WalkedPicture } from './WalkedPicture';

const say = forecastWords.velocity;
const height = 240;
const roomForLabel = 56;

export interface PaceBar {
  readonly id: string;
  /** Stands below the bar where there is room. */
  readonly label: string;
  readonly done: number;
  /** Null where nothing is planned ahead, as in weeks. */
  readonly committed: number | null;
  readonly signal: 'outlier' | 'shift' | null;
}

/** What was done in each sprint or week, what was planned, and the range that is usual for this team. */
export function PaceBars(props: {
  readonly title: string;
  readonly bars: readonly PaceBar[];
  readonly limits: VelocityReport['limits'];
  readonly table: ChartTable;
  /** One bar in words, for a reader who walks along them. */
  readonly tell: (place: number) => string;
  /** A bar was clicked, or Enter pressed on it. */
  readonly onPress: (id: string) => void;
}) {
  const { bars, title } = props;
  const [ref, width] = useWidth();
  const limits = props.limits.kind === 'known' ? props.limits.value : null;
  const plot: PlotArea = { left: 36, right: width - 8, top: 16, bottom: height - 24 };
  const x = scaleBand(
    bars.map(({ id }) => id),
    [plot.left, plot.right],
  ).padding(0.3);
  const tops = bars.flatMap(({ done, committed }) => [done, committed ?? 0]);
  const y = scaleLinear([0, Math.max(1, limits?.upper ?? 0, ...tops)], [plot.bottom, plot.top]).nice(4);
  const left = (bar: PaceBar): number => x(bar.id) ?? 0;
  const barAt = (place: number): number =>
    Math.max(0, Math.min(bars.length - 1, Math.floor((place - plot.left) / Math.max(1, x.step()))));
  const walk = useWalk(bars.length, barAt, 'across', (at) => bars[at] && props.onPress(bars[at].id));
  const eachLabel = Math.max(1, Math.ceil(roomForLabel / Math.max(1, x.step())));
  const isPlanned = bars.some(({ committed }) => committed !== null);
  return (
    <ChartFrame title={title} table={props.table}>
      <WalkedPicture
        title={title}
        howToWalk={say.howToWalk}
        walk={walk}
        measure={ref}
        legend={<Legend isPlanned={isPlanned} hasLimits={limits !== null} signals={bars.map(({ signal }) => signal)} />}
        said={walk.at === null ? '' : props.tell(walk.at)}
      >
        <svg aria-hidden="true" width={width} height={height}>
          {limits && (
            <rect
              className="pace__range"
              x={plot.left}
              width={plot.right - plot.left}
              y={y(limits.upper)}
              height={Math.max(0, y(Math.max(0, limits.lower)) - y(limits.upper))}
            />
          )}
          <ValueAxis scale={y} area={plot} />
          {limits && (
            <line className="pace__mean" x1={plot.left} x2={plot.right} y1={y(limits.mean)} y2={y(limits.mean)} />
          )}
          {bars.map((bar, index) => (
            <g key={bar.id}>
              <rect
                className={index === walk.at ? 'pace__bar pace__bar--looked' : 'pace__bar'}
                x={left(bar)}
                width={x.bandwidth()}
                y={y(bar.done)}
                height={plot.bottom - y(bar.done)}
              />
              {bar.committed !== null && (
                <line
                  className="pace__plan"
                  x1={left(bar) - 2}
                  x2={left(bar) + x.bandwidth() + 2}
                  y1={y(bar.committed)}
                  y2={y(bar.committed)}
                />
              )}
              {bar.signal && (
                <path
                  className={`pace__signal pace__signal--${bar.signal}`}
                  d={signalShape(left(bar) + x.bandwidth() / 2, y(bar.done) - 6, bar.signal)}
                />
              )}
              {(bars.length - 1 - index) % eachLabel === 0 && (
                <text
                  className="pace__label"
                  x={left(bar) + x.bandwidth() / 2}
                  y={plot.bottom + 16}
                  textAnchor="middle"
                >
                  {bar.label}
                </text>
              )}
            </g>
          ))}
          <line className="chart__base" x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} />
        </svg>
      </WalkedPicture>
    </ChartFrame>
  );
}

function Legend(props: {
  readonly isPlanned: boolean;
  readonly hasLimits: boolean;
  readonly signals: readonly PaceBar['signal'][];
}) {
  const samples = [
    { name: say.done, drawn: <rect className="pace__bar" width="12" height="8" x="4" /> },
    ...(props.isPlanned
      ? [{ name: say.committed, drawn: <line className="pace__plan" x1="0" x2="20" y1="4" y2="4" /> }]
      : []),
    ...(props.hasLimits
      ? [
          { name: say.mean, drawn: <line className="pace__mean" x1="0" x2="20" y1="4" y2="4" /> },
          { name: say.limits, drawn: <rect className="pace__range" width="20" height="8" /> },
        ]
      : []),
    ...(['outlier', 'shift'] as const)
      .filter((signal) => props.signals.includes(signal))
      .map((signal) => ({
        name: signal === 'outlier' ? say.outlier : say.shiftSign,
        drawn: <path className={`pace__signal pace__signal--${signal}`} d={signalShape(10, 8, signal)} />,
      })),
  ];
  return (
    <ul className="chart__legend plain-list">
      {samples.map(({ name, drawn }) => (
        <li key={name}>
          <svg className="chart__sample" aria-hidden="true" width="20" height="8">
            {drawn}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

/** Two shapes, so that signals differ without their colours: a triangle out of range, a diamond for a new pace. */
function signalShape(x: number, bottom: number, signal: 'outlier' | 'shift'): string {
  return signal === 'outlier'
    ? `M${x - 5},${bottom} L${x},${bottom - 8} L${x + 5},${bottom} Z`
    : `M${x},${bottom} L${x + 5},${bottom - 4} L${x},${bottom - 8} L${x - 5},${bottom - 4} Z`;
}
