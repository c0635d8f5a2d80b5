import type { SettingsDraft } from './settings-draft';

/** What each part of the form is given. */
export interface SettingsPart {
  readonly draft: SettingsDraft;
  readonly isReadOnly: boolean;
  readonly onChange: (draft: SettingsDraft) => void;
}
