import { curveBasis, line } from 'd3-shape';
import { boxHeight, boxWidth, type DependencyLayout, type Point } from './dependency-layout';
import type { MapArrow, MapBox } from './dependency-walk';

/** Text in CSS pixels that everybody can read, as Atlassian's small body text. */
const textSize = 12;
/** Below this a second line would not fit into its box. */
const twoLinesFrom = 0.75;

/** Boxes and arrows where the layout placed them. */
export function DependencyPicture(props: {
  readonly placed: DependencyLayout;
  readonly boxes: readonly MapBox[];
  readonly arrows: readonly MapArrow[];
  readonly chosen: number | null;
  /** 1 at reading size. */
  readonly zoom: number;
  readonly onChoose: (place: number) => void;
}) {
  const { placed, boxes, arrows, chosen, zoom } = props;
  // Boxes shrink with the picture, words do not.
  const fontSize = textSize / Math.min(1, zoom);
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${placed.width} ${placed.height}`}
      width={placed.width * zoom}
      height={placed.height * zoom}
    >
      {arrows.map((arrow, place) => (
        <ArrowLine
          key={`${arrow.from}>${arrow.to}`}
          arrow={arrow}
          points={placed.arrows[place] ?? []}
          fontSize={fontSize}
          isFaint={chosen !== null && arrow.from !== chosen && arrow.to !== chosen}
        />
      ))}
      {boxes.map((box, place) => {
        const at = placed.boxes[place] ?? { x: 0, y: 0 };
        return (
          <foreignObject
            key={place}
            x={at.x - boxWidth / 2}
            y={at.y - boxHeight / 2}
            width={boxWidth}
            height={boxHeight}
          >
            <div
              className={`dependency-box dependency-box--${box.look}${place === chosen ? ' dependency-box--chosen' : ''}`}
              style={{ fontSize, lineHeight: 4 / 3 }}
              title={[box.name, box.title].filter(Boolean).join(' ')}
              onClick={() => props.onChoose(place)}
            >
              <span className="dependency-box__name">
                {box.name}
                {box.note && zoom >= twoLinesFrom && <span className="dependency-box__note"> {box.note}</span>}
              </span>
              {zoom >= twoLinesFrom && <span className="dependency-box__title">{box.title}</span>}
            </div>
          </foreignObject>
        );
      })}
    </svg>
  );
}

function ArrowLine(props: {
  readonly arrow: MapArrow;
  readonly points: readonly Point[];
  readonly fontSize: number;
  readonly isFaint: boolean;
}) {
  const { arrow, points, fontSize } = props;
  const look = arrow.isInCircle ? 'circle' : arrow.isInverted ? 'inverted' : arrow.isMention ? 'mention' : 'blocks';
  const middle = points[Math.floor(points.length / 2)];
  const end = points.at(-1) ?? { x: 0, y: 0 };
  const leadsBack = end.x < (points[0]?.x ?? 0);
  const path = line<Point>()
    .x(({ x }) => x)
    .y(({ y }) => y)
    .curve(curveBasis)([...points]);
  return (
    <g className={`dependency-arrow dependency-arrow--${look}${props.isFaint ? ' dependency-arrow--faint' : ''}`}>
      <path className="dependency-arrow__line" d={path ?? ''} />
      <path className="dependency-arrow__head" d={`M${end.x},${end.y}l${leadsBack ? 8 : -8},-4v8z`} />
      {middle && arrow.sign !== null && <Sign sign={arrow.sign} at={middle} fontSize={fontSize} />}
    </g>
  );
}

function Sign({ sign, at, fontSize }: { readonly sign: string; readonly at: Point; readonly fontSize: number }) {
  const height = fontSize * 1.5;
  const width = height + (sign.length - 1) * fontSize * 0.6;
  return (
    <>
      <rect
        className="dependency-arrow__mark"
        x={at.x - width / 2}
        y={at.y - height / 2}
        {...{ width, height }}
        rx={height / 2}
      />
      <text x={at.x} y={at.y} dy="0.35em" textAnchor="middle" style={{ fontSize }}>
        {sign}
      </text>
    </>
  );
}
