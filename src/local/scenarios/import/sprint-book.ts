/** Sprints by id where files give one, by name and project where they do not (as in CSV). */
import type { SeedIssue, SeedSprint } from '../../jira/seed';
import type { ImportedIssue, ImportedSprint } from './imported';

interface Known {
  readonly id: number;
  readonly boardId: number;
  sprint: ImportedSprint;
}

export class SprintBook {
  private readonly known = new Map<string, Known>();
  private readonly ids = new Set<number>();
  /** Board ids of the files' own site to boards of this one. */
  private readonly boards = new Map<number, number>();

  constructor(private readonly boardOfProject: ReadonlyMap<string, number>) {}

  noteIssue(issue: ImportedIssue, projectKey: string): void {
    const boardId = this.boardOfProject.get(projectKey) ?? 1;
    for (const sprint of issue.sprints) {
      const name = nameOf(sprint, projectKey);
      const known = this.known.get(name);
      if (known !== undefined) known.sprint = fuller(known.sprint, sprint);
      else this.add(name, sprint, boardId);
      if (sprint.boardId !== null && !this.boards.has(sprint.boardId)) this.boards.set(sprint.boardId, boardId);
    }
  }

  /** Sprints that came on their own: known ones get their goal and dates, others belong to a board that is known. */
  noteList(sprints: readonly ImportedSprint[]): void {
    for (const sprint of sprints) {
      const name = nameOf(sprint, '');
      const known = this.known.get(name);
      if (known !== undefined && sprint.boardId !== null && !this.boards.has(sprint.boardId))
        this.boards.set(sprint.boardId, known.boardId);
      if (known !== undefined) known.sprint = fuller(known.sprint, sprint);
    }
    for (const sprint of sprints) {
      const boardId = sprint.boardId === null ? undefined : this.boards.get(sprint.boardId);
      if (boardId !== undefined && !this.known.has(nameOf(sprint, ''))) this.add(nameOf(sprint, ''), sprint, boardId);
    }
  }

  idOf(sprint: ImportedSprint, projectKey: string): number {
    const known = this.known.get(nameOf(sprint, projectKey));
    if (known === undefined) throw new Error(`Sprint ${sprint.name} was never noted`);
    return known.id;
  }

  /** The id that a history's "38" has here, which differs where two sites used the same. */
  idInHistory(id: string, name: string): string {
    return String(this.known.get(`${id}/${name}`)?.id ?? id);
  }

  hasAny(boardId: number): boolean {
    return [...this.known.values()].some((known) => known.boardId === boardId);
  }

  all(issues: readonly SeedIssue[], doneIds: ReadonlySet<string>): SeedSprint[] {
    const running = this.guessRunning(issues, doneIds);
    return [...this.known.values()]
      .sort((a, b) => a.id - b.id)
      .map(({ id, boardId, sprint }) => ({
        id,
        boardId,
        name: sprint.name,
        goal: sprint.goal,
        state: sprint.state ?? running.get(id) ?? 'closed',
        startDate: sprint.startDate,
        endDate: sprint.endDate,
        completeDate: sprint.completeDate,
      }));
  }

  /**
   * Where only names are known: the sprint that holds open issues and the most begun ones is running, others that hold
   * open issues are to come, and the rest is over.
   */
  private guessRunning(issues: readonly SeedIssue[], doneIds: ReadonlySet<string>): Map<number, 'active' | 'future'> {
    const open = new Map<number, { boardId: number; begun: number }>();
    const boardOf = new Map([...this.known.values()].map(({ id, boardId }) => [id, boardId]));
    for (const issue of issues) {
      const last = issue.sprintIds.at(-1);
      if (last === undefined || doneIds.has(issue.statusId)) continue;
      if (!open.has(last)) open.set(last, { boardId: boardOf.get(last) ?? 1, begun: 0 });
    }
    for (const issue of issues) {
      const last = issue.sprintIds.at(-1);
      const count = last === undefined ? undefined : open.get(last);
      if (
        count !== undefined &&
        (doneIds.has(issue.statusId) || issue.sprintIds.length > 1 || issue.assigneeId !== null)
      )
        count.begun += 1;
    }
    const result = new Map<number, 'active' | 'future'>();
    for (const boardId of new Set([...open.values()].map((count) => count.boardId))) {
      const own = [...open]
        .filter(([, count]) => count.boardId === boardId)
        .sort((a, b) => b[1].begun - a[1].begun || a[0] - b[0]);
      own.forEach(([id, count], index) => result.set(id, index === 0 && count.begun > 0 ? 'active' : 'future'));
    }
    return result;
  }

  private add(name: string, sprint: ImportedSprint, boardId: number): void {
    const isFree = sprint.id !== null && sprint.id > 0 && !this.ids.has(sprint.id);
    let id = isFree && sprint.id !== null ? sprint.id : 100_001;
    while (this.ids.has(id)) id += 1;
    this.ids.add(id);
    this.known.set(name, { id, boardId, sprint });
  }
}

function nameOf(sprint: ImportedSprint, projectKey: string): string {
  return sprint.id === null ? `${projectKey}:${sprint.name}` : `${sprint.id}/${sprint.name}`;
}

/** Issue fields often lack the goal that the sprint itself has. */
function fuller(one: ImportedSprint, other: ImportedSprint): ImportedSprint {
  return {
    ...one,
    goal: one.goal === '' ? other.goal : one.goal,
    state: one.state ?? other.state,
    startDate: one.startDate ?? other.startDate,
    endDate: one.endDate ?? other.endDate,
    completeDate: one.completeDate ?? other.completeDate,
    boardId: one.boardId ?? other.boardId,
  };
}
