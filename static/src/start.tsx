import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, lazy, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import type { Answers } from '../../src/contract';
import { openQueries } from './asking/queries';
import type { Place } from './forge';
import type { OpeningQuestion, Panel } from './panels';
import { PlaceContext } from './place';
import { ErrorBoundary } from './ui/ErrorBoundary';
import { Notice } from './ui/Notice';
import { PanelSkeleton } from './ui/Skeleton';
import { writeFor } from './words/language';
import { words } from './words/shared';

/** Draws the panel; `opening` is the answer that is already on its way. */
export function start(
  root: HTMLElement,
  place: Place,
  panel: Panel | undefined,
  drawing: Promise<ComponentType> | undefined,
  opening: Promise<Answers[OpeningQuestion]> | undefined,
): void {
  writeFor(place);
  const queries = openQueries();
  if (panel && opening) {
    void queries.prefetchQuery({ queryKey: [panel.opening, {}], queryFn: () => opening, retry: false });
  }
  const Drawn = lazy(async () => ({ default: await (drawing ?? Promise.resolve(UnknownModule)) }));
  createRoot(root).render(
    <PlaceContext.Provider value={place}>
      <QueryClientProvider client={queries}>
        <ErrorBoundary>
          <Suspense fallback={<PanelSkeleton />}>
            <Drawn />
          </Suspense>
        </ErrorBoundary>
      </QueryClientProvider>
    </PlaceContext.Provider>,
  );
}

function UnknownModule() {
  return (
    <main className="panel">
      <h1 className="visually-hidden">{words.appName}</h1>
      <Notice tone="warning" title={words.unknownModule.title}>
        {words.unknownModule.advice}
      </Notice>
    </main>
  );
}
