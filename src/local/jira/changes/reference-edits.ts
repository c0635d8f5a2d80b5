import { appAccountId } from '../wire/people';
import type { IssueState } from '../state/issue-state';
import { Unfit, type Prepare } from './unfit';

/** Reads { id }, { name }, { key } or { accountId } out of a value. */
function reference(value: unknown): { id?: string; name?: string; key?: string; accountId?: string | null } {
  if (typeof value !== 'object' || value === null) throw new Unfit('data was not an object');
  return value;
}

export const preparePriority: Prepare = ({ site }, issue, value) => {
  const { id, name } = reference(value);
  const next = site.priorities.find((priority, index) => priority === name || String(index + 1) === String(id));
  if (next === undefined) throw new Unfit(`The priority selected is invalid.`);
  if (next === issue.priority) return [];
  const idOf = (priority: string) => String(site.priorities.indexOf(priority) + 1);
  return [
    {
      item: {
        field: 'priority',
        fieldtype: 'jira',
        fieldId: 'priority',
        from: idOf(issue.priority),
        fromString: issue.priority,
        to: idOf(next),
        toString: next,
      },
      apply: (changed) => void (changed.priority = next),
    },
  ];
};

export function preparePerson(
  field: 'assignee' | 'reporter',
  of: (issue: IssueState) => string | null,
  set: (issue: IssueState, accountId: string | null) => void,
): Prepare {
  return ({ site }, issue, value) => {
    const given = value === null ? { accountId: null } : reference(value);
    const next = given.accountId ?? given.id ?? null;
    if (next !== null && next !== appAccountId && !site.users.has(next)) {
      throw new Unfit(`Specify a valid value for ${field}`);
    }
    if (next === null && field === 'reporter') throw new Unfit('Reporter is required.');
    const before = of(issue);
    if (before === next) return [];
    const name = (accountId: string | null) => site.users.get(accountId ?? '')?.displayName ?? null;
    return [
      {
        item: {
          field,
          fieldtype: 'jira',
          fieldId: field,
          from: before,
          fromString: name(before),
          to: next,
          toString: name(next),
        },
        apply: (changed) => set(changed, next),
      },
    ];
  };
}

/** The parent of any kind: an epic for a story, a story for a sub-task. */
export const prepareParent: Prepare = ({ site, viewer }, issue, value) => {
  const given = value === null ? null : reference(value);
  const parent = given === null ? null : site.issue(given.id ?? given.key ?? '');
  if (parent === undefined || (parent && !viewer.canBrowse(site.projectOf(parent)))) {
    throw new Unfit('Could not find issue by id or key.');
  }
  const level = site.typeOf(issue).hierarchyLevel;
  if (parent && site.typeOf(parent).hierarchyLevel !== level + 1) {
    throw new Unfit('Given parent work item does not belong to appropriate hierarchy.', 'parentId');
  }
  if (!parent && level === -1) throw new Unfit('Parent is required.');
  const next = parent?.key ?? null;
  if (next === issue.parentKey) return [];
  const before = issue.parentKey === null ? undefined : site.issue(issue.parentKey);
  return [
    {
      // Jira gives this entry no field id.
      item: {
        field: 'IssueParentAssociation',
        fieldtype: 'jira',
        from: before?.id ?? null,
        fromString: issue.parentKey,
        to: parent?.id ?? null,
        toString: next,
      },
      apply: (changed) => void (changed.parentKey = next),
    },
  ];
};

export const prepareType: Prepare = ({ site }, issue, value) => {
  const { id, name } = reference(value);
  const types = site.projectOf(issue).issueTypeIds.flatMap((typeId) => site.issueTypes.get(typeId) ?? []);
  const next = types.find((type) => type.id === String(id) || type.name === name);
  if (!next) throw new Unfit('The issue type selected is invalid.');
  const before = site.typeOf(issue);
  if (next.id === before.id) return [];
  if (next.hierarchyLevel === -1 && before.hierarchyLevel !== -1) {
    // Making a sub-task of an item is a move, which the REST API does not do.
    throw new Unfit('Issue type is a sub-task but parent issue key or id not specified.');
  }
  return [
    {
      item: {
        field: 'issuetype',
        fieldtype: 'jira',
        fieldId: 'issuetype',
        from: before.id,
        fromString: before.name,
        to: next.id,
        toString: next.name,
      },
      apply: (changed) => void (changed.issueTypeId = next.id),
    },
  ];
};

/** Jira writes one entry for each version that came or went. */
export const prepareVersions: Prepare = ({ site }, issue, value) => {
  if (!Array.isArray(value)) throw new Unfit('data was not an array');
  const all = site.projectOf(issue).versions;
  const next = value.map((entry) => {
    const { id, name } = reference(entry);
    const version = all.find((candidate) => candidate.id === String(id) || candidate.name === name);
    if (!version) throw new Unfit(`Version id '${String(id ?? name)}' is not valid`);
    return version.id;
  });
  const gone = issue.fixVersionIds.filter((id) => !next.includes(id));
  const come = next.filter((id) => !issue.fixVersionIds.includes(id));
  const nameOf = (id: string) => all.find((version) => version.id === id)?.name ?? id;
  const item = { field: 'Fix Version', fieldtype: 'jira', fieldId: 'fixVersions' } as const;
  return [
    ...gone.map((id) => ({
      item: { ...item, from: id, fromString: nameOf(id), to: null, toString: null },
      apply: (changed: IssueState) => void (changed.fixVersionIds = changed.fixVersionIds.filter((one) => one !== id)),
    })),
    ...come.map((id) => ({
      item: { ...item, from: null, fromString: null, to: id, toString: nameOf(id) },
      apply: (changed: IssueState) => void (changed.fixVersionIds = [...changed.fixVersionIds, id]),
    })),
  ];
};
