import './skeleton.css';
import { words } from '../words/shared';

/** Grey bars in the shape of text; the words are for screen readers. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{words.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={`skeleton__line skeleton__line--${line % 3}`} />
      ))}
    </div>
  );
}

/** A whole panel that is still on its way. */
export function PanelSkeleton({ lines = 5, isPage }: { readonly lines?: number; readonly isPage?: boolean }) {
  return (
    <main className={isPage ? 'panel panel--page' : 'panel'} aria-busy="true">
      <h1 className="visually-hidden">{words.appName}</h1>
      <Skeleton lines={lines} />
    </main>
  );
}
