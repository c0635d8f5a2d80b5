import { useState } from 'react';
import type { RecountAnswer } from '../../../../../src/contract';
import type { Amount } from '../../../../../src/core/model/closed-sprint';
import { Answered } from '../../../asking/Answered';
import { useQuestion } from '../../../asking/use-question';
import { Button } from '../../../ui/Button';
import { ItemLink } from '../../../ui/ItemLink';
import { storyWords } from '../../../words/sprint-story';

const say = storyWords.recount;

/** Counts a closed sprint again on demand; what was kept is compared, never replaced. */
export function Recount({ sprintId }: { readonly sprintId: number }) {
  const [isWanted, setWanted] = useState(false);
  if (isWanted) return <Counted sprintId={sprintId} />;
  return (
    <div>
      <Button onClick={() => setWanted(true)}>{say.ask}</Button>
    </div>
  );
}

function Counted({ sprintId }: { readonly sprintId: number }) {
  const asked = useQuestion('recountSprint', { sprintId });
  return <Answered<'recountSprint'> asked={asked}>{(answer) => <Difference answer={answer} />}</Answered>;
}

function Difference({ answer: { keptAt, difference } }: { readonly answer: RecountAnswer }) {
  if (!difference) {
    return (
      <p className="text" role="status">
        {say.same(keptAt)}
      </p>
    );
  }
  return (
    <div className="stack">
      <p className="text" role="status">
        {say.differs(keptAt)} {difference.isOtherVersion && say.otherVersion}
      </p>
      <ul>
        {difference.lines.map(({ name, kept, again }) => (
          <li key={name}>{say.line(nameOf(name), amountText(kept), amountText(again))}</li>
        ))}
      </ul>
      <Events title={say.gone} events={difference.gone} />
      <Events title={say.come} events={difference.come} />
    </div>
  );
}

function Events(props: { readonly title: string; readonly events: NonNullable<RecountAnswer['difference']>['gone'] }) {
  if (props.events.length === 0) return null;
  return (
    <>
      <h3 className="heading-group">{props.title}</h3>
      <ul>
        {props.events.map(({ key, what }, index) => (
          <li key={index}>
            {key && <ItemLink issueKey={key} />} {what}
          </li>
        ))}
      </ul>
    </>
  );
}

const amountText = (amount: Amount): string => storyWords.both(amount);

/** A line's own name where the dialog has one; what else was compared keeps the name it came with. */
function nameOf(name: string): string {
  const known: Readonly<Record<string, string>> = storyWords.course.lines;
  return known[name] ?? name;
}
