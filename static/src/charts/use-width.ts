import { useEffect, useState } from 'react';

/** Where nothing is laid out yet, a chart is drawn for a narrow card. */
const widthAtFirst = 440;

/** The element's width in CSS pixels: a chart is drawn at its real size, for a scaled one blows up its words. */
export function useWidth(): readonly [(element: HTMLElement | null) => void, number] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(widthAtFirst);
  useEffect(() => {
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [setElement, width];
}
