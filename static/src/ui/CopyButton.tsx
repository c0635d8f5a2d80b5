import { useEffect, useRef, useState } from 'react';
import { words } from '../words/shared';
import { Button } from './Button';

/**
 * Copies; Forge's frames allow writing to the clipboard. Where a browser refuses, the text stands there, selected.
 * With `html`, editors that understand it get headings, lists and links.
 */
export function CopyButton(props: {
  readonly text: string;
  readonly html?: string;
  readonly name: string;
  readonly label?: string;
}) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  const byHand = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (outcome === 'refused') byHand.current?.select();
  }, [outcome]);
  const copy = async (): Promise<void> => {
    try {
      if (props.html === undefined) await navigator.clipboard.writeText(props.text);
      else await navigator.clipboard.write([bothForms(props.text, props.html)]);
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
          {outcome === 'copied' && words.copied}
          {outcome === 'refused' && words.copyByHand}
        </span>
      </div>
      {outcome === 'refused' && (
        <textarea
          ref={byHand}
          className="text-area"
          rows={4}
          readOnly
          aria-label={words.copyByHand}
          value={props.text}
        />
      )}
    </div>
  );
}

function bothForms(text: string, html: string): ClipboardItem {
  return new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });
}
