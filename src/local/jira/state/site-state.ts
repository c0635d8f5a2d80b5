import type {
  SeedBoard,
  SeedCustomField,
  SeedIssueType,
  SeedLink,
  SeedLinkType,
  SeedProject,
  SeedSprint,
  SeedStatus,
  SeedUser,
  SiteSeed,
} from '../seed';
import type { ProductEvent } from '../site';
import { fieldTypes, flaggedFieldName, withStandardFields } from './custom-fields';
import { EntityProperties } from './entity-properties';
import { IndexOf } from './index-of';
import type { IssueState } from './issue-state';
import { initialRank } from './rank';
import type { SearchableProperty } from './searchable-property';

export type SprintState = { -readonly [Key in keyof SeedSprint]: SeedSprint[Key] };

/** The whole site in memory: what the seed gave, indexed, and changed only through `changes/`. */
export class SiteState {
  readonly users = new Map<string, SeedUser>();
  readonly statuses = new Map<string, SeedStatus>();
  readonly issueTypes = new Map<string, SeedIssueType>();
  readonly linkTypes: readonly SeedLinkType[];
  readonly priorities: readonly string[];
  readonly customFields: readonly SeedCustomField[];
  readonly projects = new Map<string, SeedProject>();
  readonly boards = new Map<number, SeedBoard>();
  readonly sprints = new Map<number, SprintState>();
  readonly issues = new Map<string, IssueState>();
  readonly links = new Map<string, SeedLink>();
  /** Entity properties by issue id. */
  readonly issueProperties = new EntityProperties();
  /** Entity properties by project key. */
  readonly projectProperties = new EntityProperties();

  /** What apps declared of issue properties; nothing else of them can be searched. */
  searchableProperties: readonly SearchableProperty[] = [];

  readonly byProject = new IndexOf<string, IssueState>();
  readonly bySprint = new IndexOf<number, IssueState>();
  readonly byParent = new IndexOf<string, IssueState>();
  readonly linksOf = new IndexOf<string, SeedLink>();

  readonly sprintFieldId: string;
  readonly rankFieldId: string;
  readonly flaggedFieldId: string;
  readonly epicLinkFieldId: string;

  /** Grows with every change, so that cached searches know when they are stale. */
  revision = 0;

  /** The same for what apps keep on issues, which few searches read. */
  propertyRevision = 0;

  private readonly lastNumbers = new Map<string, number>();
  private endOfRanks: string | null = null;
  private readonly byKey = new Map<string, IssueState>();
  private lastId = 0;

  constructor(
    seed: SiteSeed,
    readonly baseUrl: string,
    readonly now: () => Date,
    readonly publish: (event: ProductEvent) => void,
  ) {
    for (const user of seed.users) this.users.set(user.accountId, user);
    for (const status of seed.statuses) this.statuses.set(status.id, status);
    for (const type of seed.issueTypes) this.issueTypes.set(type.id, type);
    for (const project of seed.projects) this.projects.set(project.key, project);
    for (const board of seed.boards) this.boards.set(board.id, board);
    for (const sprint of seed.sprints) this.sprints.set(sprint.id, { ...sprint });
    this.linkTypes = seed.linkTypes;
    this.priorities = seed.priorities;
    this.customFields = withStandardFields(seed.customFields);
    this.sprintFieldId = this.fieldIdBy((field) => field.custom === fieldTypes.sprint);
    this.rankFieldId = this.fieldIdBy((field) => field.custom === fieldTypes.rank);
    this.epicLinkFieldId = this.fieldIdBy((field) => field.custom === fieldTypes.epicLink);
    this.flaggedFieldId = this.fieldIdBy(
      (field) => field.custom === fieldTypes.checkboxes && field.name === flaggedFieldName,
    );
    for (const [index, issue] of seed.issues.entries()) {
      this.addIssue({
        ...issue,
        rank: initialRank(index),
        dueDate: issue.dueDate ?? null,
      });
      for (const [key, value] of Object.entries(issue.properties ?? {})) this.issueProperties.set(issue.id, key, value);
      for (const comment of issue.comments) this.noteId(comment.id);
      for (const history of issue.histories) this.noteId(history.id);
    }
    for (const link of seed.links) this.addLink(link);
  }

  issue(idOrKey: string): IssueState | undefined {
    return this.issues.get(idOrKey) ?? this.byKey.get(idOrKey.toUpperCase());
  }

  project(idOrKey: string): SeedProject | undefined {
    return (
      this.projects.get(idOrKey) ??
      this.projects.get(idOrKey.toUpperCase()) ??
      [...this.projects.values()].find((project) => project.id === idOrKey)
    );
  }

