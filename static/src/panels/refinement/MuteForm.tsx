import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { Finding } from '../../../../src/core/model/finding';
import { problemOf } from '../../asking/use-question';
import { useChange } from '../../asking/use-change';
import { Button } from '../../ui/Button';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { refinementWords as say } from '../../words/refinement';
import { words } from '../../words/shared';
import { nameOf } from './identified-finding';

/** Asks why, saves, and keeps what was typed when saving fails. */
export function MuteForm(props: {
  readonly finding: Finding;
  readonly onMuted: () => void;
  readonly onCancel: () => void;
}) {
  const { finding } = props;
  const [reason, setReason] = useState('');
  const [complaint, setComplaint] = useState<string | null>(null);
  const mute = useChange('muteFinding', ['refinement', {}]);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);

  const save = (event?: FormEvent): void => {
    event?.preventDefault();
    const length = reason.trim().length;
    const found = length < 3 ? say.muteForm.tooShort : length > 500 ? say.muteForm.tooLong : null;
    setComplaint(found);
    if (found) return field.current?.focus();
    mute.mutate({ ...nameOf(finding), reason }, { onSuccess: props.onMuted });
  };
  return (
    <form
      className="mute-form"
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Escape closes this form and not the dialog around it.
        event.stopPropagation();
        props.onCancel();
      }}
    >
      <label className="text--strong" htmlFor={id}>
        {say.muteForm.label}
      </label>
      <textarea
        id={id}
        ref={field}
        className="text-area"
        rows={2}
        value={reason}
        aria-describedby={`${id}-help`}
        aria-invalid={complaint !== null}
        onChange={(event) => setReason(event.target.value)}
      />
      <p id={`${id}-help`} className="text text--subtle text--small">
        {say.muteForm.help}
      </p>
      {complaint && (
        <p className="text complaint" role="alert">
          {complaint}
        </p>
      )}
      {mute.isError && <ProblemNotice title={say.muteForm.failed} problem={problemOf(mute.error)} />}
      <div className="row">
        <Button type="submit" look="primary" isBusy={mute.isPending}>
          {say.muteForm.save}
        </Button>
        <Button look="subtle" onClick={props.onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
