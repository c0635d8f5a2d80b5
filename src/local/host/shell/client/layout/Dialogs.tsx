import { useEffect, useRef } from 'react';
import type { ModalSize } from '../../../bridge/calls';
import { AppFrame } from '../frames/AppFrame';
import { closeDialog, dialogs, type AppDialog } from '../frames/dialogs';
import { useStore } from '../store';

/** Every open dialog, each with its own frame; the browser keeps focus inside the top one. */
export function Dialogs(): JSX.Element {
  return (
    <>
      {useStore(dialogs).map((dialog) => (
        <OneDialog key={dialog.id} dialog={dialog} />
      ))}
    </>
  );
}

function OneDialog({ dialog }: { dialog: AppDialog }): JSX.Element {
  const element = useRef<HTMLDialogElement>(null);
  const beforeClose = useRef<(() => unknown)[]>([]);
  const titleId = `dialog-${dialog.id}`;

  useEffect(() => {
    const opener = document.activeElement as HTMLElement | null;
    element.current?.showModal();
    return () => opener?.focus();
  }, []);

  const close = (payload?: unknown): void => {
    for (const callback of beforeClose.current) void callback();
    closeDialog(dialog.id, payload);
  };
  const escape = (): void => {
    if (dialog.closeOnEscape) close();
  };
  return (
    <dialog
      ref={element}
      className={`app-dialog ${sizeClass(dialog.size)}`}
      style={typeof dialog.size === 'object' ? { width: dialog.size.width, height: dialog.size.height } : undefined}
      aria-labelledby={titleId}
      data-size={typeof dialog.size === 'string' ? dialog.size : 'custom'}
      onCancel={(event) => {
        event.preventDefault();
        escape();
      }}
      onClick={(event) => {
        if (event.target === element.current && dialog.closeOnOverlayClick) close();
      }}
    >
      <div className="app-dialog-inner">
        <div className="app-dialog-head">
          <h2 id={titleId}>{dialog.title || dialog.module.title}</h2>
          <button type="button" className="button button-subtle" onClick={() => close()} aria-label="Close">
            ✕
          </button>
        </div>
        <AppFrame
          module={dialog.module}
          resourceKey={dialog.resourceKey}
          extension={() => dialog.extension}
          projectKey={(dialog.extension.project as { key?: string } | undefined)?.key}
          fit="fill"
          dialog={{ close, escape, onClose: (callback) => void beforeClose.current.push(callback) }}
        />
      </div>
    </dialog>
  );
}

function sizeClass(size: ModalSize): string {
  return typeof size === 'string' ? `app-dialog-${size === 'fullscreen' ? 'max' : size}` : '';
}
