import './dependency-map.css';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '../ui/Button';
import { dependencyWords } from '../words/dependencies';
import { ChartFrame } from './ChartFrame';
import { dependencyLayout, type Point } from './dependency-layout';
import { listOfDependencies, placeAfter, tellBox, type MapArrow, type MapBox } from './dependency-walk';
import { DependencyPicture } from './DependencyPicture';

const say = dependencyWords.map;
/** How large the boxes are; their words never become smaller than at reading size, but fewer. */
const zooms = [0.5, 0.75, 1, 1.5, 2] as const;
const readingZoom = zooms.indexOf(1);

/** Who waits for whom, from left to right; a box that is chosen tells in words what it waits for and holds up. */
export function DependencyMap(props: {
  readonly title: string;
  readonly boxes: readonly MapBox[];
  readonly arrows: readonly MapArrow[];
  /** Called for a chosen box that holds more than it shows. */
  readonly onOpen: (place: number) => void;
}) {
  const { boxes, arrows, onOpen } = props;
  const [chosen, setChosen] = useState<number | null>(null);
  const [zoomStep, setZoomStep] = useState(readingZoom);
  const zoom = zooms[zoomStep] ?? 1;
  const scroller = useRef<HTMLDivElement>(null);
  const placed = useMemo(() => dependencyLayout(boxes.length, arrows), [boxes, arrows]);
  // A large map begins at its first box, which is pulled soonest; walked or zoomed, it keeps the chosen one in the middle.
  const at = placed.boxes[chosen ?? 0];
  useEffect(() => show(scroller.current, at, zoom), [at, zoom]);
  const zoomBy = (step: number): void => setZoomStep(Math.min(zooms.length - 1, Math.max(0, zoomStep + step)));
  const walk = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && chosen !== null && boxes[chosen]?.opens) onOpen(chosen);
    if (event.key === '+' || event.key === '=') zoomBy(1);
    if (event.key === '-') zoomBy(-1);
    const next = placeAfter(event.key, chosen, placed.boxes, arrows);
    if (next === undefined) return;
    // The page must not scroll while somebody walks along the arrows.
    event.preventDefault();
    setChosen(next);
  };
  const opens = chosen === null ? null : (boxes[chosen]?.opens ?? null);
  return (
    <ChartFrame title={props.title} table={{ columns: say.columns, rows: listOfDependencies(boxes, arrows) }}>
      <div className="row">
        <Button label={say.zoomOut} onClick={() => zoomBy(-1)}>
          −
        </Button>
        <Button label={say.zoomIn} onClick={() => zoomBy(1)}>
          +
        </Button>
        <span role="status" className="text--subtle text--small">
          {say.zoom(zoom)}
        </span>
      </div>
      <div
        ref={scroller}
        className="dependency-map"
        role="application"
        aria-roledescription={say.kind}
        aria-label={`${props.title}. ${say.howToWalk}`}
        tabIndex={0}
        onKeyDown={walk}
      >
        <DependencyPicture
          placed={placed}
          boxes={boxes}
          arrows={arrows}
          chosen={chosen}
          zoom={zoom}
          onChoose={setChosen}
        />
      </div>
      <Legend hasNumbers={arrows.some(({ sign }) => sign !== null && /\d/.test(sign))} />
      <p className="text text--small" role="status">
        {chosen === null ? say.pick : tellBox(chosen, boxes, arrows)}
      </p>
      {opens !== null && chosen !== null && (
        <div>
          <Button onClick={() => onOpen(chosen)}>{opens}</Button>
        </div>
      )}
    </ChartFrame>
  );
}

/** Brings a place of the picture into the middle of what is seen. */
function show(scroller: HTMLElement | null, at: Point | undefined, zoom: number): void {
  if (!at) return;
  const { clientWidth = 0, clientHeight = 0 } = scroller ?? {};
  scroller?.scrollTo?.({ left: at.x * zoom - clientWidth / 2, top: at.y * zoom - clientHeight / 2 });
}

function Legend({ hasNumbers }: { readonly hasNumbers: boolean }) {
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
      {hasNumbers && <li>{legend.count}</li>}
    </ul>
  );
}
