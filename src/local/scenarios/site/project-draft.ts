/** One project of a site being written: its workflow, its board, its sprints, and the lives of its issues. */
import type {
  SeedBoard,
  SeedIssueType,
  SeedProject,
  SeedSprint,
  SeedStatus,
  SeedUser,
  SeedVersion,
} from '../../jira/seed';
import { IssueLife, type Birth, type LifeLink, type PlannedSprint } from '../life/issue-life';
import { storyPointEstimateFieldId, storyPointsFieldId, type LinkName } from './basis';

export interface ProjectPlan {
  readonly key: string;
  readonly name: string;
  readonly style: SeedProject['style'];
  readonly isArchived?: boolean;
  readonly isEstimated: boolean;
  /** In board order, from where items start to where they are done. */
  readonly statuses: readonly Pick<SeedStatus, 'name' | 'category'>[];
  readonly types: readonly Pick<SeedIssueType, 'name' | 'hierarchyLevel'>[];
}

export const englishWorkflow: ProjectPlan['statuses'] = [
  { name: 'To Do', category: 'new' },
  { name: 'In Progress', category: 'indeterminate' },
  { name: 'In Review', category: 'indeterminate' },
  { name: 'Done', category: 'done' },
];

export const englishTypes: ProjectPlan['types'] = [
  { name: 'Epic', hierarchyLevel: 1 },
  { name: 'Story', hierarchyLevel: 0 },
  { name: 'Task', hierarchyLevel: 0 },
  { name: 'Bug', hierarchyLevel: 0 },
  { name: 'Spike', hierarchyLevel: 0 },
  { name: 'Sub-task', hierarchyLevel: -1 },
];

/** Where a project's boards, sprints and versions get their numbers. */
interface Numbers {
  addBoard(board: Omit<SeedBoard, 'id'>): SeedBoard;
  addSprint(sprint: Omit<SeedSprint, 'id'>): SeedSprint;
  nextVersionId(): string;
}

export class ProjectDraft {
  /** In rank order. */
  readonly lives: IssueLife[] = [];
  readonly links: LifeLink[] = [];
  readonly versions: SeedVersion[] = [];

  constructor(
    readonly plan: ProjectPlan,
    readonly statuses: readonly SeedStatus[],
    private readonly types: readonly SeedIssueType[],
    private readonly numbers: Numbers,
  ) {}

  status(name: string): SeedStatus {
    return found(this.statuses, name);
  }

  get firstStatus(): SeedStatus {
    const first = this.statuses[0];
    if (first === undefined) throw new Error(`Project ${this.plan.key} has no status`);
    return first;
  }

  add(birth: Omit<Birth, 'typeId' | 'status' | 'priority' | 'parent' | 'labels'> & PartialBirth): IssueLife {
    const { type, ...rest } = birth;
    const life = new IssueLife({
      priority: 'Medium',
      parent: null,
      labels: [],
      status: this.firstStatus,
      ...rest,
      typeId: found(this.types, type).id,
    });
    this.lives.push(life);
    return life;
  }

  /** Both ends write the link into their history, as Jira does. */
  link(type: LinkName, outwardFrom: IssueLife, inwardTo: IssueLife, at: number, by: SeedUser): void {
    const [outward, inward] = phrases[type];
    outwardFrom.record(at, by, { kind: 'link', phrase: outward, other: inwardTo });
    inwardTo.record(at, by, { kind: 'link', phrase: inward, other: outwardFrom });
    this.links.push({ at, type, outwardFrom, inwardTo });
  }

  board(name: string, type: SeedBoard['type'], filter = ''): SeedBoard {
    const { key, style, isEstimated } = this.plan;
    const field = style === 'classic' ? storyPointsFieldId : storyPointEstimateFieldId;
    return this.numbers.addBoard({
      name,
      type,
      projectKey: key,
      jql: `project = ${key}${filter} ORDER BY Rank ASC`,
      columns: this.statuses.map((status) => ({ name: status.name, statusIds: [status.id] })),
      estimationFieldId: isEstimated ? field : null,
    });
  }

  sprint(sprint: Omit<SeedSprint, 'id'>): PlannedSprint {
    return this.numbers.addSprint(sprint);
  }

  version(name: string, isReleased: boolean, releaseDate: string | null): SeedVersion {
    const version = { id: this.numbers.nextVersionId(), name, isReleased, releaseDate };
    this.versions.push(version);
    return version;
  }
}

interface PartialBirth extends Partial<Pick<Birth, 'status' | 'priority' | 'parent' | 'labels'>> {
  readonly type: string;
}

const phrases: Readonly<Record<LinkName, readonly [string, string]>> = {
  Blocks: ['blocks', 'is blocked by'],
  Cloners: ['clones', 'is cloned by'],
  Duplicate: ['duplicates', 'is duplicated by'],
  Relates: ['relates to', 'relates to'],
};

function found<T extends { readonly name: string }>(things: readonly T[], name: string): T {
  const thing = things.find((candidate) => candidate.name === name);
  if (thing === undefined) throw new Error(`This project has no ${name}`);
  return thing;
}
