import './fan.css';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { area as areaShape, curveLinear, curveStepAfter, line } from 'd3-shape';
import type { BurnUpWithFan } from '../../../src/core/model/forecast-report';
import { chartWords } from '../words/charts';
import { forecastWords } from '../words/forecast';
import { day, number } from '../words/language';
import { DayAxis, ValueAxis, type PlotArea } from './axes';
import { ChartFrame } from './ChartFrame';
import { fanSteps, nearestStep, type FanStep } from './fan-steps';
import { useWalk } from './use-walk';
import { useWidth } from './use-width';
import { WalkedPicture } from './WalkedPicture';

const say = forecastWords.burnUp;
const height = 260;

/** Scope and done so far, and how the work done may grow from here: the wider the fan, the less is known. */
export function Fan(props: BurnUpWithFan & { readonly title: string; readonly promisedFor: string | null }) {
  const { past, title, promisedFor } = props;
  const [ref, width] = useWidth();
  const plot: PlotArea = { left: 36, right: width - 20, top: 12, bottom: height - 24 };
  const steps = fanSteps(props);
  const ahead = steps.flatMap((step) => (step.ahead ? [{ at: step.at, ...step.ahead }] : []));
  const times = [...steps.map(({ at }) => Date.parse(at)), ...(promisedFor === null ? [] : [Date.parse(promisedFor)])];
  const x = scaleUtc([Math.min(...times), Math.max(...times)], [plot.left, plot.right]);
  const most = Math.max(1, ...past.map(({ scope }) => scope), ...ahead.flatMap(({ high, scope }) => [high, scope]));
  const y = scaleLinear([0, most], [plot.bottom, plot.top]).nice(4);
  const place = (at: string): number => x(new Date(at));
  const walk = useWalk(steps.length, (left) =>
    nearestStep(
      steps.map(({ at }) => place(at)),
      left,
    ),
  );
  const looked = walk.at === null ? null : (steps[walk.at] ?? null);
  const pathOf = <T extends { readonly at: string }>(
    points: readonly T[],
    value: (point: T) => number,
    curve = curveLinear,
  ): string =>
    line<T>(
      ({ at }) => place(at),
      (point) => y(value(point)),
    ).curve(curve)([...points]) ?? '';
  const band = areaShape<(typeof ahead)[number]>()
    .x(({ at }) => place(at))
    .y0(({ low }) => y(low))
    .y1(({ high }) => y(high));
  return (
    <ChartFrame title={title} table={{ columns: fanColumns, rows: steps.map(rowOf) }}>
      <WalkedPicture
        title={title}
        howToWalk={chartWords.howToWalk}
        walk={walk}
        measure={ref}
        legend={<FanLegend isPromised={promisedFor !== null} />}
        said={looked ? tell(looked) : ''}
      >
        <svg aria-hidden="true" width={width} height={height}>
          <ValueAxis scale={y} area={plot} />
          <path className="fan__band" d={band(ahead) ?? ''} />
          <DayAxis scale={x} area={plot} areDays />
          {promisedFor !== null && (
            <line
              className="chart__until"
              x1={place(promisedFor)}
              x2={place(promisedFor)}
              y1={plot.top}
              y2={plot.bottom}
            />
          )}
          <path className="chart__line chart__line--scope" d={pathOf(ahead, ({ scope }) => scope)} />
          <path className="chart__line chart__line--scope" d={pathOf(past, ({ scope }) => scope, curveStepAfter)} />
          <path className="chart__line chart__line--done" d={pathOf(past, ({ done }) => done)} />
          <path className="chart__line fan__middle" d={pathOf(ahead, ({ middle }) => middle)} />
          {looked && (
            <g className="chart__walk">
              <line x1={place(looked.at)} x2={place(looked.at)} y1={plot.top} y2={plot.bottom} />
            </g>
          )}
        </svg>
      </WalkedPicture>
    </ChartFrame>
  );
}

const legend = [
  [say.scope, 'chart__line chart__line--scope'],
  [say.done, 'chart__line chart__line--done'],
  [say.likely, 'chart__line fan__middle'],
  [say.band, 'fan__band'],
  [say.promised, 'chart__until'],
] as const;

function FanLegend({ isPromised }: { readonly isPromised: boolean }) {
  const shown = legend.filter(([, look]) => look !== 'chart__until' || isPromised);
  return (
    <ul className="chart__legend plain-list">
      {shown.map(([name, look]) => (
        <li key={name}>
          <svg className="chart__sample" aria-hidden="true" width="20" height="8">
            {look === 'fan__band' ? (
              <rect className={look} width="20" height="8" />
            ) : (
              <line className={look} x1="0" x2="20" y1="4" y2="4" />
            )}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

const fanColumns = [chartWords.day, say.scope, say.done, say.low, say.likely, say.high];

function rowOf({ at, past, ahead }: FanStep): readonly string[] {
  const cell = (value: number | undefined): string => (value === undefined ? '' : number(value));
  return [
    day(at),
    cell(past?.scope ?? ahead?.scope),
    cell(past?.done),
    cell(ahead?.low),
    cell(ahead?.middle),
    cell(ahead?.high),
  ];
}

function tell({ at, past, ahead }: FanStep): string {
  if (past) return say.past(at, past.done, past.scope);
  return ahead ? say.ahead(at, ahead.low, ahead.middle, ahead.high) : '';
}
