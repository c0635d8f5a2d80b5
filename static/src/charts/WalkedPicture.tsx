import type { ReactNode } from 'react';
import { chartWords as say } from '../words/charts';
import type { Walk } from './use-walk';

/** A chart's drawing that is walked by keyboard or pointer, and below it the point in words that the walk is at. */
export function WalkedPicture(props: {
  readonly title: string;
  readonly howToWalk: string;
  readonly walk: Walk;
  /** Measures the drawing; see use-width.ts. */
  readonly measure: (element: HTMLElement | null) => void;
  readonly isLow?: boolean;
  /** What explains the drawing, between it and the words. */
  readonly legend: ReactNode;
  readonly said: string;
  readonly children: ReactNode;
}) {
  const { title, howToWalk, walk, measure, legend, said, children } = props;
  return (
    <>
      <div
        ref={measure}
        className={props.isLow ? 'chart__picture chart__picture--low' : 'chart__picture'}
        // An application gets the arrow keys also from screen readers that read by line.
        role="application"
        aria-roledescription={say.kind}
        aria-label={`${title}. ${howToWalk}`}
        tabIndex={0}
        {...walk.handlers}
      >
        {children}
      </div>
      {legend}
      <p className="text text--small chart__said">
        <span role="status">{said}</span>
        {/* The picture's name says it already to those who hear it. */}
        {said === '' && (
          <span className="text--subtle" aria-hidden="true">
            {howToWalk}
          </span>
        )}
      </p>
    </>
  );
}
