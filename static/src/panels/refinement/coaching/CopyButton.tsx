import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../ui/Button';
import { coachingWords } from '../../../words/coaching';

const say = coachingWords.criteriaHelp;

/** Copies; Forge's frames allow writing to the clipboard. Where a browser refuses, the text stands there, selected. */
export function CopyButton(props: { readonly text: string; readonly name: string; readonly label?: string }) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  const byHand = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (outcome === 'refused') byHand.current?.select();
  }, [outcome]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(props.text);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };
  return (
    <div className="stack">
      <div className="row">
        <Button label={props.label} onClick={() => void copy()}>
          {props.name}
        </Button>
        <span role="status" className="text--subtle text--small">
          {outcome === 'copied' && say.copied}
          {outcome === 'refused' && say.copyByHand}
        </span>
      </div>
      {outcome === 'refused' && (
        <textarea ref={byHand} className="text-area" rows={4} readOnly aria-label={say.copyByHand} value={props.text} />
      )}
    </div>
  );
}
