import { useId, useRef, useState } from 'react';
import { cleanUpWords } from '../../../../words/clean-up';
import type { Form } from './DeedForm';
import { FormFrame } from './FormFrame';

const say = cleanUpWords.label;
/** As Jira and the contract take it. */
const valid = /^\S{1,255}$/;

/** Asks for the one word that the items get. */
export function LabelForm({ entries, onStart, onCancel }: Form) {
  const [typed, setTyped] = useState('');
  const [isComplaining, setComplaining] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const label = typed.trim();
  const isValid = valid.test(label);
  const already = entries.filter(({ labels }) => labels.includes(label)).length;
  const start = (): void => {
    setComplaining(!isValid);
    if (!isValid) return field.current?.focus();
    onStart({
      stages: [{ act: { kind: 'label', label }, targets: entries.map(({ target }) => target) }],
      isUndo: false,
    });
  };
  const promise = isValid ? say.promise(entries.length, label) : say.promiseNone(entries.length);
  return (
    <FormFrame
      title={say.title(entries.length)}
      promise={already > 0 ? `${promise} ${say.already(already)}` : promise}
      submit={say.submit}
      onSubmit={start}
      onCancel={onCancel}
    >
      <div>
        <label htmlFor={id} className="text--strong text--small">
          {say.field}
        </label>
        <input
          id={id}
          ref={field}
          type="text"
          className="text-area deed-form__label"
          value={typed}
          autoComplete="off"
          aria-invalid={isComplaining && !isValid}
          aria-describedby={isComplaining && !isValid ? `${id}-complaint` : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      {isComplaining && !isValid && (
        <p id={`${id}-complaint`} className="text complaint" role="alert">
          {say.invalid}
        </p>
      )}
    </FormFrame>
  );
}
