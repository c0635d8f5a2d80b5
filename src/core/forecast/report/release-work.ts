import type { Amount } from '../../model/closed-sprint';
import type { PaceUnit, ReleaseForecast } from '../../model/forecast-report';
import type { Worth } from '../../model/item-record';

/** One open Product Backlog item as a forecast counts it. */
export interface OpenWork {
  readonly id: string;
  readonly key: string;
  /** In the team's unit of estimation; null where it has none. */
  readonly estimate: number | null;
  readonly isStarted: boolean;
  readonly isFlagged: boolean;
  /** In the running sprint. */
  readonly isInSprint: boolean;
  /** Keys of items that must be done before it. */
  readonly waitsFor: readonly string[];
  readonly worth: Worth;
  readonly createdAt: string;
  /** The person who asks may not see it: it takes its time and is named nowhere. */
  readonly isHidden?: true;
  /** Whose it is, where several teams work on the backlog: the id of their board; the first team's where absent. */
  readonly teamId?: number;
}

export interface DoneWork {
  readonly id: string;
  readonly key: string;
  readonly estimate: number | null;
  readonly createdAt: string;
  readonly doneAt: string | null;
  /** Who did it, as for open work. */
  readonly teamId?: number;
}

/** A version or an epic that is still open, with all that belongs to it. */
export interface OpenRelease {
  readonly kind: ReleaseForecast['kind'];
  readonly id: string;
  readonly name: string;
  /** A day; null where nobody promised one. */
  readonly promisedFor: string | null;
  readonly open: readonly OpenWork[];
  readonly done: readonly DoneWork[];
  /** Of its open items that the person who asks may not see: in the dates, and never told. */
  readonly hiddenKeys: readonly string[];
  /** Epics it is made of, and whether each says by what one will know that it succeeded; itself where it is an epic. */
  readonly epics: readonly { readonly key: string; readonly hasSuccessCriteria: boolean }[];
}

/** How a release is called inside a plan. */
export const milestoneOf = ({ kind, id }: Pick<OpenRelease, 'kind' | 'id'>): string => `${kind}/${id}`;

/** Null where it is to be drawn. A number field takes any number, but nothing takes less than no time. */
export function plannedSize({ estimate }: Pick<OpenWork, 'estimate'>, unit: PaceUnit): number | null {
  if (unit === 'items') return 1;
  return estimate === null ? null : Math.max(0, estimate);
}

/** All open items in the order in which the team takes them up: the running sprint, what is begun, then the backlog. */
export function inOrderOfWork(open: readonly OpenWork[]): readonly OpenWork[] {
  const turn = ({ isInSprint, isStarted }: OpenWork): number => (isStarted ? 0 : isInSprint ? 1 : 2);
  return [...open].sort((one, other) => turn(one) - turn(other));
}

export function sumOf(work: readonly { readonly estimate: number | null }[], isEstimated: boolean): Amount {
  const points = work.reduce((sum, { estimate }) => sum + (estimate ?? 0), 0);
  // Tenths drift in binary.
  return { items: work.length, points: isEstimated ? Math.round(points * 10_000) / 10_000 : null };
}
