import { Disclosure } from '../../ui/Disclosure';
import { refinementWords as say } from '../../words/refinement';

/** What each level stands for; last, for it is read once. */
export function LevelMeanings() {
  return (
    <Disclosure title={say.whatLevelsMean}>
      <dl className="meanings">
        {say.levels.map(([name, meaning]) => (
          <div key={name}>
            <dt className="text--strong">{name}</dt>
            <dd className="text text--subtle text--small">{meaning}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
