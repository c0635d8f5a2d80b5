/** Puts what all files say together into one site: numbers what has no number, joins what belongs together. */
import type { SeedBoard, SeedIssue, SeedLink, SeedLinkType, SeedProject, SeedVersion, SiteSeed } from '../../jira/seed';
import {
  acceptanceCriteriaFieldId,
  cast,
  castInSwitcherOrder,
  customFields,
  linkTypes,
  priorities,
  storyPointEstimateFieldId,
  storyPointsFieldId,
} from '../site/basis';
import type { Harvest, ImportedIssue, ImportedProject, Skipped } from './imported';
import { numberIssues, type NumberedIssue } from './number-issues';
import { PeopleBook } from './people-book';
import { historiesOf } from './histories';
import { SprintBook } from './sprint-book';
import { StatusBook } from './status-book';
import { TypeBook } from './type-book';

export function siteOf(harvest: Harvest, now: Date): { readonly seed: SiteSeed; readonly skipped: readonly Skipped[] } {
  const skipped: Skipped[] = [];
  const numbered = numberIssues(harvest.issues, skipped);
  const people = new PeopleBook();
  const statuses = new StatusBook(
    harvest.statuses,
    harvest.issues.map((issue) => issue.status),
  );
  const types = new TypeBook(harvest.types);
  const keys = new Set(numbered.map((issue) => issue.key));
  const projects = [...projectsOf(numbered, harvest.projects).values()];
  const boards = projects.map((project, index) => ({ id: index + 1, project }));
  const sprints = new SprintBook(new Map(boards.map(({ id, project }) => [project.key, id])));
  for (const issue of numbered) sprints.noteIssue(issue.imported, issue.projectKey);
  sprints.noteList(harvest.sprints);
  const versions = new VersionBook();
  const counters = { history: 0, comment: 0 };

  const issues = numbered.map((issue, index): SeedIssue => {
    const { imported } = issue;
    const project = projects.find(({ key }) => key === issue.projectKey);
    // What has no date was made now, in the order of the file.
    const createdAt = imported.createdAt ?? new Date(now.getTime() - (numbered.length - index) * 60_000).toISOString();
    const status = statuses.of(imported.status, imported.resolvedAt !== null, issue.projectKey);
    const pointsField = project?.style === 'next-gen' ? storyPointEstimateFieldId : storyPointsFieldId;
    const reporter = imported.reporter === null ? cast.productOwner.accountId : people.idOf(imported.reporter);
    const histories = historiesOf(imported, harvest, {
      people,
      statuses,
      sprints,
      pointsField,
      nextId: () => String(++counters.history),
    });
    const comments = imported.comments.map((comment) => ({
      id: String(++counters.comment),
      authorId: comment.author === null ? reporter : people.idOf(comment.author),
      createdAt: comment.createdAt === '' ? createdAt : comment.createdAt,
      body: comment.body,
    }));
    return {
      id: issue.id,
      key: issue.key,
      projectKey: issue.projectKey,
      issueTypeId: types.of(imported.type, project?.style === 'next-gen' ? issue.projectKey : null, issue.projectKey),
      summary: imported.summary,
      description: imported.description,
      statusId: status.id,
      resolution: imported.resolution ?? (status.category === 'done' ? 'Done' : null),
      resolvedAt:
        status.category === 'done' ? (imported.resolvedAt ?? imported.updatedAt ?? createdAt) : imported.resolvedAt,
      priority: imported.priority ?? 'Medium',
      labels: imported.labels,
      parentKey:
        imported.parentKey !== null && keys.has(imported.parentKey) && imported.parentKey !== issue.key
          ? imported.parentKey
          : null,
      assigneeId: imported.assignee === null ? null : people.idOf(imported.assignee),
      reporterId: reporter,
      createdAt,
      updatedAt: imported.updatedAt ?? createdAt,
      sprintIds: imported.sprints.map((sprint) => sprints.idOf(sprint, issue.projectKey)),
      fixVersionIds: imported.versions.map((version) => versions.idOf(version, issue.projectKey)),
      isFlagged: imported.isFlagged,
      customFields: {
        ...(imported.storyPoints === null ? {} : { [pointsField]: imported.storyPoints }),
        ...imported.worth,
        ...(imported.acceptanceCriteria === null ? {} : { [acceptanceCriteriaFieldId]: imported.acceptanceCriteria }),
      },
      watcherIds: [],
      voterIds: [],
      comments,
      histories,
    };
  });
  skipped.push(...foreignHistories(harvest, numbered));
  const { links, types: typesOfLinks } = linksOf(numbered, keys);
  const permissions = people.permissions();
  const seed: SiteSeed = {
    users: [...castInSwitcherOrder, ...people.users()],
    statuses: statuses.all(projects.map(({ key }) => key)),
    issueTypes: types.all(),
    priorities: prioritiesOf(issues),
    linkTypes: typesOfLinks,
    customFields,
    projects: projects.map((project, index): SeedProject => ({
      id: String(10001 + index),
      key: project.key,
      name: project.name,
      style: project.style ?? 'classic',
      leadAccountId: cast.productOwner.accountId,
      isArchived: project.isArchived,
      statusIds: statuses.idsOf(project.key),
      issueTypeIds: types.idsOf(project.key),
      versions: versions.of(project.key),
      permissions,
    })),
    boards: boards.map(({ id, project }) => boardOf(id, project, issues, statuses, sprints)),
    sprints: sprints.all(issues, new Set(statuses.doneIds())),
    issues,
    links,
  };
  return { seed, skipped };
}

