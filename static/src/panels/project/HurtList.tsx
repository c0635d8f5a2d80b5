import type { BacklogHurt, ItemLine } from '../../../../src/core/model/backlog-report';
import { ItemKeys } from '../../ui/ItemKeys';
import { SeverityLozenge } from '../../ui/Lozenge';
import { projectWords as say } from '../../words/project';

/** What is wrong, why it matters, what to do, and the items behind it: fact, judgement, advice. */
export function HurtList(props: {
  readonly title: string;
  readonly help: string;
  readonly empty?: string;
  readonly hurts: readonly BacklogHurt[];
  readonly linesByKey: ReadonlyMap<string, ItemLine>;
}) {
  return (
    <section className="stack">
      <h2 className="heading-section">{props.title}</h2>
      <p className="text text--subtle">{props.hurts.length === 0 ? (props.empty ?? props.help) : props.help}</p>
      {props.hurts.length > 0 && (
        <ol className="hurts plain-list">
          {props.hurts.map((hurt) => (
            <li key={hurt.rule} className="hurt">
              <h3 className="hurt__headline">
                <SeverityLozenge severity={hurt.severity} /> {hurt.headline}
              </h3>
              <p className="text text--subtle">{hurt.why}</p>
              <p className="text">{hurt.advice}</p>
              <ItemKeys
                label={say.showItems(hurt.itemKeys.length)}
                keys={hurt.itemKeys}
                linesByKey={props.linesByKey}
              />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
