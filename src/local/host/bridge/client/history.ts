/** The history object of an app's page, in the shape of the history package, version 4, which Forge hands out. */
import type { Channel } from '../channel';
import type { AppLocation, FrameNews, FrameQuestions, HistoryAction } from '../frame-talk';

type Listener = (location: AppLocation, action: HistoryAction) => void;
type Target = string | Partial<Pick<AppLocation, 'pathname' | 'search' | 'hash' | 'state'>>;

export interface AppHistory {
  length: number;
  action: HistoryAction;
  location: AppLocation;
  push(target: Target, state?: unknown): void;
  replace(target: Target, state?: unknown): void;
  go(by: number): void;
  goBack(): void;
  goForward(): void;
  back(): void;
  forward(): void;
  listen(listener: Listener): () => void;
  block(): () => void;
  createHref(location: Partial<AppLocation>): string;
}

/** One per frame: later calls of createHistory share the place, each with its own object. */
export interface HistoryDesk {
  create(): Promise<AppHistory>;
  /** The person used the browser's back or forward button. */
  moveTo(location: AppLocation): void;
}

export function openHistoryDesk(channel: Channel): HistoryDesk {
  const listeners = new Set<Listener>();
  let lastKey = 0;
  const tell = <N extends keyof FrameNews>(name: N, news: FrameNews[N]): void => channel.tell(name, news);

  return {
    async create() {
      const start = (await channel.ask('~history')) as FrameQuestions['~history'];
      if (!start) throw new Error("This module's view is not routable: createHistory works in pages only.");
      const move = (action: 'PUSH' | 'REPLACE', target: Target, state: unknown): void => {
        const location = { ...resolve(target, history.location), key: `app${++lastKey}` };
        if (state !== undefined) location.state = state;
        history.location = location;
        if (action === 'PUSH') history.length += 1;
        tell('historyChanged', { action, location });
        for (const listener of listeners) listener(location, action);
      };
      const history: AppHistory = {
        length: 1,
        action: 'POP',
        location: start.location,
        push: (target, state) => move('PUSH', target, state),
        replace: (target, state) => move('REPLACE', target, state),
        go: (by) => tell('historyStep', { by }),
        goBack: () => tell('historyStep', { by: -1 }),
        goForward: () => tell('historyStep', { by: 1 }),
        back: () => tell('historyStep', { by: -1 }),
        forward: () => tell('historyStep', { by: 1 }),
        listen(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        block() {
          const why = 'history.block is not modelled by the local host: nothing will be blocked.';
          tell('refusedCall', { name: 'history.block', why });
          return () => undefined;
        },
        createHref: ({ pathname = '/', search = '', hash = '' }) => `${pathname}${search}${hash}`,
      };
      listeners.add((location, action) => Object.assign(history, { location, action }));
      return history;
    },
    moveTo(location) {
      for (const listener of listeners) listener(location, 'POP');
    },
  };
}

function resolve(target: Target, from: AppLocation): { -readonly [K in keyof AppLocation]: AppLocation[K] } {
  const asked = typeof target === 'string' ? parse(target) : target;
  const base = `https://app.invalid${from.pathname}`;
  const pathname = asked.pathname ? new URL(asked.pathname, base).pathname : from.pathname;
  const location = { pathname, search: prefixed('?', asked.search), hash: prefixed('#', asked.hash), key: '' };
  return asked.state === undefined ? location : { ...location, state: asked.state };
}

function parse(target: string): { pathname: string; search: string; hash: string; state?: unknown } {
  const [beforeHash = '', hash = ''] = splitAt(target, '#');
  const [pathname = '', search = ''] = splitAt(beforeHash, '?');
  return { pathname, search, hash };
}

function splitAt(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}

function prefixed(mark: string, part: string | undefined): string {
  if (!part || part === mark) return '';
  return part.startsWith(mark) ? part : mark + part;
}