/** A list of projects names them; without it their issues do. */
function projectsOf(
  numbered: readonly NumberedIssue[],
  listed: readonly ImportedProject[],
): Map<string, ImportedProject> {
  const found = new Map<string, ImportedProject>();
  for (const { projectKey, imported } of numbered) {
    if (!found.has(projectKey)) found.set(projectKey, imported.project);
  }
  for (const project of listed) {
    const own = found.get(project.key);
    if (own !== undefined) found.set(project.key, { ...project, style: project.style ?? own.style });
  }
  return found;
}

function boardOf(
  id: number,
  project: ImportedProject,
  issues: readonly SeedIssue[],
  statuses: StatusBook,
  sprints: SprintBook,
): SeedBoard {
  const isTeamManaged = project.style === 'next-gen';
  const field = isTeamManaged ? storyPointEstimateFieldId : storyPointsFieldId;
  const own = issues.filter((issue) => issue.projectKey === project.key);
  const isEstimated = own.some((issue) => issue.customFields[field] !== undefined);
  // A team with a long history and not one sprint works without sprints; anything else may still plan its first.
  const isFlow = !sprints.hasAny(id) && own.filter((issue) => issue.histories.length > 0).length > 20;
  return {
    id,
    name: `${project.key} board`,
    type: isTeamManaged ? 'simple' : isFlow ? 'kanban' : 'scrum',
    projectKey: project.key,
    jql: `project = ${project.key} ORDER BY Rank ASC`,
    columns: statuses.columnsOf(project.key),
    estimationFieldId: isEstimated ? field : null,
  };
}

class VersionBook {
  private readonly versions = new Map<string, SeedVersion & { readonly projectKey: string }>();

  idOf(version: ImportedIssue['versions'][number], projectKey: string): string {
    const key = `${projectKey}/${version.name}`;
    const known = this.versions.get(key) ?? { ...version, id: String(10001 + this.versions.size), projectKey };
    this.versions.set(key, known);
    return known.id;
  }

  of(projectKey: string): SeedVersion[] {
    const own = [...this.versions.values()].filter((version) => version.projectKey === projectKey);
    return own.map(({ id, name, isReleased, releaseDate }) => ({ id, name, isReleased, releaseDate }));
  }
}

/** Both ends tell of a link; it is kept once, and only where both are here. */
function linksOf(
  numbered: readonly NumberedIssue[],
  keys: ReadonlySet<string>,
): { links: SeedLink[]; types: SeedLinkType[] } {
  const types = new Map<string, SeedLinkType>(linkTypes.map((type) => [type.name, type]));
  const links = new Map<string, SeedLink>();
  for (const { key, imported } of numbered) {
    for (const link of imported.links) {
      if (!keys.has(link.otherKey)) continue;
      const fallback = {
        id: String(10100 + types.size),
        name: link.typeName,
        inward: link.inward || link.typeName,
        outward: link.outward || link.typeName,
      };
      const type = types.get(link.typeName) ?? fallback;
      types.set(link.typeName, type);
      const [outwardFrom, inwardTo] = link.isOutward ? [key, link.otherKey] : [link.otherKey, key];
      const name = `${type.id}/${outwardFrom}/${inwardTo}`;
      if (!links.has(name)) links.set(name, { id: String(20001 + links.size), typeId: type.id, outwardFrom, inwardTo });
    }
  }
  return { links: [...links.values()], types: [...types.values()] };
}

function prioritiesOf(issues: readonly SeedIssue[]): string[] {
  return [...new Set([...priorities, ...issues.map((issue) => issue.priority)])];
}

/** Changelogs of issues that are in none of the files, told once per file. */
function foreignHistories(harvest: Harvest, numbered: readonly NumberedIssue[]): Skipped[] {
  const own = new Set(numbered.flatMap(({ imported }) => [imported.key, imported.id]));
  const byFile = new Map<string, { line: number; issues: number; entries: number }>();
  for (const [owner, { place, entries }] of harvest.histories) {
    if (own.has(owner)) continue;
    const count = byFile.get(place.file) ?? { line: place.line, issues: 0, entries: 0 };
    byFile.set(place.file, {
      line: Math.min(count.line, place.line),
      issues: count.issues + 1,
      entries: count.entries + entries.length,
    });
  }
  return [...byFile].map(([file, { line, issues, entries }]) => ({
    file,
    line,
    why: `${entries} changelog entries of ${issues} issues that are in none of these files`,
  }));
}
