import { useId } from 'react';
import type { SprintGoalAnswer } from '../../../../src/contract';
import { Lozenge } from '../../ui/Lozenge';
import { sprintGoalWords as say } from '../../words/sprint-goal';
import { storyWords } from '../../words/sprint-story';

export function SprintHeader(props: {
  readonly answer: Extract<SprintGoalAnswer, { kind: 'sprint' }>;
  readonly answeredAt: string;
  readonly headingLevel: 1 | 2;
  readonly isAsking: boolean;
  readonly switchTo: (sprintId: number) => void;
}) {
  const { report, others } = props.answer;
  const { sprint } = report;
  const id = useId();
  const Heading = props.headingLevel === 1 ? 'h1' : 'h2';
  const choices = [sprint, ...others.filter((other) => other.id !== sprint.id)];
  return (
    <header className="row row--apart">
      <div className="stack">
        <div className="row">
          <Heading className={props.headingLevel === 1 ? 'heading-page' : 'heading-section'}>{sprint.name}</Heading>
          <Lozenge tone={sprint.state === 'active' ? 'information' : 'neutral'}>{say.states[sprint.state]}</Lozenge>
        </div>
        <p className="text text--subtle">
          {sprint.startAt && sprint.endAt ? say.dates(sprint.startAt, sprint.endAt) : say.noDates}{' '}
          <span className="text--small">{storyWords.updated(props.answeredAt)}</span>
        </p>
        {sprint.startAt && sprint.endAt && Date.parse(sprint.endAt) <= Date.parse(sprint.startAt) && (
          <p className="text text--small">{say.datesCrossed}</p>
        )}
      </div>
      {choices.length > 1 && (
        <div className="row">
          <label className="text--small text--strong" htmlFor={id}>
            {say.switchTo}
          </label>
          <select
            id={id}
            className="select"
            value={sprint.id}
            onChange={(event) => props.switchTo(Number(event.target.value))}
          >
            {choices.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {say.choice(choice.name, choice.state)}
              </option>
            ))}
          </select>
          <span className="visually-hidden" role="status">
            {props.isAsking ? say.switching : ''}
          </span>
        </div>
      )}
    </header>
  );
}
