import type { PaceUnit } from '../../model/forecast-report';
import type { ComingTime } from './coming-time';
import type { OpenRelease, OpenWork } from './release-work';
import type { TeamPast } from './team-past';

/** A team that works on the backlog: its own past, its own coming time. */
export interface TeamGround {
  /** Id of its board; null where it has none. */
  readonly id: number | null;
  /** Its board's name. */
  readonly name: string;
  readonly past: TeamPast;
  readonly time: ComingTime;
  /** A job is still reading its past. */
  readonly isBeingRead?: true;
}

/** The one that is asked about first: what no other team is known to do is its work. */
export type Teams = readonly [TeamGround, ...TeamGround[]];

/** Whether work is a team's. */
export const isOf =
  ({ id }: TeamGround, teams: Teams) =>
  ({ teamId }: { readonly teamId?: number }): boolean =>
    teamId === undefined || !teams.some((team) => team.id === teamId) ? id === teams[0].id : id === teamId;

/** Teams with open items of a release, or of the whole backlog. */
export const teamsWith = (open: readonly OpenWork[], teams: Teams): readonly TeamGround[] =>
  teams.filter((team) => open.some(isOf(team, teams)));

/** The open work of a release, hidden items among it. */
export function workOf({ open, hiddenKeys }: OpenRelease, all: readonly OpenWork[]): readonly OpenWork[] {
  const hidden = new Set(hiddenKeys);
  return hidden.size === 0 ? open : [...open, ...all.filter(({ key }) => hidden.has(key))];
}

/** The unit that all of these teams count in; null where they count in several. */
export const unitOf = (teams: readonly TeamGround[]): PaceUnit | null =>
  teams.every(({ past }) => past.unit === teams[0]?.past.unit) ? (teams[0]?.past.unit ?? null) : null;

/** What a release is counted in; the first team's unit where its teams count in several. */
export const releaseUnit = ({ open }: OpenRelease, { teams }: { readonly teams: Teams }): PaceUnit =>
  (open.length > 0 ? unitOf(teamsWith(open, teams)) : null) ?? teams[0].past.unit;
