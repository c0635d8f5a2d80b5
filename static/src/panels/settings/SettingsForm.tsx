import { useState, type FormEvent } from 'react';
import type { SettingsAnswer } from '../../../../src/contract';
import { useChange } from '../../asking/use-change';
import { problemOf } from '../../asking/use-question';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { settingsWords as say } from '../../words/settings';
import { CalendarPart } from './calendar/CalendarPart';
import { ConflictNotice } from './ConflictNotice';
import { FormChoice } from './FormChoice';
import { HealthWeights } from './health/HealthWeights';
import { Roles } from './Roles';
import { RuleSubjects } from './RuleSubjects';
import { Thresholds } from './Thresholds';
import { changesBetween, draftOf, isWrong, rebased, settingsOf, type SettingsDraft } from './settings-draft';

/** The settings with what was changed and is not saved yet; a failed save keeps it, a conflict shows both sides. */
export function SettingsForm({ answer }: { readonly answer: SettingsAnswer }) {
  // Null follows what is stored; a draft stays with what it was begun from, so that nobody is overwritten unseen.
  const [begun, setBegun] = useState<SettingsDraft | null>(null);
  const [isComplaining, setComplaining] = useState(false);
  const saving = useChange('saveSettings', ['settings', {}]);
  const draft = begun ?? draftOf(answer);
  const isChanged = changesBetween(draftOf(draft.base), draft).length > 0;
  const problem = saving.isError ? problemOf(saving.error) : null;
  const isOvertaken = problem?.kind === 'conflict' && answer.version !== draft.base.version;
  const change = (next: SettingsDraft): void => {
    if (saving.isPending) return;
    setBegun(changesBetween(draftOf(next.base), next).length > 0 ? next : null);
    if (saving.isSuccess) saving.reset();
  };
  const saveAs = (wanted: SettingsDraft): void => {
    setComplaining(isWrong(wanted));
    if (isWrong(wanted)) return;
    saving.mutate({ version: wanted.base.version, settings: settingsOf(wanted) }, { onSuccess: () => setBegun(null) });
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (isChanged && !saving.isPending) saveAs(draft);
  };
  const drop = (): void => {
    setBegun(null);
    setComplaining(false);
    saving.reset();
  };
  const keepMine = (): void => {
    const mine = rebased(draft, answer);
    setBegun(mine);
    saveAs(mine);
  };
  const parts = { draft, isReadOnly: !answer.canSave, onChange: change };
  return (
    <form className="settings__form" onSubmit={save}>
      {!answer.canSave && (
        <Notice tone="information" title={say.readOnly.title}>
          {say.readOnly.text}
        </Notice>
      )}
      {answer.isUnreadable && (
        <Notice
          tone="warning"
          title={say.unreadable.title}
          actions={
            answer.canSave && (
              <Button isBusy={saving.isPending} onClick={() => saveAs(draftOf(answer))}>
                {say.unreadable.reset}
              </Button>
            )
          }
        >
          {say.unreadable.text}
        </Notice>
      )}
      <FormChoice {...parts} />
      <Roles {...parts} />
      <CalendarPart {...parts} />
      <Thresholds {...parts} />
      <HealthWeights {...parts} />
      <RuleSubjects {...parts} />
      {answer.canSave && (
        <div className="bottom-bar">
          {isOvertaken ? (
            <ConflictNotice mine={draft} theirs={answer} onKeepMine={keepMine} onSeeTheirs={drop} />
          ) : (
            problem && <ProblemNotice title={say.failed} problem={problem} />
          )}
          {isComplaining && (
            <p className="text complaint" role="alert">
              {say.mendFirst}
            </p>
          )}
          {!isOvertaken && (
            <div className="row">
              <Button type="submit" look="primary" isBusy={saving.isPending}>
                {say.save}
              </Button>
              {isChanged && !saving.isPending && (
                <Button look="subtle" onClick={drop}>
                  {say.discard}
                </Button>
              )}
              <span role="status" className="text--subtle text--small">
                {isChanged ? say.unsaved : saving.isSuccess ? say.saved : say.nothingChanged}
              </span>
            </div>
          )}
        </div>
      )}
    </form>
  );
}
