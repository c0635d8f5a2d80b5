import type { RefinementAnswer } from '../../../../src/contract';
import type { LinkedItem, StatusCategory } from '../../../../src/core/model/item';
import { ItemLink } from '../../ui/ItemLink';
import { Lozenge, type LozengeTone } from '../../ui/Lozenge';
import { refinementWords as say } from '../../words/refinement';
import { mentionedKeys } from './mentioned-keys';

const tones: Readonly<Record<StatusCategory, LozengeTone>> = {
  todo: 'neutral',
  inProgress: 'information',
  done: 'success',
};

/** What this item waits for, what else it is linked with, and items that its text names without a link. */
export function Dependencies({ answer }: { readonly answer: RefinementAnswer }) {
  const links = [...(answer.links ?? [])].sort((a, b) => weight(b) - weight(a) || titleOf(a).localeCompare(titleOf(b)));
  const mentioned = mentionedKeys(answer);
  const doubt = !answer.links ? say.linksNotKnown : answer.label?.because === 'hidden-items' ? say.linksHidden : null;
  if (links.length === 0 && mentioned.length === 0 && doubt === null) return null;
  return (
    <section className="stack">
      <h2 className="heading-section">{say.dependencies}</h2>
      {links.length > 0 && (
        <ul className="stack plain-list">
          {links.map((link, index) => (
            <li key={`${link.phrase}-${link.key}`}>
              <p
                className={
                  titleOf(link) === titleOf(links[index - 1]) ? 'visually-hidden' : 'text text--subtle text--small'
                }
              >
                {titleOf(link)}
              </p>
              <p className="item-line">
                <ItemLink issueKey={link.key} />
                <span>
                  {link.summary}{' '}
                  <Lozenge tone={tones[link.statusCategory]}>{say.categories[link.statusCategory]}</Lozenge>
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
      {doubt !== null && <p className="text text--subtle text--small">{doubt}</p>}
      {mentioned.length > 0 && (
        <div>
          <p className="text text--subtle text--small">{answer.links ? say.mentioned : say.mentionedOnly}</p>
          <ul className="row plain-list">
            {mentioned.map((key) => (
              <li key={key}>
                <ItemLink issueKey={key} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

const waits = (link: LinkedItem): boolean => link.blocksThis && link.statusCategory !== 'done';
/** Seen once above all that are linked alike, heard with each. */
const titleOf = (link: LinkedItem | undefined): string =>
  !link ? '' : waits(link) ? say.waitsFor(link.phrase) : link.phrase;
/** What must be done first comes first; what is finished comes last. */
const weight = (link: LinkedItem): number => (waits(link) ? 2 : link.statusCategory === 'done' ? 0 : 1);
