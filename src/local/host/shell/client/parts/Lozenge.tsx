import type { StatusValue } from '../jira-shapes';

export type LozengeType = 'default' | 'inprogress' | 'moved' | 'new' | 'removed' | 'success';

export function Lozenge({ type, children }: { type: LozengeType; children: string }): JSX.Element {
  return <span className={`lozenge lozenge-${type}`}>{children}</span>;
}

const categories: Readonly<Record<string, LozengeType>> = { indeterminate: 'inprogress', done: 'success' };

export function StatusLozenge({ status }: { status: StatusValue }): JSX.Element {
  return <Lozenge type={categories[status.statusCategory.key] ?? 'default'}>{status.name}</Lozenge>;
}
