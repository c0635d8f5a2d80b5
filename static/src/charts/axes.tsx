import type { ScaleLinear, ScaleTime } from 'd3-scale';
import { month, number, shortDay } from '../words/language';

/** Where a chart's lines may go, in CSS pixels within its SVG. */
export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Amounts from bottom to top, each with a quiet line across. */
export function ValueAxis({ scale, area }: { readonly scale: ScaleLinear<number, number>; readonly area: PlotArea }) {
  return (
    <g className="chart__axis">
      {scale.ticks(4).map((value) => (
        <g key={value}>
          <line className="chart__grid" x1={area.left} x2={area.right} y1={scale(value)} y2={scale(value)} />
          <text x={area.left - 6} y={scale(value)} dy="0.32em" textAnchor="end">
            {number(value, 2)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Where the same day comes twice, the year must be named. */
const longInMs = 300 * 24 * 3600 * 1000;

/**
 * Days from left to right; as many names as fit. `areDays` says that the chart is of days without a time, which are the
 * same everywhere, and not of instants.
 */
export function DayAxis(props: {
  readonly scale: ScaleTime<number, number>;
  readonly area: PlotArea;
  readonly areDays?: boolean;
}) {
  const { scale, area } = props;
  const fitting = Math.max(2, Math.floor((area.right - area.left) / 90));
  const [first, last] = scale.domain();
  const isLong = first && last && last.getTime() - first.getTime() > longInMs;
  const nameOf = (tick: Date): string => {
    const iso = props.areDays ? tick.toISOString().slice(0, 10) : tick.toISOString();
    return isLong ? month(iso) : shortDay(iso);
  };
  return (
    <g className="chart__axis">
      <line className="chart__base" x1={area.left} x2={area.right} y1={area.bottom} y2={area.bottom} />
      {scale.ticks(fitting).map((day) => (
        <text key={day.getTime()} x={scale(day)} y={area.bottom + 16} textAnchor="middle">
          {nameOf(day)}
        </text>
      ))}
    </g>
  );
}
