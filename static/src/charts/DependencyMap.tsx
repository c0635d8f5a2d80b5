import './dependency-map.css';
import { curveBasis, line } from 'd3-shape';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { dependencyWords } from '../words/dependencies';
import { ChartFrame } from './ChartFrame';
import { boxHeight, boxWidth, dependencyLayout, type Point } from './dependency-layout';

const say = dependencyWords.map;

export interface MapBox {
  /** "SHOP-12", or words where it has no key to show. */
  readonly name: string;
  readonly title: string;
  /** What sets it apart: another project, hidden, how many items it holds. */
  readonly note: string | null;
  readonly look: 'item' | 'epic' | 'stranger' | 'hidden';
}

export interface MapArrow {
  /** Places in the list of boxes; `from` comes first. */
  readonly from: number;
  readonly to: number;
  readonly isInverted: boolean;
  readonly isInCircle: boolean;
  readonly isMention: boolean;
  /** Its marks in words, for the table and for a reader who walks along. */
  readonly said: string;
}

/** Who waits for whom, from left to right; a box that is chosen tells in words what it waits for and holds up. */
export function DependencyMap(props: {
  readonly title: string;
  readonly boxes: readonly MapBox[];
  readonly arrows: readonly MapArrow[];
  /** Called for a chosen box that holds more than it shows. */
  readonly onOpen?: (place: number) => void;
}) {
  const { boxes, arrows, onOpen } = props;
  const [chosen, setChosen] = useState<number | null>(null);
  const [isWhole, setWhole] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const placed = useMemo(() => dependencyLayout(boxes.length, arrows), [boxes, arrows]);
  const show = (at: Point): void => scroller.current?.scrollTo?.({ left: at.x - 240, top: at.y - 160 });
  // A large map begins where its first box stands, which is the one that is pulled soonest.
  useEffect(() => {
    const [first] = placed.boxes;
    if (first) show(first);
  }, [placed]);
  const choose = (place: number | undefined): void => {
    const at = place === undefined ? undefined : placed.boxes[place];
    if (place === undefined || !at) return;
    setChosen(place);
    show(at);
  };
  const walk = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && chosen !== null) onOpen?.(chosen);
    const next = placeAfter(event.key, chosen, placed.boxes, arrows);
    if (next === undefined) return;
    // The page must not scroll while somebody walks along the arrows.
    event.preventDefault();
    choose(next);
  };
  const nameAt = (place: number): string => boxes[place]?.name ?? '';
  return (
    <ChartFrame
      title={props.title}
      table={{
        columns: [dependencyWords.table.blocker, dependencyWords.table.waiting, dependencyWords.table.marks],
        rows: arrows.map(({ from, to, said }) => [titleOf(boxes[from]), titleOf(boxes[to]), said]),
      }}
    >
      <div
        ref={scroller}
        className="dependency-map"
        role="application"
        aria-roledescription={say.kind}
        aria-label={`${props.title}. ${say.howToWalk}`}
        tabIndex={0}
        onKeyDown={walk}
      >
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${placed.width} ${placed.height}`}
          width={isWhole ? '100%' : placed.width}
          height={isWhole ? undefined : placed.height}
        >
          {arrows.map((arrow, place) => (
            <ArrowLine
              key={`${arrow.from}>${arrow.to}`}
              arrow={arrow}
              points={placed.arrows[place] ?? []}
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
                  onClick={() => choose(place)}
                >
                  <span className="dependency-box__name">
                    {box.name}
                    {box.note && <span className="dependency-box__note"> {box.note}</span>}
                  </span>
                  <span className="dependency-box__title">{box.title}</span>
                </div>
              </foreignObject>
            );
          })}
        </svg>
      </div>
      <div>
        <button type="button" className="text-button text--small" onClick={() => setWhole(!isWhole)}>
          {isWhole ? say.showReadable : say.showWhole}
        </button>
      </div>
      <Legend />
      <p className="text text--small" role="status">
        {chosen === null ? say.pick : tell(chosen, boxes, arrows, nameAt)}
      </p>
    </ChartFrame>
  );
}

function ArrowLine(props: { readonly arrow: MapArrow; readonly points: readonly Point[]; readonly isFaint: boolean }) {
  const { arrow, points } = props;
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
      {middle && (arrow.isInCircle || arrow.isInverted) && (
        <>
          <circle className="dependency-arrow__mark" cx={middle.x} cy={middle.y} r="9" />
          <text x={middle.x} y={middle.y} dy="0.35em" textAnchor="middle">
            {arrow.isInCircle ? '↻' : '!'}
          </text>
        </>
      )}
    </g>
  );
}

function Legend() {
  const { legend } = dependencyWords;
  return (
    <ul className="chart__legend plain-list">
      {(['blocks', 'mention', 'inverted', 'circle'] as const).map((look) => (
        <li key={look}>
          <svg
            className={`chart__sample dependency-arrow dependency-arrow--${look}`}
            aria-hidden="true"
            width="28"
            height="8"
          >
            <path className="dependency-arrow__line" d="M0,4h28" />
          </svg>
          {legend[look]}
        </li>
      ))}
    </ul>
  );
}

const titleOf = (box: MapBox | undefined): string => (box ? [box.name, box.title].filter(Boolean).join(' ') : '');

function tell(
  chosen: number,
  boxes: readonly MapBox[],
  arrows: readonly MapArrow[],
  nameAt: (place: number) => string,
): string {
  const said = (places: readonly MapArrow[], end: 'from' | 'to'): string =>
    places.map((arrow) => (arrow.said ? `${nameAt(arrow[end])} (${arrow.said})` : nameAt(arrow[end]))).join(', ') ||
    say.nobody;
  const waitsFor = said(
    arrows.filter(({ to }) => to === chosen),
    'from',
  );
  const holdsUp = said(
    arrows.filter(({ from }) => from === chosen),
    'to',
  );
  return `${titleOf(boxes[chosen])}. ${say.waitsFor}: ${waitsFor}. ${say.holdsUp}: ${holdsUp}.`;
}

/** Undefined for a key that does not walk, or where there is nothing further that way. */
function placeAfter(
  key: string,
  chosen: number | null,
  middles: readonly Point[],
  arrows: readonly MapArrow[],
): number | undefined {
  const inOrder = [...middles.keys()].sort((one, other) => {
    const [a, b] = [middles[one] ?? { x: 0, y: 0 }, middles[other] ?? { x: 0, y: 0 }];
    return a.x - b.x || a.y - b.y;
  });
  const at = chosen === null ? -1 : inOrder.indexOf(chosen);
  switch (key) {
    case 'ArrowRight':
      return chosen === null ? inOrder[0] : arrows.find(({ from }) => from === chosen)?.to;
    case 'ArrowLeft':
      return chosen === null ? inOrder[0] : arrows.find(({ to }) => to === chosen)?.from;
    case 'ArrowDown':
      return inOrder[at + 1];
    case 'ArrowUp':
      return inOrder[Math.max(0, at - 1)];
    case 'Home':
      return inOrder[0];
    case 'End':
      return inOrder.at(-1);
    default:
      return undefined;
  }
}
