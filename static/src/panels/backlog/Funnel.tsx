import { Suspense, lazy, useId, useState } from 'react';
import type { Distance, HealthReport } from '../../../../src/core/model/health-report';
import type { RefinementLevel } from '../../../../src/core/model/review';
import { backlogWords } from '../../words/backlog';
import { number } from '../../words/language';
import { Skeleton } from '../../ui/Skeleton';
import { titleOfLevel } from '../refinement/level-title';
import type { RefinementPlanning } from './refinement-plan/use-refinement-plan';

const FunnelItems = lazy(() => import('./refinement-plan/FunnelItems').then((file) => ({ default: file.FunnelItems })));

const say = backlogWords.funnel;
const distances = Object.keys(say.distances) as Distance[];
const levels: readonly RefinementLevel[] = [5, 4, 3, 2, 1, 0];

interface Cell {
  readonly level: RefinementLevel;
  readonly distance: Distance;
}

/** Items by how far they are refined and how soon they will be pulled: the near ones should stand high. */
export function Funnel(props: { readonly report: HealthReport; readonly planning: RefinementPlanning }) {
  const { report, planning } = props;
  const id = useId();
  const [opened, setOpened] = useState<Cell | null>(null);
  const { funnel, itemsPerSprint, runway } = report;
  const period = runway.kind === 'known' ? runway.value.period : 'sprint';
  const names = period === 'week' ? say.distancesInWeeks : say.distances;
  const counts = new Map(funnel.map(({ level, distance, count }) => [`${level} ${distance}`, count]));
  const countOf = (level: RefinementLevel, distance: Distance): number => counts.get(`${level} ${distance}`) ?? 0;
  const most = Math.max(1, ...funnel.map(({ count }) => count));
  const shown = distances.filter((distance) => levels.some((level) => countOf(level, distance) > 0));
  return (
    <section className="stack">
      <h2 id={id} className="heading-section">
        {say.title}
      </h2>
      <p className="text text--subtle">{say.help(itemsPerSprint.count, itemsPerSprint.because, period)}</p>
      <div className="funnel" role="region" aria-labelledby={id} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.level}</th>
              {shown.map((distance) => (
                <th key={distance} scope="col">
                  {names[distance]}
                </th>
              ))}
              <th scope="col">{say.all}</th>
            </tr>
          </thead>
          <tbody>
            {levels.map((level) => (
              <tr key={level}>
                <th scope="row">{titleOfLevel(level)}</th>
                {shown.map((distance) => (
                  <td key={distance}>
                    <Amount
                      cell={{ level, distance }}
                      name={names[distance]}
                      count={countOf(level, distance)}
                      most={most}
                      isOpen={opened?.level === level && opened.distance === distance}
                      onOpen={setOpened}
                    />
                  </td>
                ))}
                <td>{number(distances.reduce((sum, distance) => sum + countOf(level, distance), 0))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {opened && (
        <Suspense fallback={<Skeleton lines={4} />}>
          <FunnelItems {...opened} name={names[opened.distance]} planning={planning} />
        </Suspense>
      )}
    </section>
  );
}

/** The number, which opens into its items, and a bar whose area goes with it. */
function Amount(props: {
  readonly cell: Cell;
  /** What its distance is called. */
  readonly name: string;
  readonly count: number;
  readonly most: number;
  readonly isOpen: boolean;
  readonly onOpen: (cell: Cell | null) => void;
}) {
  const { cell, name, count, most, isOpen, onOpen } = props;
  if (count === 0) return <span className="text--subtle">{say.blank}</span>;
  return (
    <>
      <button
        type="button"
        className="text-button funnel__number"
        aria-expanded={isOpen}
        aria-label={say.open(count, titleOfLevel(cell.level), name)}
        onClick={() => onOpen(isOpen ? null : cell)}
      >
        {number(count)}
      </button>
      <svg className="funnel__bar" aria-hidden="true" viewBox="0 0 100 1" preserveAspectRatio="none">
        <rect className={`fill fill--level-${cell.level}`} width={(100 * count) / most} height="1" />
      </svg>
    </>
  );
}
