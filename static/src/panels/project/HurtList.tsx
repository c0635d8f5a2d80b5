import { useId } from 'react';
import type { BacklogHurt, ItemLine } from '../../../../src/core/model/backlog-report';
import { ItemKeys } from '../../ui/ItemKeys';
import { SeverityLozenge } from '../../ui/Lozenge';
import { useWholeList } from '../../ui/whole-list';
import { projectWords as say } from '../../words/project';

/** A list that is read to its end beats one that is complete. */
const shownAtFirst = 5;

/** What is wrong, why it matters, what to do, and the items behind it: fact, judgement, advice. */
export function HurtList(props: {
  readonly title: string;
  readonly help: string;
  readonly empty?: string;
  readonly hurts: readonly BacklogHurt[];
  readonly linesByKey: ReadonlyMap<string, ItemLine>;
}) {
  const id = useId();
  const { shown, rest, showAll, list } = useWholeList(props.hurts, shownAtFirst);
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id} className="heading-section">
        {props.title}
      </h2>
      <p className="text text--subtle">{props.hurts.length === 0 ? (props.empty ?? props.help) : props.help}</p>
      {shown.length > 0 && (
        <ol ref={list} className="hurts plain-list">
          {shown.map((hurt) => (
            <li key={hurt.rule} className="hurt">
              <h3 className="hurt__headline">
                <SeverityLozenge severity={hurt.severity} /> {hurt.headline}
              </h3>
              <p className="text">
                {hurt.advice} <span className="text--subtle">{hurt.why}</span>
              </p>
              <ItemKeys
                label={say.showItems(hurt.itemKeys.length)}
                keys={hurt.itemKeys}
                linesByKey={props.linesByKey}
                notes={hurt.said}
              />
            </li>
          ))}
        </ol>
      )}
      {rest > 0 && (
        <div>
          <button type="button" className="text-button" onClick={showAll}>
            {say.moreHurts(rest)}
          </button>
        </div>
      )}
    </section>
  );
}