  projectOf(issue: IssueState): SeedProject {
    const project = this.projects.get(issue.projectKey);
    if (!project) throw new Error(`Issue ${issue.key} belongs to no project of this site (${issue.projectKey})`);
    return project;
  }

  statusOf(issue: IssueState): SeedStatus {
    const status = this.statuses.get(issue.statusId);
    if (!status) throw new Error(`Issue ${issue.key} has a status that this site does not know (${issue.statusId})`);
    return status;
  }

  typeOf(issue: IssueState): SeedIssueType {
    const type = this.issueTypes.get(issue.issueTypeId);
    if (!type) throw new Error(`Issue ${issue.key} has a type that this site does not know (${issue.issueTypeId})`);
    return type;
  }

  categoryOf = (statusId: string | null): SeedStatus['category'] | undefined =>
    statusId === null ? undefined : this.statuses.get(statusId)?.category;

  addIssue(issue: IssueState): void {
    this.issues.set(issue.id, issue);
    this.byKey.set(issue.key.toUpperCase(), issue);
    this.byProject.add(issue.projectKey, issue);
    this.reindex(issue, 'add');
    this.noteId(issue.id);
    this.revision += 1;
  }

  removeIssue(issue: IssueState): void {
    for (const link of [...this.linksOf.get(issue.key)]) this.removeLink(link);
    this.issues.delete(issue.id);
    this.byKey.delete(issue.key.toUpperCase());
    this.byProject.remove(issue.projectKey, issue);
    this.reindex(issue, 'remove');
    this.revision += 1;
  }

  /** Takes a project away with its issues, boards and sprints. */
  removeProject(project: SeedProject): void {
    for (const issue of [...this.byProject.get(project.key)]) this.removeIssue(issue);
    for (const { id, projectKey } of [...this.boards.values()]) if (projectKey === project.key) this.boards.delete(id);
    for (const sprint of [...this.sprints.values()]) if (!this.boards.has(sprint.boardId)) this.removeSprint(sprint);
    this.projects.delete(project.key);
    this.revision += 1;
  }

  /** Issues of other projects that were in it stay, without it. */
  private removeSprint({ id }: SprintState): void {
    for (const issue of [...this.bySprint.get(id)])
      this.change(issue, (changed) => {
        changed.sprintIds = changed.sprintIds.filter((each) => each !== id);
      });
    this.sprints.delete(id);
  }

  /** Changes an issue's fields and keeps every index right. */
  change(issue: IssueState, change: (issue: IssueState) => void): void {
    this.reindex(issue, 'remove');
    change(issue);
    this.reindex(issue, 'add');
    this.revision += 1;
  }

  addLink(link: SeedLink): void {
    this.links.set(link.id, link);
    this.linksOf.add(link.outwardFrom, link);
    this.linksOf.add(link.inwardTo, link);
    this.noteId(link.id);
    this.revision += 1;
  }

  removeLink(link: SeedLink): void {
    this.links.delete(link.id);
    this.linksOf.remove(link.outwardFrom, link);
    this.linksOf.remove(link.inwardTo, link);
    this.revision += 1;
  }

  /** The key of the project's next issue; the numbers of deleted issues never come back. */
  nextKey(projectKey: string): string {
    return `${projectKey}-${(this.lastNumbers.get(projectKey) ?? 0) + 1}`;
  }

  /** A rank that no issue is below. */
  lastRank(): string | null {
    return this.endOfRanks;
  }

  /** One counter for all ids: they grow, as Jira's do, and never meet a seeded one. */
  nextId(): string {
    this.lastId += 1;
    return String(this.lastId);
  }

  private noteId(id: string): void {
    const value = Number(id);
    if (Number.isSafeInteger(value) && value > this.lastId) this.lastId = value;
  }

  private reindex(issue: IssueState, step: 'add' | 'remove'): void {
    for (const sprintId of issue.sprintIds) this.bySprint[step](sprintId, issue);
    if (issue.parentKey !== null) this.byParent[step](issue.parentKey, issue);
    if (step === 'remove') return;
    if (this.endOfRanks === null || issue.rank > this.endOfRanks) this.endOfRanks = issue.rank;
    const number = Number(issue.key.slice(issue.key.lastIndexOf('-') + 1));
    if (number > (this.lastNumbers.get(issue.projectKey) ?? 0)) this.lastNumbers.set(issue.projectKey, number);
  }

  private fieldIdBy(isWanted: (field: SeedCustomField) => boolean): string {
    const field = this.customFields.find(isWanted);
    if (!field) throw new Error('A field that every Jira Software site has is missing');
    return field.id;
  }
}
