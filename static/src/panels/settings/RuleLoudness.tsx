import type { SettingsAnswer } from '../../../../src/contract';
import { settingsWords as say } from '../../words/settings';
import { withRule, type Loudness } from './settings-draft';
import type { SettingsPart } from './settings-part';

const loudnesses = Object.keys(say.severities) as readonly Loudness[];

/** How loudly a rule speaks, or that it is off. */
export function RuleLoudness(props: SettingsPart & { readonly rule: SettingsAnswer['rules'][number] }) {
  const { rule, draft, isReadOnly, onChange } = props;
  return (
    <select
      className="select"
      aria-label={say.speaksAs(rule.title)}
      value={draft.rules[rule.id] ?? rule.severity}
      disabled={isReadOnly}
      onChange={(event) => onChange(withRule(draft, rule.id, event.target.value as Loudness, rule.severity))}
    >
      {loudnesses.map((loudness) => (
        <option key={loudness} value={loudness}>
          {loudness === rule.severity ? say.usualSeverity(say.severities[loudness]) : say.severities[loudness]}
        </option>
      ))}
    </select>
  );
}
