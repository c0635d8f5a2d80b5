import type { IssueState } from '../state/issue-state';
import { statusCategoryChangedAt } from '../state/issue-state';
import { resolutions } from '../state/resolutions';
import { categoryName, categoryNames } from '../wire/statuses';
import { wikiText } from '../wire/rich-text';
import { choiceField, isSame } from './choice-field';
import { dateField, textField } from './plain-fields';
import type { Compilation, JqlField } from './query';

const many = <T>(items: Iterable<T>, isWanted: (item: T) => boolean, id: (item: T) => string): string[] =>
  [...items].filter(isWanted).map(id);

export const currentUser = (_: readonly string[], { viewer }: Compilation): string[] =>
  viewer.accountId === null ? [] : [viewer.accountId];

export const findUser = (text: string, { site }: Compilation): string[] =>
  many(
    site.users.values(),
    (user) => user.accountId === text || isSame(user.displayName, text),
    (user) => user.accountId,
  );

const person = (name: string, of: (issue: IssueState) => readonly (string | null)[]): JqlField =>
  choiceField({
    names: [name],
    valuesOf: (issue) => of(issue).filter((accountId) => accountId !== null),
    find: findUser,
    functions: { currentUser },
    sortKey: ({ site }) => ({ of: (issue) => site.users.get(of(issue)[0] ?? '')?.displayName ?? null }),
  });

const sprintProblem = (text: string): string =>
  /^\d+$/.test(text)
    ? `Sprint with id '${text}' does not exist or you do not have permission to view it.`
    : `Sprint with name '${text}' does not exist or you do not have permission to view it.`;

const sprintsInState =
  (state: string) =>
  (_: readonly string[], { site }: Compilation) =>
    many(
      site.sprints.values(),
      (sprint) => sprint.state === state,
      (sprint) => String(sprint.id),
    );

const noSuchKey = (text: string, field: string): string =>
  `An issue with key '${text}' does not exist for field '${field}'.`;

function visibleIssue(text: string, { site, viewer }: Compilation): IssueState | undefined {
  const issue = site.issue(text);
  return issue && viewer.canBrowse(site.projectOf(issue)) ? issue : undefined;
}

const numberInKey = (key: string): number => Number(key.slice(key.lastIndexOf('-') + 1));

const childrenOf = (key: string, { site }: Compilation): Iterable<IssueState> => site.byParent.get(key);
const parentField = (names: readonly string[]): JqlField =>
  choiceField({
    names,
    valuesOf: (issue) => (issue.parentKey === null ? [] : [issue.parentKey]),
    find: (text, compilation) => {
      const parent = visibleIssue(text, compilation);
      return parent ? [parent.key] : [];
    },
    unknown: noSuchKey,
    candidatesOf: childrenOf,
  });

const versionsWhere =
  (isReleased: boolean) =>
  (args: readonly string[], { site, viewer }: Compilation) =>
    [...site.projects.values()]
      .filter((project) => viewer.canBrowse(project))
      .filter((project) => args.length === 0 || args.some((key) => isSame(key, project.key)))
      .flatMap((project) => project.versions.filter((version) => version.isReleased === isReleased))
      .map((version) => version.id);

function linkedIssues([key = '', phrase]: readonly string[], compilation: Compilation): string[] {
  const { site } = compilation;
  const issue = visibleIssue(key, compilation);
  if (!issue) {
    compilation.problems.push(`Issue '${key}' could not be found in function 'linkedIssues'.`);
    return [];
  }
  return [...site.linksOf.get(issue.key)].flatMap((link) => {
    const type = site.linkTypes.find((candidate) => candidate.id === link.typeId);
    const isOutward = link.outwardFrom === issue.key;
    const read = isOutward ? type?.outward : type?.inward;
    const other = site.issue(isOutward ? link.inwardTo : link.outwardFrom);
    return other && (phrase === undefined || isSame(phrase, read ?? '')) ? [other.id] : [];
  });
}

