import type { ItemWorth } from '../../../../../src/contract';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { orderWords } from '../../../words/order';
import { words } from '../../../words/shared';
import type { WorthChoice } from './use-worth-choice';

const say = orderWords.worth;

/** What came of a choice: kept, with the way back; not kept, and why; or somebody else was faster. */
export function WorthNews(props: {
  readonly line: ItemWorth;
  readonly choice: WorthChoice;
  readonly isLast: boolean;
  /** The focus goes back to where it was chosen. */
  readonly onBack: () => void;
}) {
  const { line, choice, isLast, onBack } = props;
  const { key } = line.item;
  const name = say.inputs[choice.input];
  const { overtaken, failed, undo } = choice;
  return (
    <>
      <span role="status" className="text--subtle text--small">
        {isLast && choice.isGiven && say.saved(name, key, choice.shown)}
      </span>{' '}
      {isLast && undo && (
        <button
          type="button"
          className="text-button text--small"
          aria-label={say.undo(name, key)}
          onClick={() => {
            undo();
            onBack();
          }}
        >
          {words.undo}
        </button>
      )}
      {overtaken && <Overtaken {...props} name={name} mine={overtaken.mine} onForget={overtaken.forget} />}
      {failed && (
        <ProblemNotice
          title={say.failed(key)}
          problem={failed.problem}
          isAsking={choice.isBusy}
          onRetry={failed.again}
        />
      )}
    </>
  );
}

function Overtaken(props: {
  readonly line: ItemWorth;
  readonly choice: WorthChoice;
  readonly name: string;
  readonly mine: WorthChoice['shown'];
  readonly onForget: () => void;
  readonly onBack: () => void;
}) {
  const { line, choice, name, mine, onForget, onBack } = props;
  const { key } = line.item;
  const { from, value } = line.inputs[choice.input];
  if (from === 'field') return <Notice tone="warning" title={say.overtakenByField(name, key)} isNews />;
  const forget = (): void => {
    onForget();
    onBack();
  };
  return (
    <Notice
      tone="warning"
      title={say.overtaken(name, key, value)}
      isNews
      actions={
        <>
          <Button isBusy={choice.isBusy} onClick={() => choice.give(mine)}>
            {say.useMine(mine)}
          </Button>
          <Button onClick={forget}>{say.keepTheirs(value)}</Button>
        </>
      }
    />
  );
}
