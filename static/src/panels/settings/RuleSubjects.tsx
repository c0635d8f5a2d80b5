import type { SettingsAnswer } from '../../../../src/contract';
import { Disclosure } from '../../ui/Disclosure';
import { settingsWords as say } from '../../words/settings';
import { RuleLoudness } from './RuleLoudness';
import type { SettingsPart } from './settings-part';

type RuleOfAnswer = SettingsAnswer['rules'][number];

/** Every rule by its subject: what it asks for, why, how often it is muted here, and how loudly it speaks. */
export function RuleSubjects(part: SettingsPart) {
  // Those with a weight stand with the score that they make up.
  const rules = part.draft.base.rules.filter(({ weight }) => weight === undefined);
  const subjects = [...new Set(rules.map(({ id }) => subjectOf(id)))];
  const known = Object.keys(say.subjects);
  const place = (subject: string): number => (known.includes(subject) ? known.indexOf(subject) : known.length);
  return (
    <section className="stack">
      <h2 className="heading-section">{say.rules}</h2>
      <p className="text text--subtle">
        {say.rulesHelp} {say.mutedHelp}
      </p>
      {subjects
        .sort((a, b) => place(a) - place(b))
        .map((subject) => (
          <Subject key={subject} name={subject} rules={rules.filter(({ id }) => subjectOf(id) === subject)} {...part} />
        ))}
    </section>
  );
}

function Subject(props: SettingsPart & { readonly name: string; readonly rules: readonly RuleOfAnswer[] }) {
  const { name, rules, ...part } = props;
  const changed = rules.filter(({ id }) => part.draft.rules[id] !== undefined).length;
  return (
    <Disclosure level={3} title={say.subject(say.subjects[name] ?? name, rules.length, changed)}>
      <ul className="framed-list plain-list">
        {rules.map((rule) => (
          <li key={rule.id} className="rule">
            <RuleRow rule={rule} {...part} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function RuleRow(props: SettingsPart & { readonly rule: RuleOfAnswer }) {
  const { rule } = props;
  return (
    <>
      <div className="rule__words">
        <p className="text text--strong">{rule.title}</p>
        <p className="text text--subtle text--small">{rule.why}</p>
        <Muted rule={rule} />
      </div>
      <RuleLoudness {...props} />
    </>
  );
}

/** Against how often the rule speaks, where somebody has looked; a mute may also be on an item that is done by now. */
function Muted({ rule: { muted, spoken } }: { readonly rule: RuleOfAnswer }) {
  if (spoken && spoken.muted > 0) {
    return <p className="text text--small">{say.mutedRate(spoken.muted, spoken.on, spoken.asOf)}</p>;
  }
  return muted > 0 ? <p className="text text--small">{say.muted(muted)}</p> : null;
}

const subjectOf = (ruleId: string): string => ruleId.split('/')[0] ?? ruleId;
