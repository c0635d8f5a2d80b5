import type { CriteriaForm } from '../../../../src/contract';
import { settingsWords } from '../../words/settings';
import type { SettingsPart } from './settings-part';

const say = settingsWords.form;
const forms = Object.keys(say.names) as readonly CriteriaForm[];

/** Given/When/Then or a checklist: what the criteria helper writes. */
export function FormChoice({ draft, isReadOnly, onChange }: SettingsPart) {
  return (
    <fieldset className="settings__fieldset">
      <legend>
        <h2 className="heading-section">{say.title}</h2>
      </legend>
      <div className="stack">
        {forms.map((form) => (
          <label key={form} className="settings__choice">
            <input
              type="radio"
              name="criteria-form"
              checked={draft.criteriaForm === form}
              disabled={isReadOnly}
              onChange={() => onChange({ ...draft, criteriaForm: form })}
            />
            <span>
              {say.names[form]} <span className="text--subtle text--small">{say.help[form]}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
