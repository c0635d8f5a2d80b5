import { Component, type ReactNode } from 'react';
import { words } from '../words/shared';
import { Notice } from './Notice';

/** A mistake in drawing shows a notice instead of an empty frame. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <main className="panel">
        <h1 className="visually-hidden">{words.appName}</h1>
        <Notice tone="danger" title={words.broken.title} isNews>
          {words.broken.advice}
        </Notice>
      </main>
    );
  }
}
