import { useState } from 'react';
import type { Amount } from '../../../../../src/core/model/closed-sprint';
import type { Sprint } from '../../../../../src/core/model/item';
import type { BurnUpPoint, LedgerView } from '../../../../../src/core/model/sprint-story';
import { BurnUp, type BurnUpLine } from '../../../charts/BurnUp';
import { Waterfall } from '../../../charts/Waterfall';
import { shortDay } from '../../../words/language';
import { storyWords } from '../../../words/sprint-story';
import { EventList } from './EventList';
import { ledgerSteps, type Unit } from './ledger-steps';

const say = storyWords.course;

/** The way to here day by day, and how planning became what there is now. */
export function CourseCharts(props: {
  readonly sprint: Sprint;
  readonly ledger: LedgerView;
  readonly burnUp: readonly BurnUpPoint[];
  readonly unit: Unit;
}) {
  const { ledger, unit, sprint } = props;
  const [openId, setOpenId] = useState<string | null>(null);
  const steps = ledgerSteps(ledger, unit);
  const eventsBehind = (id: string) =>
    (ledger.lines.find(({ name }) => name === id)?.eventIndexes ?? []).flatMap((index) => ledger.events[index] ?? []);
  return (
    <div className="course__charts">
      <Waterfall
        title={sprint.state === 'closed' ? say.waterfallClosed : say.waterfall}
        steps={steps}
        table={{
          columns: [say.step, say.amount],
          rows: steps.map(({ name, value, note }) => [note ? `${name} (${note})` : name, value]),
        }}
        openId={openId}
        onOpen={setOpenId}
        behind={(id) => <EventList events={eventsBehind(id)} />}
      />
      <SprintBurnUp points={props.burnUp} sprint={sprint} unit={unit} />
    </div>
  );
}

/** Fewer points make no line. */
const pointsAtLeast = 2;

function SprintBurnUp(props: {
  readonly points: readonly BurnUpPoint[];
  readonly sprint: Sprint;
  readonly unit: Unit;
}) {
  const { points, sprint, unit } = props;
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < pointsAtLeast) return null;
  const values = (of: (point: BurnUpPoint) => Amount): readonly number[] => points.map((point) => of(point)[unit] ?? 0);
  const all: readonly BurnUpLine[] = [
    { name: say.scope, look: 'scope', values: values(({ scope }) => scope) },
    { name: say.done, look: 'done', values: values(({ done }) => done) },
    { name: say.goalScope, look: 'goal-scope', values: values(({ goalScope }) => goalScope) },
    { name: say.goalDone, look: 'goal-done', values: values(({ goalDone }) => goalDone) },
  ];
  const hasGoalWork = points.some(({ goalScope }) => goalScope.items > 0);
  return (
    <BurnUp
      title={say.burnUp}
      at={points.map(({ at }) => at)}
      lines={hasGoalWork ? all : all.slice(0, 2)}
      from={sprint.startAt ?? first.at}
      until={sprint.completeAt ?? sprint.endAt ?? last.at}
      tell={(place) => tellOf(points[place], unit)}
    />
  );
}

function tellOf(point: BurnUpPoint | undefined, unit: Unit): string {
  if (!point) return '';
  return say.tell(shortDay(point.at), {
    done: point.done[unit] ?? 0,
    scope: point.scope[unit] ?? 0,
    goalDone: point.goalDone[unit] ?? 0,
    goalScope: point.goalScope[unit] ?? 0,
  });
}
