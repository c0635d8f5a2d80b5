import { useEffect, useRef } from 'react';

/**
 * Gives what does a deed. A button that is gone once its deed is done would leave the focus nowhere: it then goes to
 * `place`, as soon as nothing is under way any more.
 */
export function useFocusAfter(isUnderWay: boolean, place: () => HTMLElement | null): (deed: () => void) => void {
  const isAwaited = useRef(false);
  useEffect(() => {
    if (!isAwaited.current || isUnderWay) return;
    isAwaited.current = false;
    if (document.activeElement === document.body) place()?.focus();
  });
  return (deed) => {
    isAwaited.current = true;
    deed();
  };
}
