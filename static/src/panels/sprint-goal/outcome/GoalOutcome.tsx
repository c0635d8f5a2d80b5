import '../../../ui/card.css';
import { useId, useState, type FormEvent } from 'react';
import type { Payload } from '../../../../../src/contract';
import type { GoalVerdict } from '../../../../../src/core/model/closed-sprint';
import type { SprintStory } from '../../../../../src/core/model/sprint-story';
import { useChange } from '../../../asking/use-change';
import { problemOf } from '../../../asking/use-question';
import { Button } from '../../../ui/Button';
import { Lozenge } from '../../../ui/Lozenge';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { storyWords } from '../../../words/sprint-story';
import { verdictTones } from './GoalHistory';

const say = storyWords.outcome;
const verdicts = Object.keys(say.verdicts) as readonly GoalVerdict[];

/** Was the goal met? Asked once, of the Product Owner or Scrum Master; what they said stands here from then on. */
export function GoalOutcome(props: {
  readonly outcome: NonNullable<SprintStory['outcome']>;
  readonly sprintId: number;
  readonly payload: Payload<'sprintGoal'>;
}) {
  const { given, mayAnswer } = props.outcome;
  const [verdict, setVerdict] = useState<GoalVerdict | null>(null);
  const [note, setNote] = useState('');
  const [isComplaining, setComplaining] = useState(false);
  const saving = useChange('answerGoal', ['sprintGoal', props.payload]);
  const problem = saving.isError ? problemOf(saving.error) : null;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setComplaining(verdict === null);
    if (verdict === null || saving.isPending) return;
    saving.mutate(
      { sprintId: props.sprintId, verdict, note: note.trim() || null },
      {
        onSuccess: () => {
          setVerdict(null);
          setNote('');
        },
      },
    );
  };
  return (
    <section className="card">
      <h2 className="heading-group">{say.title}</h2>
      {given ? (
        <>
          <p className="row">
            <Lozenge tone={verdictTones[given.verdict]}>{say.verdicts[given.verdict]}</Lozenge>
            <span className="text--subtle text--small">{say.given(given.byName, given.at)}</span>
          </p>
          {given.note && <p className="text goal-note">{given.note}</p>}
          {/* Two answered at once: the second one's words are not thrown away. */}
          {note.trim() !== '' && !saving.isPending && (
            <>
              <p className="text text--subtle text--small">{say.faster}</p>
              <p className="text goal-note">{note}</p>
            </>
          )}
        </>
      ) : mayAnswer ? (
        <form className="stack" onSubmit={save}>
          <VerdictChoice verdict={verdict} onChoose={setVerdict} />
          {isComplaining && verdict === null && (
            <p className="text complaint" role="alert">
              {say.chooseFirst}
            </p>
          )}
          <NoteField note={note} onType={setNote} />
          {problem && <ProblemNotice title={say.failed} problem={problem} />}
          <div>
            <Button type="submit" look="primary" isBusy={saving.isPending}>
              {say.save}
            </Button>
          </div>
        </form>
      ) : (
        <p className="text text--subtle">{say.waits}</p>
      )}
    </section>
  );
}

function VerdictChoice(props: {
  readonly verdict: GoalVerdict | null;
  readonly onChoose: (verdict: GoalVerdict) => void;
}) {
  const name = useId();
  return (
    <fieldset className="switch">
      <legend className="visually-hidden">{say.title}</legend>
      {verdicts.map((each) => (
        <label key={each} className="switch__choice">
          <input type="radio" name={name} checked={props.verdict === each} onChange={() => props.onChoose(each)} />
          {say.verdicts[each]}
        </label>
      ))}
    </fieldset>
  );
}

/** As the contract takes it. */
const noteAtMost = 1000;

function NoteField({ note, onType }: { readonly note: string; readonly onType: (note: string) => void }) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="text--small">
        {say.note}
      </label>
      <textarea
        id={id}
        className="text-area"
        rows={2}
        maxLength={noteAtMost}
        value={note}
        onChange={(event) => onType(event.target.value)}
      />
    </div>
  );
}
