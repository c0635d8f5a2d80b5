import { Suspense, lazy, useId, useState } from 'react';
import type { Sprint } from '../../../../../src/core/model/item';
import type { SprintStory } from '../../../../../src/core/model/sprint-story';
import { Skeleton } from '../../../ui/Skeleton';
import { storyWords } from '../../../words/sprint-story';
import { DataQuality } from '../DataQuality';
import { Recount } from './Recount';
import { ledgerSum, type Unit } from './ledger-steps';

const say = storyWords.course;

// The sum says the most; the pictures come after the panel stands.
const CourseCharts = lazy(() => import('./CourseCharts').then((file) => ({ default: file.CourseCharts })));

/** What changed since planning: one sum that adds up, and the pictures behind it. */
export function SprintCourse(props: {
  readonly sprint: Sprint;
  readonly story: SprintStory;
  readonly estimateFieldName: string | null;
}) {
  const { sprint, story } = props;
  const { ledger } = story;
  const mayCountPoints = ledger?.lines.some(({ points }) => points !== null && points !== 0) ?? false;
  // A running sprint begins with what its odds are counted in; a closed one has none.
  const usual = sprint.state === 'closed' ? 'points' : story.odds.unit;
  const [unit, setUnit] = useState<Unit>(mayCountPoints ? usual : 'items');
  if (!ledger) {
    if (story.ledgerMissing === null) return null;
    return (
      <section className="stack">
        <h2 className="heading-section">{say.title}</h2>
        <p className="text text--subtle">{story.ledgerMissing}</p>
        <DataQuality story={story} />
      </section>
    );
  }
  return (
    <section className="stack">
      <div className="row row--apart">
        <h2 className="heading-section">{say.title}</h2>
        {mayCountPoints && <UnitSwitch unit={unit} fieldName={props.estimateFieldName} onSwitch={setUnit} />}
      </div>
      <p className="text">{ledgerSum(ledger, unit)}</p>
      {ledger.keptAt !== null && <p className="text text--subtle text--small">{say.kept(ledger.keptAt)}</p>}
      <Suspense
        fallback={
          <div className="course__charts">
            <Skeleton lines={8} />
          </div>
        }
      >
        <CourseCharts sprint={sprint} ledger={ledger} burnUp={story.burnUp} unit={unit} />
      </Suspense>
      <DataQuality story={story} />
      {ledger.keptAt !== null && <Recount sprintId={sprint.id} />}
    </section>
  );
}

function UnitSwitch(props: {
  readonly unit: Unit;
  readonly fieldName: string | null;
  readonly onSwitch: (unit: Unit) => void;
}) {
  const name = useId();
  const names: Readonly<Record<Unit, string>> = { items: say.inItems, points: say.inPoints(props.fieldName) };
  return (
    <fieldset className="switch">
      <legend className="visually-hidden">{say.unit}</legend>
      {(['items', 'points'] as const).map((unit) => (
        <label key={unit} className="switch__choice">
          <input type="radio" name={name} checked={props.unit === unit} onChange={() => props.onSwitch(unit)} />
          {names[unit]}
        </label>
      ))}
    </fieldset>
  );
}