/** Every system field that this stand-in can search. */
export const issueFields: readonly JqlField[] = [
  choiceField({
    names: ['project'],
    valuesOf: (issue) => [issue.projectKey],
    find: (text, { site, viewer }) =>
      many(
        site.projects.values(),
        (project) =>
          viewer.canBrowse(project) && (isSame(project.key, text) || project.id === text || isSame(project.name, text)),
        (project) => project.key,
      ),
    sortKey: () => ({ of: (issue) => issue.projectKey }),
    candidatesOf: (key, { site }) => site.byProject.get(key),
  }),
  choiceField({
    names: ['key', 'issuekey', 'issue', 'id'],
    valuesOf: (issue) => [issue.id],
    find: (text, compilation) => {
      const issue = visibleIssue(text, compilation);
      return issue ? [issue.id] : [];
    },
    unknown: noSuchKey,
    functions: { linkedIssues },
    sortKey: () => ({ of: (issue) => `${issue.projectKey} ${String(numberInKey(issue.key)).padStart(10, '0')}` }),
    candidatesOf: (id, { site }) => {
      const issue = site.issues.get(id);
      return issue ? [issue] : [];
    },
    orderOf: (id, { site }) => numberInKey(site.issues.get(id)?.key ?? ''),
  }),
  choiceField({
    names: ['issuetype', 'type'],
    valuesOf: (issue) => [issue.issueTypeId],
    find: (text, { site }) =>
      many(
        site.issueTypes.values(),
        (type) => type.id === text || isSame(type.name, text),
        (type) => type.id,
      ),
    functions: {
      standardIssueTypes: (_, { site }) =>
        many(
          site.issueTypes.values(),
          (type) => type.hierarchyLevel !== -1,
          (type) => type.id,
        ),
      subTaskIssueTypes: (_, { site }) =>
        many(
          site.issueTypes.values(),
          (type) => type.hierarchyLevel === -1,
          (type) => type.id,
        ),
    },
    sortKey: ({ site }) => ({ of: (issue) => site.typeOf(issue).name }),
  }),
  choiceField({
    names: ['status'],
    valuesOf: (issue) => [issue.statusId],
    find: (text, { site }) =>
      many(
        site.statuses.values(),
        (status) => status.id === text || isSame(status.name, text),
        (status) => status.id,
      ),
    sortKey: ({ site }) => ({ of: (issue) => [...site.statuses.keys()].indexOf(issue.statusId) }),
  }),
  choiceField({
    names: ['statuscategory'],
    valuesOf: (issue, { site }) => [site.statusOf(issue).category],
    find: (text) => {
      const category = categoryNames[text.toLowerCase()];
      return category === undefined ? [] : [category];
    },
    sortKey: ({ site }) => ({ of: (issue) => categoryName(site.statusOf(issue).category) }),
  }),
  choiceField({
    names: ['sprint'],
    valuesOf: (issue) => issue.sprintIds.map(String),
    find: (text, { site }) =>
      many(
        site.sprints.values(),
        (sprint) => String(sprint.id) === text || isSame(sprint.name, text),
        (sprint) => String(sprint.id),
      ),
    unknown: sprintProblem,
    functions: {
      openSprints: sprintsInState('active'),
      futureSprints: sprintsInState('future'),
      closedSprints: sprintsInState('closed'),
    },
    sortKey: () => ({ of: (issue) => issue.sprintIds.at(-1) ?? null }),
    candidatesOf: (id, { site }) => site.bySprint.get(Number(id)),
  }),
  parentField(['parent']),
  parentField(['epic link']),
  person('assignee', (issue) => [issue.assigneeId]),
  person('reporter', (issue) => [issue.reporterId]),
  person('creator', (issue) => [issue.reporterId]),
  person('watcher', (issue) => issue.watcherIds),
  person('voter', (issue) => issue.voterIds),
  choiceField({ names: ['labels'], valuesOf: (issue) => issue.labels, find: (text) => [text] }),
  choiceField({
    names: ['priority'],
    valuesOf: (issue) => [issue.priority],
    find: (text, { site }) => site.priorities.filter((name, index) => isSame(name, text) || String(index + 1) === text),
    // Jira's greater priority is the more pressing one, which stands first in the list.
    orderOf: (name, { site }) => -site.priorities.indexOf(name),
    sortKey: ({ site }) => ({ of: (issue) => -site.priorities.indexOf(issue.priority) }),
  }),
  choiceField({
    names: ['resolution'],
    valuesOf: (issue) => (issue.resolution === null ? [] : [issue.resolution]),
    find: (text, { site }) => {
      if (isSame(text, 'unresolved')) return [null];
      const borne = [...site.issues.values()].flatMap((issue) => issue.resolution ?? []);
      const known = new Set([...resolutions.map(({ name }) => name), ...borne]);
      return [...known].filter((name) => isSame(name, text));
    },
    sortKey: () => ({ of: (issue) => issue.resolution }),
  }),
  choiceField({
    names: ['fixversion'],
    valuesOf: (issue) => issue.fixVersionIds,
    find: (text, { site }) =>
      many(
        [...site.projects.values()].flatMap((project) => project.versions),
        (version) => version.id === text || isSame(version.name, text),
        (version) => version.id,
      ),
    functions: { unreleasedVersions: versionsWhere(false), releasedVersions: versionsWhere(true) },
  }),
  dateField(['created', 'createddate'], (issue) => issue.createdAt),
  dateField(['updated', 'updateddate'], (issue) => issue.updatedAt),
  dateField(['resolved', 'resolutiondate'], (issue) => issue.resolvedAt),
  dateField(['due', 'duedate'], (issue) => issue.dueDate),
  dateField(['statuscategorychangeddate'], (issue, { site }) => statusCategoryChangedAt(issue, site.categoryOf)),
  textField(['summary'], (issue) => issue.summary),
  textField(['description'], (issue) => wikiText(issue.description) ?? ''),
  textField(['comment'], commentsText),
  textField(['text'], (issue) => [issue.summary, wikiText(issue.description) ?? '', commentsText(issue)].join('\n')),
];

function commentsText(issue: IssueState): string {
  return issue.comments.map((comment) => wikiText(comment.body) ?? '').join('\n');
}
