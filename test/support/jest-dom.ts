import '@testing-library/jest-dom';

// jsdom draws nothing, so it has no layout to watch or scroll.
globalThis.ResizeObserver ??= class {
  observe = (): void => undefined;
  unobserve = (): void => undefined;
  disconnect = (): void => undefined;
};
Element.prototype.scrollIntoView ??= () => undefined;
