import type { LevelChange } from '../../../../src/contract';
import { Disclosure } from '../../ui/Disclosure';
import { refinementWords as say } from '../../words/refinement';
import { titleOfLevel } from './level-title';

/** How the item came to its level, newest first; folded, for whoever wonders. */
export function LevelHistory({ changes }: { readonly changes: readonly LevelChange[] }) {
  if (changes.length < 2) return null;
  const newestFirst = changes
    .map((change, index) => ({ ...change, fell: change.level < (changes[index - 1]?.level ?? 0) }))
    .reverse();
  return (
    <Disclosure title={say.history}>
      <ol className="level-history text--small plain-list" reversed>
        {newestFirst.map(({ at, level, fell }, index) => (
          <li key={at} aria-current={index === 0 ? 'true' : undefined}>
            {say.historyLine(titleOfLevel(level), at)}
            {fell && <span className="text--subtle"> ({say.historyFell})</span>}
          </li>
        ))}
      </ol>
      <p className="text text--subtle text--small">{say.historyHelp}</p>
    </Disclosure>
  );
}
