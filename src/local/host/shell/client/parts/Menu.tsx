import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

export interface MenuEntry {
  readonly key: string;
  readonly label: ReactNode;
  readonly isChosen?: boolean;
  readonly onChoose: () => void;
}

export interface MenuProps {
  /** Read out for the button; also its text unless `face` is given. */
  readonly label: string;
  readonly face?: ReactNode;
  /** True where the face says enough by itself. */
  readonly isFaceNamed?: boolean;
  readonly className?: string;
  readonly entries: readonly MenuEntry[];
  /** Shown instead of an empty list. */
  readonly empty?: string;
}

/** A button that opens a list of actions: arrow keys move, Escape closes, focus returns to the button. */
export function Menu({ label, face, isFaceNamed = false, className, entries, empty }: MenuProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const listId = useId();

  useEffect(() => {
    if (!isOpen) return;
    (
      box.current?.querySelector<HTMLElement>('[aria-checked="true"]') ??
      box.current?.querySelector<HTMLElement>('[role^="menuitem"]')
    )?.focus();
    const away = (event: Event): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    // A click into an app's frame is only visible as the window losing focus.
    const lost = (): void => setOpen(false);
    addEventListener('pointerdown', away);
    addEventListener('blur', lost);
    return () => {
      removeEventListener('pointerdown', away);
      removeEventListener('blur', lost);
    };
  }, [isOpen]);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const move = (event: KeyboardEvent): void => {
    const items = [...(box.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') setOpen(false);
    else if (next !== undefined) {
      event.preventDefault();
      items[next % items.length]?.focus();
    }
  };

  return (
    <div className="menu" ref={box}>
      <button
        ref={button}
        type="button"
        className={className ?? 'button'}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-label={face === undefined || isFaceNamed ? undefined : label}
        onClick={() => setOpen(!isOpen)}
      >
        {face ?? label}
      </button>
      {isOpen && (
        <div className="menu-list" id={listId} role="menu" aria-label={label} tabIndex={-1} onKeyDown={move}>
          {entries.map(({ key, label: text, isChosen, onChoose }) => (
            <button
              key={key}
              type="button"
              role={isChosen === undefined ? 'menuitem' : 'menuitemradio'}
              aria-checked={isChosen}
              tabIndex={-1}
              onClick={() => {
                close();
                onChoose();
              }}
            >
              {text}
            </button>
          ))}
          {entries.length === 0 && (
            <button type="button" role="menuitem" tabIndex={-1} aria-disabled onClick={close}>
              {empty ?? 'Nothing here'}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
