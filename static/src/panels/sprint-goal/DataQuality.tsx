import type { LedgerView, SprintStory } from '../../../../src/core/model/sprint-story';
import { Disclosure } from '../../ui/Disclosure';
import { ItemLink } from '../../ui/ItemLink';
import { storyWords } from '../../words/sprint-story';
import { Keys } from './Keys';

const say = storyWords.quality;

/** What the numbers rest on, folded away: checks that found something, faults of the history, where Jira counts apart. */
export function DataQuality({ story }: { readonly story: SprintStory }) {
  const { quality, ledger } = story;
  const checks = quality?.checks ?? [];
  const sayings = ledger ? sayingsOf(ledger) : [];
  if (checks.length === 0 && sayings.length === 0) return null;
  return (
    <Disclosure title={say.title} level={3}>
      <div className="stack">
        {typeof quality?.usableShare === 'number' && (
          <p className="text">{say.usable(quality.usableShare, quality.items)}</p>
        )}
        <ul className="stack plain-list">
          {sayings.map(({ what, keys }) => (
            <li key={what}>
              <p className="text">{what}</p>
              <Keys keys={keys} />
            </li>
          ))}
          {checks.map((check) => (
            <li key={check.id}>
              <p className="text text--strong">{check.title}</p>
              <p className="text text--subtle text--small">{check.why}</p>
              {check.notJudged && <p className="text text--small">{say.notJudged(check.notJudged)}</p>}
              {check.found.length > 0 && (
                <ul>
                  {check.found.map(({ key, what }) => (
                    <li key={key + what}>
                      <ItemLink issueKey={key} /> {what}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Disclosure>
  );
}

interface Saying {
  readonly what: string;
  readonly keys: readonly string[];
}

function sayingsOf(ledger: LedgerView): readonly Saying[] {
  return [
    ...(ledger.identityHolds ? [] : [{ what: say.unexplained(ledger.unexplained), keys: [] }]),
    ...ledger.faults,
    ...ledger.differences.map(({ why, keys }) => ({ what: `${say.jiraDiffers}: ${why}`, keys })),
    ...(ledger.hiddenItems > 0 ? [{ what: say.hidden(ledger.hiddenItems), keys: [] }] : []),
  ];
}
