import type { Deed } from '../run/deed';
import type { DeedName } from '../DeedBar';
import type { Entry } from '../entries';
import { CloseForm } from './CloseForm';
import { LabelForm } from './LabelForm';
import { LinkForm } from './LinkForm';

export interface Form {
  readonly entries: readonly Entry[];
  readonly onStart: (deed: Deed) => void;
  readonly onCancel: () => void;
}

/** Asks what a deed still needs to know, and says exactly what it will do. */
export function DeedForm({ deed, ...form }: Form & { readonly deed: DeedName }) {
  switch (deed) {
    case 'close':
      return <CloseForm {...form} />;
    case 'link-close':
      return <CloseForm {...form} linksFirst />;
    case 'label':
      return <LabelForm {...form} />;
    case 'link':
      return <LinkForm {...form} />;
  }
}
