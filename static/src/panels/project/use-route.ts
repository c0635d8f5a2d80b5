import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefinementLevel } from '../../../../src/core/model/review';
import { openHistory, type PageHistory } from '../../forge';

/** In the order of the tabs. */
export const sections = ['backlog', 'sprint', 'forecast'] as const;
type Section = (typeof sections)[number];

export interface Route {
  readonly section: Section;
  readonly level: RefinementLevel | null;
}

/** The page's place, kept in the address where Jira offers one: links and the back button then work. */
export function useRoute(): readonly [Route, (route: Route) => void] {
  const [route, setRoute] = useState<Route>({ section: 'backlog', level: null });
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
    section: sections.find((name) => new RegExp(`/${name}/?$`).test(path)) ?? 'backlog',
    level: level === undefined ? null : (Number(level) as RefinementLevel),
  };
}

export function pathOf(route: Route): string {
  if (route.section !== 'backlog') return `/${route.section}`;
  return route.level === null ? '/' : `/level-${route.level}`;
}
