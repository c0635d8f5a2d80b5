import { useEffect, useRef, useState, type RefObject } from 'react';

interface WholeList<T> {
  readonly shown: readonly T[];
  /** How many are not shown yet. */
  readonly rest: number;
  readonly showAll: () => void;
  /** Goes to the element whose children are the entries. */
  readonly list: RefObject<HTMLOListElement>;
}

/** The first entries of a list, and all of them on demand: the button is gone then, and the focus goes to what it brought. */
export function useWholeList<T>(entries: readonly T[], shownAtFirst: number): WholeList<T> {
  const [isWhole, setWhole] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (isWhole) list.current?.children[shownAtFirst]?.querySelector<HTMLElement>('a, button, input')?.focus();
  }, [isWhole, shownAtFirst]);
  const shown = isWhole ? entries : entries.slice(0, shownAtFirst);
  return { shown, rest: entries.length - shown.length, showAll: () => setWhole(true), list };
}
