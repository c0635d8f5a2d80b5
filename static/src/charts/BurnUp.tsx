import { scaleLinear, scaleUtc } from 'd3-scale';
import { curveLinear, curveStepAfter, line } from 'd3-shape';
import { chartWords as say } from '../words/charts';
import { number, shortDay } from '../words/language';
import { DayAxis, ValueAxis, type PlotArea } from './axes';
import { ChartFrame } from './ChartFrame';
import { nearestTo, useWalk } from './use-walk';
import { useWidth } from './use-width';
import { WalkedPicture } from './WalkedPicture';

export interface BurnUpLine {
  readonly name: string;
  /** Names a look in chart.css; a scope goes in steps, since it changes by decisions. */
  readonly look: 'scope' | 'done' | 'goal-scope' | 'goal-done';
  /** One value for each instant of `at`. */
  readonly values: readonly number[];
}

const height = 220;

/** Work done against the scope it grows towards, day by day, up to now; `until` is the day it is meant to be done. */
export function BurnUp(props: {
  readonly title: string;
  /** Instants, ISO 8601, oldest first. */
  readonly at: readonly string[];
  readonly lines: readonly BurnUpLine[];
  readonly from: string;
  readonly until: string;
  /** One point in words, for a reader who walks along the lines. */
  readonly tell: (place: number) => string;
}) {
  const { at, lines } = props;
  const [ref, width] = useWidth();
  const area: PlotArea = { left: 36, right: width - 16, top: 8, bottom: height - 24 };
  const instants = at.map((instant) => new Date(instant));
  const ends = [...instants, new Date(props.from), new Date(props.until)].map((day) => day.getTime());
  const x = scaleUtc([Math.min(...ends), Math.max(...ends)], [area.left, area.right]);
  const most = Math.max(1, ...lines.flatMap(({ values }) => values));
  const y = scaleLinear([0, most], [area.bottom, area.top]).nice(4);
  const places = instants.map((instant) => x(instant));
  const walk = useWalk(at.length, (left) => nearestTo(places, left));
  const looked = walk.at ?? at.length - 1;
  return (
    <ChartFrame
      title={props.title}
      table={{
        columns: [say.day, ...lines.map(({ name }) => name)],
        rows: at.map((instant, place) => [
          shortDay(instant),
          ...lines.map(({ values }) => number(values[place] ?? 0, 2)),
        ]),
      }}
    >
      <WalkedPicture
        title={props.title}
        howToWalk={say.howToWalk}
        walk={walk}
        measure={ref}
        legend={<Legend lines={lines} place={looked} />}
        said={walk.at === null ? '' : props.tell(walk.at)}
      >
        <svg aria-hidden="true" width={width} height={height}>
          <ValueAxis scale={y} area={area} />
          <DayAxis scale={x} area={area} />
          <line
            className="chart__until"
            x1={x(new Date(props.until))}
            x2={x(new Date(props.until))}
            y1={area.top}
            y2={area.bottom}
          />
          {lines.map(({ look, values }) => (
            <path key={look} className={`chart__line chart__line--${look}`} d={pathOf(places, values, y, look) ?? ''} />
          ))}
          {walk.at !== null && (
            <g className="chart__walk">
              <line x1={places[looked]} x2={places[looked]} y1={area.top} y2={area.bottom} />
              {lines.map(({ look, values }) => (
                <circle
                  key={look}
                  className={`chart__dot chart__dot--${look}`}
                  cx={places[looked]}
                  cy={y(values[looked] ?? 0)}
                  r="4"
                />
              ))}
            </g>
          )}
        </svg>
      </WalkedPicture>
    </ChartFrame>
  );
}

function Legend({ lines, place }: { readonly lines: readonly BurnUpLine[]; readonly place: number }) {
  return (
    <ul className="chart__legend plain-list">
      {lines.map(({ name, look, values }) => (
        <li key={look}>
          <svg className="chart__sample" aria-hidden="true" width="20" height="8">
            <line className={`chart__line chart__line--${look}`} x1="0" x2="20" y1="4" y2="4" />
          </svg>
          {name} <strong>{number(values[place] ?? 0, 2)}</strong>
        </li>
      ))}
    </ul>
  );
}

function pathOf(
  places: readonly number[],
  values: readonly number[],
  y: (value: number) => number,
  look: BurnUpLine['look'],
): string | null {
  const isScope = look === 'scope' || look === 'goal-scope';
  return line<number>()
    .x((_, place) => places[place] ?? 0)
    .y(y)
    .curve(isScope ? curveStepAfter : curveLinear)([...values]);
}
