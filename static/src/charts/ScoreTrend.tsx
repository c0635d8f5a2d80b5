import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import { backlogWords } from '../words/backlog';
import { chartWords } from '../words/charts';
import { number, shortDay } from '../words/language';
import { DayAxis, ValueAxis, type PlotArea } from './axes';
import { ChartFrame } from './ChartFrame';
import { nearestTo, useWalk } from './use-walk';
import { useWidth } from './use-width';

const say = backlogWords.score;
const height = 140;

/** A score of 0 to 100 by day, always on the whole scale, so that a small change looks small. */
export function ScoreTrend(props: {
  readonly title: string;
  /** "2026-03-09", oldest first; days on which nobody looked are absent. */
  readonly days: readonly { readonly day: string; readonly score: number }[];
}) {
  const { days } = props;
  const [ref, width] = useWidth();
  const area: PlotArea = { left: 32, right: width - 12, top: 8, bottom: height - 24 };
  const [first, last] = [days[0], days.at(-1)];
  const x = scaleUtc([new Date(first?.day ?? 0), new Date(last?.day ?? 0)], [area.left, area.right]);
  const y = scaleLinear([0, 100], [area.bottom, area.top]);
  const places = days.map(({ day }) => x(new Date(day)));
  const walk = useWalk(days.length, (left) => nearestTo(places, left));
  const looked = walk.at === null ? null : (days[walk.at] ?? null);
  return (
    <ChartFrame
      title={props.title}
      table={{
        columns: [chartWords.day, say.column],
        rows: days.map(({ day, score }) => [shortDay(day), number(score)]),
      }}
    >
      <div
        ref={ref}
        className="chart__picture chart__picture--low"
        role="application"
        aria-roledescription={chartWords.kind}
        aria-label={`${props.title}. ${chartWords.howToWalk}`}
        tabIndex={0}
        {...walk.handlers}
      >
        <svg aria-hidden="true" width={width} height={height}>
          <ValueAxis scale={y} area={area} />
          <DayAxis scale={x} area={area} />
          <path
            className="chart__line chart__line--done"
            d={
              line<(typeof days)[number]>()
                .x((_, place) => places[place] ?? 0)
                .y(({ score }) => y(score))([...days]) ?? ''
            }
          />
          {looked && walk.at !== null && (
            <circle className="chart__dot chart__dot--done" cx={places[walk.at]} cy={y(looked.score)} r="4" />
          )}
        </svg>
      </div>
      <p className="text text--small" role="status">
        {looked && say.trendHelp(shortDay(looked.day), number(looked.score))}
      </p>
    </ChartFrame>
  );
}
