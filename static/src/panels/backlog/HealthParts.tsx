import { useEffect, useId, useRef } from 'react';
import type { NamedItem } from '../../../../src/contract';
import type { HealthPart } from '../../../../src/core/model/health-report';
import { Disclosure } from '../../ui/Disclosure';
import { KnownNumber } from '../../ui/KnownNumber';
import { SeverityLozenge } from '../../ui/Lozenge';
import { NamedList } from '../../ui/NamedList';
import { backlogWords } from '../../words/backlog';
import { words } from '../../words/shared';

const say = backlogWords.parts;

interface Parts {
  readonly parts: readonly HealthPart[];
  readonly named: ReadonlyMap<string, NamedItem>;
}

/** Every lost point by name: the rule, what it saw, the next action, the items. What lost nothing stands folded below. */
export function HealthParts({ parts, named, looksAt }: Parts & { readonly looksAt: string | null }) {
  const id = useId();
  const losing = parts.filter(({ judged }) => judged.kind === 'known' && judged.value.lost > 0);
  const well = parts.filter(({ judged }) => judged.kind === 'known' && judged.value.lost === 0);
  const unknown = parts.filter(({ judged }) => judged.kind !== 'known');
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id} className="heading-section">
        {say.title}
      </h2>
      <p className="text text--subtle">{losing.length === 0 ? say.none : say.help}</p>
      {losing.length > 0 && (
        <ol className="plain-list framed-list">
          {losing.map((part) => (
            <LosingPart key={part.rule} part={part} named={named} isLookedAt={part.rule === looksAt} />
          ))}
        </ol>
      )}
      {well.length > 0 && (
        <Disclosure level={3} title={say.well(well.length)}>
          <ul className="plain-list health__quiet">
            {well.map((part) => (
              <QuietPart key={part.rule} part={part} word={say.kept(part.atStake)} />
            ))}
          </ul>
        </Disclosure>
      )}
      {unknown.length > 0 && (
        <Disclosure level={3} title={say.unknown(unknown.length)}>
          <p className="text text--subtle text--small">{say.unknownHelp}</p>
          <ul className="plain-list health__quiet">
            {unknown.map((part) => (
              <QuietPart
                key={part.rule}
                part={part}
                word={part.judged.kind === 'known' ? '' : words.whyUnknown(part.judged)}
              />
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

function LosingPart(props: {
  readonly part: HealthPart;
  readonly named: ReadonlyMap<string, NamedItem>;
  readonly isLookedAt: boolean;
}) {
  const { part, isLookedAt } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isLookedAt) heading.current?.focus();
  }, [isLookedAt]);
  if (part.judged.kind !== 'known') return null;
  const { sentence, itemIds, itemCount, nearCount } = part.judged.value;
  return (
    <li className="health__part">
      <div className="row row--apart">
        <h3 ref={heading} tabIndex={-1} className="health__rule">
          <SeverityLozenge severity={part.severity} /> {sentence}
        </h3>
        <p className="text">
          <KnownNumber
            value={part.judged}
            show={({ lost }) => say.lost(lost, part.atStake)}
            className="health__lost"
            of={part.title}
          />
        </p>
      </div>
      <p className="text text--subtle">{part.why}</p>
      <p className="text">
        <span className="text--strong">{say.next}</span> {part.nextAction}
      </p>
      {itemCount > 0 && (
        <div className="row">
          <NamedList
            label={say.behind(itemCount)}
            labelFor={part.title}
            ids={itemIds}
            count={itemCount}
            known={props.named}
          />
          {nearCount > 0 && nearCount < itemCount && (
            <span className="text--subtle text--small">{say.near(nearCount)}</span>
          )}
        </div>
      )}
    </li>
  );
}

function QuietPart({ part, word }: { readonly part: HealthPart; readonly word: string }) {
  return (
    <li>
      {part.title} <span className="text--subtle text--small">{word}</span>
    </li>
  );
}
