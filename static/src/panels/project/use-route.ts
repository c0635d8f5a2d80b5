import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefinementLevel } from '../../../../src/core/model/review';
import { openHistory, type PageHistory } from '../../forge';

/** In the order of the tabs. */
export const sections = ['today', 'backlog', 'sprint', 'forecast'] as const;
export type Section = (typeof sections)[number];

export interface Route {
  /** Null where the address names none: then the page opens with its first. */
  readonly section: Section | null;
  readonly level: RefinementLevel | null;
}

/** The page's place, kept in the address where Jira offers one: links and the back button then work. */
export function useRoute(): readonly [Route, (route: Route) => void] {
  const [route, setRoute] = useState<Route>({ section: null, level: null });
  const history = useRef<PageHistory | null>(null);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    void openHistory().then((opened) => {
      if (isGone || !opened) return;
      history.current = opened;
      setRoute(routeOf(opened.path()));
      stop = opened.listen((path) => setRoute(routeOf(path)));
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, []);
  const goTo = useCallback((next: Route): void => {
    setRoute(next);
    history.current?.push(pathOf(next));
  }, []);
  return [route, goTo];
}

export function routeOf(path: string): Route {
  const level = /\/level-([0-5])\/?$/.exec(path)?.[1];
  return {
    section: level === undefined ? (sections.find((name) => new RegExp(`/${name}/?$`).test(path)) ?? null) : 'backlog',
    level: level === undefined ? null : (Number(level) as RefinementLevel),
  };
}

export function pathOf({ section, level }: Route): string {
  if (section === 'backlog' && level !== null) return `/level-${level}`;
  return `/${section ?? ''}`;
}
