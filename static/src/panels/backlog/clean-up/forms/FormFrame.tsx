import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react';
import { Button } from '../../../../ui/Button';
import { cleanUpWords as say } from '../../../../words/clean-up';
import { words } from '../../../../words/shared';

/**
 * A dialog in the flow of the page: the frame may be much taller than the window, so that one in its middle might never
 * be seen. Escape leaves it, and the focus goes back to where it came from.
 */
export function FormFrame(props: {
  readonly title: string;
  /** What will happen; null while that is not known yet. */
  readonly promise: string | null;
  /** Null where nothing can be done. */
  readonly submit: string | null;
  readonly children?: ReactNode;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
}) {
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    place.current?.focus();
    return () => {
      // Whoever went elsewhere meanwhile stays there.
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    props.onSubmit();
  };
  return (
    <div
      ref={place}
      role="dialog"
      aria-labelledby={id}
      tabIndex={-1}
      className="deed-form"
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onCancel();
      }}
    >
      <h4 id={id} className="deed-form__title">
        {props.title}
      </h4>
      <form onSubmit={submit} noValidate>
        {props.children}
        {props.promise !== null && (
          <p className="text">
            {props.promise} {say.quiet} {say.canUndo}
          </p>
        )}
        <div className="row">
          {props.submit !== null && (
            <Button type="submit" look="primary">
              {props.submit}
            </Button>
          )}
          <Button look="subtle" onClick={props.onCancel}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </div>
  );
}
