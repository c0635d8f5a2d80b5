import './lozenge.css';
import type { Severity } from '../../../src/core/model/finding';
import type { StatusCategory } from '../../../src/core/model/item';
import { words } from '../words/shared';

export type LozengeTone = 'neutral' | 'information' | 'success' | 'warning' | 'danger' | 'discovery';

/** A short label; its meaning is always in its words, never in its colour alone. */
export function Lozenge({ tone = 'neutral', children }: { readonly tone?: LozengeTone; readonly children: string }) {
  return (
    <span className={`lozenge lozenge--${tone}`} title={children}>
      {children}
    </span>
  );
}

const severityTones: Readonly<Record<Severity, LozengeTone>> = { act: 'danger', observe: 'warning', hint: 'neutral' };

export function SeverityLozenge({ severity }: { readonly severity: Severity }) {
  return <Lozenge tone={severityTones[severity]}>{words.severity[severity]}</Lozenge>;
}

const statusTones: Readonly<Record<StatusCategory, LozengeTone>> = {
  todo: 'neutral',
  inProgress: 'information',
  done: 'success',
};

/** A status in the site's own words, coloured by its category as Jira does. */
export function StatusLozenge({ name, category }: { readonly name: string; readonly category: StatusCategory }) {
  return <Lozenge tone={statusTones[category]}>{name}</Lozenge>;
}
