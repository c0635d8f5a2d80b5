/** Reports the height of the page's content whenever it changes, so that the shell can fit the frame to it. */
export function watchContentHeight(report: (inPixels: number) => void): void {
  let last = -1;
  let isQueued = false;
  const measure = (): void => {
    isQueued = false;
    const height = contentHeight();
    if (height !== last) report((last = height));
  };
  const queue = (): void => {
    if (isQueued) return;
    isQueued = true;
    requestAnimationFrame(measure);
  };
  const sizes = new ResizeObserver(queue);
  const observe = (): void => {
    for (const element of [document.documentElement, document.body, ...document.body.children]) sizes.observe(element);
    queue();
  };
  new MutationObserver(observe).observe(document.body, { childList: true, subtree: true, attributes: true });
  observe();
}

function contentHeight(): number {
  const { body, documentElement } = document;
  const whole = documentElement.getBoundingClientRect().height;
  // A page that fills its window (html { height: 100% }) would never shrink: then its lowest element decides.
  if (Math.abs(whole - window.innerHeight) > 1) return Math.ceil(whole);
  const margin = Number.parseFloat(getComputedStyle(body).marginBottom) || 0;
  let lowest = 0;
  for (const element of body.querySelectorAll('*')) {
    if (element.childElementCount === 0) lowest = Math.max(lowest, element.getBoundingClientRect().bottom);
  }
  return Math.ceil(lowest + margin + window.scrollY);
}
