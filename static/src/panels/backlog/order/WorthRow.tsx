import type { ItemWorth, OwnInput, WorthStep } from '../../../../../src/contract';
import { ItemLink } from '../../../ui/ItemLink';
import { number } from '../../../words/language';
import { orderWords } from '../../../words/order';
import { words } from '../../../words/shared';
import { useWorthChoice, type WorthChoice } from './use-worth-choice';
import { WorthNews } from './WorthNews';

const say = orderWords.worth;

/** One item: the three parts of its cost of delay, its size, and the score that comes of them. */
export function WorthRow(props: {
  readonly line: ItemWorth;
  readonly steps: readonly WorthStep[];
  readonly estimatesAreUsed: boolean;
  readonly canGive: boolean;
  /** The part that was chosen last in the whole table: only that one tells what came of it. */
  readonly lastChosen: string | null;
  readonly onChoose: (which: string) => void;
}) {
  const { line, steps, estimatesAreUsed, canGive } = props;
  const { item, inputs, estimate, wsjf } = line;
  const value = useWorthChoice(line, 'value');
  const timeCriticality = useWorthChoice(line, 'timeCriticality');
  const riskReduction = useWorthChoice(line, 'riskReduction');
  const choices = [value, timeCriticality, riskReduction];
  const isFixed = !canGive || line.isUnreadable === true;
  const isMissing = choices.some(({ input }) => inputs[input].value === null);
  return (
    <tr>
      <th scope="row">
        <span className="item-line">
          <ItemLink issueKey={item.key} />
          <span>{item.summary}</span>
        </span>
        {line.isUnreadable && <p className="text text--small">{say.unreadable}</p>}
        {choices.map((choice) => (
          <WorthNews
            key={choice.input}
            line={line}
            choice={choice}
            isLast={props.lastChosen === placeOf(line, choice.input)}
            onBack={() => document.getElementById(placeOf(line, choice.input))?.focus()}
          />
        ))}
      </th>
      {choices.map((choice) => (
        <td key={choice.input}>
          {isFixed || choice.isField ? (
            <Said line={line} input={choice.input} />
          ) : (
            <StepSelect
              choice={choice}
              id={placeOf(line, choice.input)}
              steps={steps}
              label={say.of(say.inputs[choice.input], item.key)}
              onChoose={() => props.onChoose(placeOf(line, choice.input))}
            />
          )}
        </td>
      ))}
      {estimatesAreUsed && (
        <td>{estimate === null ? <span className="text--subtle">{say.noSize}</span> : words.estimate(estimate)}</td>
      )}
      <td className="worth__score">
        {wsjf === null ? (
          <span className="text--subtle text--small">{isMissing ? say.needsMore : say.needsSize}</span>
        ) : (
          <strong>{number(wsjf, 2)}</strong>
        )}
      </td>
    </tr>
  );
}

function StepSelect(props: {
  readonly choice: WorthChoice;
  readonly id: string;
  readonly steps: readonly WorthStep[];
  readonly label: string;
  readonly onChoose: () => void;
}) {
  const { choice, steps } = props;
  return (
    <select
      id={props.id}
      className="select"
      aria-label={props.label}
      aria-busy={choice.isBusy}
      value={choice.shown ?? ''}
      onFocus={choice.begin}
      onChange={(event) => {
        props.onChoose();
        choice.give(steps.find((step) => String(step) === event.target.value) ?? null);
      }}
    >
      <option value="">{say.notGiven}</option>
      {steps.map((step) => (
        <option key={step} value={step}>
          {number(step)}
        </option>
      ))}
    </select>
  );
}

/** What cannot be chosen here: a number of the site's own, or whatever stands there for those who may only look. */
function Said({ line, input }: { readonly line: ItemWorth; readonly input: OwnInput }) {
  const { from, value } = line.inputs[input];
  if (value === null) return <span className="text--subtle">{say.notGiven}</span>;
  return (
    <>
      {number(value, 2)} {from === 'field' && <span className="text--subtle text--small">{say.fromField}</span>}
    </>
  );
}

const placeOf = ({ item }: ItemWorth, input: OwnInput): string => `worth-${item.id}-${input}`;
