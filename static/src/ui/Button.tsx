import './button.css';
import { forwardRef, type ReactNode } from 'react';

/** A plain button in Jira's look: the design system's own would cost every panel 10 kB. */
export const Button = forwardRef<
  HTMLButtonElement,
  {
    readonly children: ReactNode;
    readonly look?: 'default' | 'primary' | 'subtle';
    readonly type?: 'button' | 'submit';
    /** Work is under way: the button keeps its focus and its words, and takes no second click. */
    readonly isBusy?: boolean;
    readonly label?: string;
    readonly onClick?: () => void;
  }
>(function Button({ children, look = 'default', type = 'button', isBusy = false, label, onClick }, ref) {
  return (
    <button
      ref={ref}
      type={type}
      className={`button button--${look}`}
      aria-label={label}
      aria-disabled={isBusy || undefined}
      onClick={(event) => {
        if (isBusy) event.preventDefault();
        else onClick?.();
      }}
    >
      {children}
      {isBusy && <span className="button__busy" aria-hidden="true" />}
    </button>
  );
});
