import { useId } from 'react';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { settingsWords } from '../../../words/settings';
import { NumberInput } from '../NumberInput';
import { RuleLoudness } from '../RuleLoudness';
import type { SettingsPart } from '../settings-part';
import { shares, typedWeights, weighedRules, weightComplaint, type WeighedRule } from './health-weights';

const say = settingsWords.health;

/** What the score of the backlog's health is made of: each part's weight, the points it can cost, how loudly it speaks. */
export function HealthWeights(part: SettingsPart) {
  const { draft, isReadOnly, onChange } = part;
  const rules = weighedRules(draft.base);
  const { sum, pointsOf } = shares(draft.weights, draft.rules);
  const own = Object.fromEntries(rules.map(({ id, weight }) => [id, String(weight)]));
  const isWeighed = (id: string): boolean => draft.weights[id] !== own[id];
  const changed = rules.filter(({ id }) => isWeighed(id) || draft.rules[id] !== undefined).length;
  return (
    <section className="stack">
      <h2 className="heading-section">{say.title}</h2>
      <p className="text text--subtle">{say.help}</p>
      <Disclosure level={3} title={say.parts(rules.length, changed)}>
        <div className="stack">
          <ul className="framed-list plain-list">
            {rules.map((rule) => (
              <li key={rule.id} className="rule">
                <div className="rule__words">
                  <p className="text text--strong">{rule.title}</p>
                  <p className="text text--subtle text--small">{rule.why}</p>
                </div>
                <div className="rule__choices">
                  <Weight rule={rule} points={pointsOf(rule.id)} {...part} />
                  <RuleLoudness rule={rule} {...part} />
                </div>
              </li>
            ))}
          </ul>
          <div className="row">
            <span className="text text--subtle">{say.sum(sum)}</span>
            {!isReadOnly && rules.some(({ id }) => isWeighed(id)) && (
              <Button onClick={() => onChange({ ...draft, weights: own })}>{say.reset}</Button>
            )}
          </div>
        </div>
      </Disclosure>
    </section>
  );
}

function Weight(props: SettingsPart & { readonly rule: WeighedRule; readonly points: number }) {
  const { rule, points, draft, isReadOnly, onChange } = props;
  const id = useId();
  const typed = draft.weights[rule.id] ?? '';
  const usual = String(rule.weight);
  const complaint = weightComplaint(typed, typedWeights(draft.base)[rule.id] ?? '');
  return (
    <div className="weight">
      <div className="row">
        <label htmlFor={id} className="text--small">
          {say.weight}
        </label>
        <NumberInput
          id={id}
          typed={typed}
          isWrong={complaint !== null}
          isReadOnly={isReadOnly}
          aria-label={say.weightOf(rule.title)}
          aria-describedby={`${id}-points`}
          onType={(value) => onChange({ ...draft, weights: { ...draft.weights, [rule.id]: value } })}
        />
      </div>
      <span id={`${id}-points`} className="text--subtle text--small">
        {complaint === null ? (
          `${points > 0 ? say.costs(points) : say.costsNothing}${typed === usual ? '' : ` ${settingsWords.usual(usual)}.`}`
        ) : (
          <span className="complaint" role="alert">
            {complaint}
          </span>
        )}
      </span>
    </div>
  );
}
