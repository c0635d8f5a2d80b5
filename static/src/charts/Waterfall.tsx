import { scaleLinear } from 'd3-scale';
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { ChartFrame, type ChartTable } from './ChartFrame';

export interface WaterfallStep {
  readonly id: string;
  readonly name: string;
  /** Where the bar begins and ends on the scale; the end may lie left of the beginning. */
  readonly from: number;
  readonly to: number;
  /** Names a fill in chart.css. */
  readonly look: 'whole' | 'more' | 'less' | 'done' | 'left';
  /** The amount as people read it, with its sign. */
  readonly value: string;
  /** What the amount does not tell, in a few words. */
  readonly note?: string;
}

/**
 * How an amount came about, step below step, and what it consists of. Each step is a button that opens into what is
 * behind it; arrow keys walk from step to step.
 */
export function Waterfall(props: {
  readonly title: string;
  readonly steps: readonly WaterfallStep[];
  readonly table: ChartTable;
  readonly openId: string | null;
  readonly onOpen: (id: string | null) => void;
  readonly behind: (id: string) => ReactNode;
}) {
  const { steps, openId } = props;
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const ends = steps.flatMap(({ from, to }) => [from, to]);
  const x = scaleLinear([Math.min(0, ...ends), Math.max(1, ...ends)], [0, 100]);
  const walk = (event: KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('.waterfall__step') ?? [])];
    const at = buttons.indexOf(event.target as HTMLElement);
    const next = at < 0 ? undefined : buttons[stepAfter(event.key, at, buttons.length)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <ChartFrame title={props.title} table={props.table}>
      <ol ref={list} className="waterfall plain-list" onKeyDown={walk}>
        {steps.map((step) => (
          <li key={step.id}>
            <button
              type="button"
              className="waterfall__step"
              aria-expanded={openId === step.id}
              aria-controls={`${id}-${step.id}`}
              onClick={() => props.onOpen(openId === step.id ? null : step.id)}
            >
              <span className="waterfall__name">
                {step.name}
                {step.note && <span className="waterfall__note">{step.note}</span>}
              </span>
              <svg className="waterfall__bar" aria-hidden="true" viewBox="0 0 100 1" preserveAspectRatio="none">
                <rect
                  className={`waterfall__fill waterfall__fill--${step.look}`}
                  x={x(Math.min(step.from, step.to))}
                  width={Math.abs(x(step.to) - x(step.from))}
                  height="1"
                />
              </svg>
              <span className="waterfall__value">{step.value}</span>
            </button>
            <div id={`${id}-${step.id}`} hidden={openId !== step.id} className="waterfall__behind">
              {openId === step.id && props.behind(step.id)}
            </div>
          </li>
        ))}
      </ol>
    </ChartFrame>
  );
}

/** -1 for a key that does not walk. */
function stepAfter(key: string, at: number, steps: number): number {
  switch (key) {
    case 'ArrowDown':
      return Math.min(steps - 1, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return steps - 1;
    default:
      return -1;
  }
}
