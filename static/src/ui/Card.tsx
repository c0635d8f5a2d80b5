import './card.css';
import type { ReactNode } from 'react';

/** A framed figure or group with a small heading of its own. */
export function Card({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="card">
      <h2 className="heading-group">{title}</h2>
      {children}
    </section>
  );
}
