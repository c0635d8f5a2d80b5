import type { SettingsAnswer } from '../../../../src/contract';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { settingsWords } from '../../words/settings';
import { changesBetween, draftOf, type SettingsChange, type SettingsDraft } from './settings-draft';

const say = settingsWords.conflict;

/** Two people saved: shows what each changed, and lets the one who came second decide. */
export function ConflictNotice(props: {
  readonly mine: SettingsDraft;
  readonly theirs: SettingsAnswer;
  readonly onKeepMine: () => void;
  readonly onSeeTheirs: () => void;
}) {
  const before = draftOf(props.mine.base);
  return (
    <Notice
      tone="warning"
      title={say.title}
      isNews
      actions={
        <>
          <Button look="primary" onClick={props.onKeepMine}>
            {say.keepMine}
          </Button>
          <Button onClick={props.onSeeTheirs}>{say.seeTheirs}</Button>
        </>
      }
    >
      <p className="text">{say.text}</p>
      <Changes title={say.theirs} changes={changesBetween(before, draftOf(props.theirs))} />
      <Changes title={say.mine} changes={changesBetween(before, props.mine)} />
    </Notice>
  );
}

function Changes({ title, changes }: { readonly title: string; readonly changes: readonly SettingsChange[] }) {
  if (changes.length === 0) return null;
  return (
    <>
      <p className="text text--strong">{title}</p>
      <ul>
        {changes.map(({ name, from, to }) => (
          <li key={name}>{say.change(name, from, to)}</li>
        ))}
      </ul>
    </>
  );
}
