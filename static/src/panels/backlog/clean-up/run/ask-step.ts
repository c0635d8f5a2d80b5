import type { DeedAnswer } from '../../../../../../src/contract';
import { ask } from '../../../../forge';
import type { Stage } from './deed';

/** Asks Jira to do one act to a few items. @throws AskFailed */
export function askStep({ act, targets }: Stage): Promise<DeedAnswer> {
  const ids = targets.map(({ id }) => id);
  const pairs = targets.flatMap(({ id, of }) => (of ? [{ id, of: of.id }] : []));
  switch (act.kind) {
    case 'close':
      return ask('closeItems', { ids, statusId: act.status.id });
    case 'reopen':
      return ask('reopenItems', {
        items: targets.flatMap(({ id, statusId }) => (statusId === undefined ? [] : [{ id, statusId }])),
      });
    case 'label':
      return ask('labelItems', { ids, label: act.label });
    case 'unlabel':
      return ask('unlabelItems', { ids, label: act.label });
    case 'link':
      return ask('linkDuplicates', { pairs });
    case 'unlink':
      return ask('unlinkDuplicates', { pairs });
  }
}
