import type { ReadReleases } from './read-releases';
import type { TeamBoard } from './team-board';

/** What Jira told of a project's releases. */
export interface JiraReleases {
  readonly team: TeamBoard;
  readonly read: ReadReleases;
}

interface Kept {
  readonly releases: JiraReleases;
  /** Milliseconds since 1970, before the first request of it. */
  readonly at: number;
}

/** A section is asked about its releases one after the other; meanwhile they stand as they were shown. */
const askedAgainAfterInMs = 60_000;
const keptInMs = 300_000;
/** Clocks differ: what was changed so short a time before the reading may have come after it. */
const clocksDifferByInMs = 5_000;
/** The releases of a long backlog take some megabytes of memory. */
const keptAtMost = 12;

/** What a warm function remembers of releases, for each person apart: nobody is told of what another may see. */
export class WarmReleases {
  readonly #kept = new Map<string, Kept>();

  keep(owner: string, releases: JiraReleases, at: number): void {
    this.#kept.delete(owner);
    // The oldest goes first: a Map keeps the order of insertion.
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size < keptAtMost) break;
      this.#kept.delete(oldest);
    }
    this.#kept.set(owner, { releases, at });
  }

  /**
   * Null where nothing is kept, or it is old, or something changed since, which after a minute costs one question to
   * find out: `newestUpdate` tells when the project's last update was, ISO 8601.
   */
  async of(owner: string, now: number, newestUpdate: () => Promise<string | null>): Promise<JiraReleases | null> {
    const kept = this.#kept.get(owner);
    if (!kept || now - kept.at >= keptInMs) return null;
    if (now - kept.at < askedAgainAfterInMs) return kept.releases;
    const updatedAt = Date.parse((await newestUpdate()) ?? '');
    return updatedAt < kept.at - clocksDifferByInMs ? kept.releases : null;
  }
}
