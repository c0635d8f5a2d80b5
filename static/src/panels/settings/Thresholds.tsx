import { useId } from 'react';
import { settingsWords as say, type ThresholdName } from '../../words/settings';
import { NumberInput } from './NumberInput';
import { complaintAbout, thresholdNames, typedOf } from './settings-draft';
import type { SettingsPart } from './settings-part';

/** The numbers that decide when something is said, each with its default and where that comes from. */
export function Thresholds(part: SettingsPart) {
  return (
    <section className="stack">
      <h2 className="heading-section">{say.thresholds}</h2>
      <div className="thresholds">
        {thresholdNames.map((name) => (
          <Threshold key={name} name={name} {...part} />
        ))}
      </div>
    </section>
  );
}

function Threshold({ name, draft, isReadOnly, onChange }: SettingsPart & { readonly name: ThresholdName }) {
  const id = useId();
  const { label, unit, help } = say.thresholdWords[name];
  const typed = draft.typed[name];
  const usual = typedOf(draft.base.defaults, name);
  const complaint = complaintAbout(draft, name);
  const type = (value: string): void => onChange({ ...draft, typed: { ...draft.typed, [name]: value } });
  return (
    <div className="threshold">
      <label htmlFor={id} className="text--strong">
        {label}
      </label>
      <div className="row">
        <NumberInput
          id={id}
          typed={typed}
          isWrong={complaint !== null}
          isReadOnly={isReadOnly}
          aria-describedby={`${id}-unit ${id}-help`}
          onType={type}
        />
        <span id={`${id}-unit`}>{unit}</span>
      </div>
      {complaint && (
        <p className="text complaint" role="alert">
          {complaint}
        </p>
      )}
      <p id={`${id}-help`} className="text text--subtle text--small">
        {help} {say.usual(usual)}.
      </p>
      {!isReadOnly && typed !== usual && (
        <div>
          <button
            type="button"
            className="text-button text--small"
            aria-label={say.backToUsualNamed(label)}
            onClick={() => type(usual)}
          >
            {say.backToUsual}
          </button>
        </div>
      )}
    </div>
  );
}
