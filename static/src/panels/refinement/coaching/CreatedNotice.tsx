import type { CreatedChildren } from '../../../../../src/contract';
import { ItemLink } from '../../../ui/ItemLink';
import { Notice } from '../../../ui/Notice';
import { coachingWords } from '../../../words/coaching';

const say = coachingWords.split;

/** What was made, what was not and why, and what lacks its link. */
export function CreatedNotice({ outcome }: { readonly outcome: CreatedChildren }) {
  const { created, failed, notLinked } = outcome;
  return (
    <div className="stack" aria-live="polite">
      {created.length > 0 && (
        <Notice tone="success" title={say.created(created.length)} isNews>
          <ul className="plain-list">
            {created.map(({ key, title }) => (
              <li key={key} className="item-line">
                <ItemLink issueKey={key} />
                <span>{title}</span>
              </li>
            ))}
          </ul>
          {notLinked.length > 0 && <p className="text">{say.notLinked(notLinked.join(', '))}</p>}
        </Notice>
      )}
      {failed.length > 0 && (
        <Notice tone="warning" title={say.notCreated(failed.length)} isNews>
          <ul className="plain-list">
            {failed.map(({ title, problem }, index) => (
              <li key={index}>{say.notCreatedLine(title, problem)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
