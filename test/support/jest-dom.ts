import '@testing-library/jest-dom';

// jsdom draws nothing, so it has no layout to watch or scroll.
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
Element.prototype.scrollIntoView ??= () => undefined;
