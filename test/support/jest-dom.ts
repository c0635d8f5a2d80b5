import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// How long a test looks for what is to come: longer than any loaded machine needs.
configure({ asyncUtilTimeout: 20_000 });

// jsdom draws nothing, so it has no layout to watch or scroll.
globalThis.ResizeObserver ??= class {
  observe = (): void => undefined;
  unobserve = (): void => undefined;
  disconnect = (): void => undefined;
};
Element.prototype.scrollIntoView ??= () => undefined;
