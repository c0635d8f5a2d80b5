/** A site being written: scenarios add projects, and at the end everything gets its number. */
import type { SeedBoard, SeedIssueType, SeedProject, SeedSprint, SeedStatus, SiteSeed } from '../../jira/seed';
import type { IssueLife, LifeLink } from '../life/issue-life';
import { tellLife } from '../life/tell-life';
import {
  cast,
  castInSwitcherOrder,
  castPermissions,
  customFields,
  linkTypes,
  priorities,
  storyPointEstimateFieldId,
  storyPointsFieldId,
} from './basis';
import { ProjectDraft, type ProjectPlan } from './project-draft';

export class SiteDraft {
  readonly now: number;
  private readonly statuses: SeedStatus[] = [];
  private readonly issueTypes: SeedIssueType[] = [];
  private readonly boards: SeedBoard[] = [];
  private readonly sprints: SeedSprint[] = [];
  private readonly projects: { readonly draft: ProjectDraft; readonly project: Omit<SeedProject, 'versions'> }[] = [];
  private lastId = { status: 10000, type: 10000, project: 10000, version: 10100 };

  constructor(
    now: Date,
    readonly seed: number,
  ) {
    this.now = now.getTime();
  }

  addProject(plan: ProjectPlan): ProjectDraft {
    const statuses = plan.statuses.map(({ name, category }) => this.status(name, category, plan.style));
    const types = plan.types.map(({ name, hierarchyLevel }) => this.type(name, hierarchyLevel, plan));
    const project = {
      id: String(++this.lastId.project),
      key: plan.key,
      name: plan.name,
      style: plan.style,
      leadAccountId: cast.productOwner.accountId,
      isArchived: plan.isArchived ?? false,
      statusIds: statuses.map((status) => status.id),
      issueTypeIds: types.map((type) => type.id),
      permissions: castPermissions,
    };
    const draft = new ProjectDraft(plan, statuses, types, {
      addBoard: (board) => {
        const added = { ...board, id: this.boards.length + 1 };
        this.boards.push(added);
        return added;
      },
      addSprint: (sprint) => {
        const added = { ...sprint, id: this.sprints.length + 1 };
        this.sprints.push(added);
        return added;
      },
      nextVersionId: () => String(++this.lastId.version),
    });
    this.projects.push({ draft, project });
    return draft;
  }

  toSeed(): SiteSeed {
    const lives = this.projects.flatMap(({ draft }) => draft.lives);
    const ids = numbered(lives, (index) => String(10001 + index));
    const keys = new Map<IssueLife, string>();
    for (const { draft } of this.projects) {
      for (const [life, key] of numbered(draft.lives, (index) => `${draft.plan.key}-${index + 1}`)) keys.set(life, key);
    }
    const names = new Map(castInSwitcherOrder.map((user) => [user.accountId, user.displayName]));
    const counters = { history: 20000, comment: 30000 };
    const telling = (draft: ProjectDraft) => ({
      now: this.now,
      projectKey: draft.plan.key,
      keyOf: (life: IssueLife) => known(keys, life),
      idOf: (life: IssueLife) => known(ids, life),
      nameOf: (accountId: string) => names.get(accountId) ?? accountId,
      nextHistoryId: () => String(++counters.history),
      nextCommentId: () => String(++counters.comment),
      estimate: estimateField(draft.plan),
    });
    return {
      users: castInSwitcherOrder,
      statuses: this.statuses,
      issueTypes: this.issueTypes,
      priorities,
      linkTypes,
      customFields,
      projects: this.projects.map(({ draft, project }) => ({ ...project, versions: [...draft.versions] })),
      boards: this.boards,
      sprints: this.sprints,
      issues: this.projects.flatMap(({ draft }) => {
        const words = telling(draft);
        return draft.lives.map((life) => tellLife(life, words));
      }),
      links: this.projects
        .flatMap(({ draft }) => draft.links)
        .filter((link) => link.at <= this.now)
        .map((link, index) => ({
          id: String(40001 + index),
          typeId: linkTypeId(link),
          outwardFrom: known(keys, link.outwardFrom),
          inwardTo: known(keys, link.inwardTo),
        })),
    };
  }

  /** Company-managed projects share statuses by name; each team-managed project has its own. */
  private status(name: string, category: SeedStatus['category'], style: SeedProject['style']): SeedStatus {
    const shared = this.statuses.find((status) => status.name === name && style === 'classic');
    if (shared !== undefined) return shared;
    const added = { id: String(++this.lastId.status), name, category };
    this.statuses.push(added);
    return added;
  }

  private type(name: string, hierarchyLevel: SeedIssueType['hierarchyLevel'], plan: ProjectPlan): SeedIssueType {
    const isOwned = plan.style === 'next-gen';
    const shared = this.issueTypes.find((type) => !isOwned && type.projectKey === undefined && type.name === name);
    if (shared !== undefined) return shared;
    const id = String(++this.lastId.type);
    const added = isOwned ? { id, name, hierarchyLevel, projectKey: plan.key } : { id, name, hierarchyLevel };
    this.issueTypes.push(added);
    return added;
  }
}

export function estimateField(plan: ProjectPlan): { fieldId: string; fieldName: string } | null {
  if (!plan.isEstimated) return null;
  return plan.style === 'classic'
    ? { fieldId: storyPointsFieldId, fieldName: 'Story Points' }
    : { fieldId: storyPointEstimateFieldId, fieldName: 'Story point estimate' };
}

/** Jira numbers issues as they are created, whatever their rank became later. */
function numbered(lives: readonly IssueLife[], name: (index: number) => string): Map<IssueLife, string> {
  const byBirth = [...lives].sort((a, b) => a.birth.at - b.birth.at);
  return new Map(byBirth.map((life, index) => [life, name(index)]));
}

function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error('A life refers to an issue that belongs to no project of this site');
  return value;
}

function linkTypeId(link: LifeLink): string {
  const type = linkTypes.find(({ name }) => name === link.type);
  if (type === undefined) throw new Error(`There is no link type ${link.type}`);
  return type.id;
}
