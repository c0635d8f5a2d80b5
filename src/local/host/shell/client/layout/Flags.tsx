import { useEffect } from 'react';
import type { FlagRequest } from '../../../bridge/calls';
import { closeFlag, flags } from '../frames/flags';
import { useStore } from '../store';

const autoDismissAfterInMs = 8_000;
const marks = { info: 'i', success: '✓', warning: '!', error: '!' } as const;

/** Flags of the app, stacked bottom left as in Jira. */
export function Flags(): JSX.Element {
  return (
    <section className="flags" aria-label="Messages" aria-live="polite">
      {useStore(flags).map((flag) => (
        <OneFlag key={flag.id} flag={flag} />
      ))}
    </section>
  );
}

function OneFlag({ flag }: { flag: FlagRequest }): JSX.Element {
  const { id, title, description, appearance, isAutoDismiss, actions = [] } = flag;
  const type = appearance ?? flag.type ?? 'info';
  useEffect(() => {
    if (!isAutoDismiss) return;
    const timer = setTimeout(() => closeFlag(id), autoDismissAfterInMs);
    return () => clearTimeout(timer);
  }, [id, isAutoDismiss]);
  return (
    <div className={`flag flag-${type} ${appearance ? 'flag-bold' : ''}`} data-flag={id}>
      <span className="flag-mark" aria-hidden="true">
        {marks[type]}
      </span>
      <div>
        {title && <strong>{title}</strong>}
        {description && <p>{description}</p>}
        {actions.length > 0 && (
          <div className="row">
            {actions.map(({ text, onClick }) => (
              <button key={text} type="button" className="button button-link" onClick={() => void onClick()}>
                {text}
              </button>
            ))}
          </div>
        )}
      </div>
      <button
        type="button"
        className="button button-subtle"
        aria-label={`Dismiss ${title ?? 'message'}`}
        onClick={() => closeFlag(id)}
      >
        ✕
      </button>
    </div>
  );
}
