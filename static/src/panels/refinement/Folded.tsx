import { Suspense, lazy, useState, type ComponentType } from 'react';
import { Disclosure } from '../../ui/Disclosure';
import { Notice } from '../../ui/Notice';
import { Skeleton } from '../../ui/Skeleton';
import { words } from '../../words/shared';

/** A part whose code and answer are asked for when somebody opens it; what was typed there survives folding. */
export function Folded(props: { readonly title: string; readonly load: () => Promise<ComponentType> }) {
  const [Part] = useState(() =>
    // Without its code the part says so; the rest of the panel, with whatever was typed there, stays.
    lazy(async () => ({ default: await props.load().catch(() => PartMissing) })),
  );
  return (
    <Disclosure title={props.title} keepsContent>
      <Suspense fallback={<Skeleton lines={3} />}>
        <Part />
      </Suspense>
    </Disclosure>
  );
}

function PartMissing() {
  return <Notice tone="warning" title={words.partMissing} isNews />;
}
