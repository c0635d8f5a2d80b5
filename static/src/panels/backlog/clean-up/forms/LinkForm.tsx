import { cleanUpWords } from '../../../../words/clean-up';
import type { Form } from './DeedForm';
import { FormFrame } from './FormFrame';

const say = cleanUpWords.link;

/** Says what linking means, and asks for a last yes. */
export function LinkForm({ entries, onStart, onCancel }: Form) {
  const targets = entries.map(({ target }) => target);
  return (
    <FormFrame
      title={say.title(targets.length)}
      promise={say.promise(targets.length)}
      submit={say.submit(targets.length)}
      onSubmit={() => onStart({ stages: [{ act: { kind: 'link' }, targets }], isUndo: false })}
      onCancel={onCancel}
    />
  );
}
