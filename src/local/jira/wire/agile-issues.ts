import { fieldNames, fieldSchemas, selectFields } from '../fields/catalogue';
import type { Drawing } from '../fields/field';
import { visibleParent } from '../fields/system-fields';
import type { IssueState } from '../state/issue-state';
import type { SiteState } from '../state/site-state';
import { issueJson } from './issues';
import { sprintJson } from './sprints';

const agileFields = ['sprint', 'closedSprints', 'flagged', 'epic'] as const;
const changesShown = 100;

export function epicJson(site: SiteState, epic: IssueState): Record<string, unknown> {
  return {
    id: Number(epic.id),
    key: epic.key,
    self: `${site.baseUrl}/rest/agile/1.0/epic/${epic.id}`,
    name: epic.summary,
    summary: epic.summary,
    color: { key: `color_${(Number(epic.id) % 9) + 1}` },
    issueColor: { key: `color_${(Number(epic.id) % 9) + 1}` },
    done: site.statusOf(epic).category === 'done',
  };
}

/** An issue as the agile resources give it: text as wiki markup, and the fields that only they have. */
export function agileIssueJson(
  issue: IssueState,
  asked: { fields: readonly string[] | null; expand: readonly string[] },
  drawing: Drawing,
): Record<string, unknown> {
  const { site } = drawing;
  const drawn = issueJson(
    issue,
    {
      fields: selectFields(site, asked.fields, '*navigable'),
      expand: new Set(asked.expand),
      properties: [],
      historiesAtMost: changesShown,
      isAlone: false,
      selfBase: `${site.baseUrl}/rest/agile/1.0/issue`,
    },
    drawing,
  );
  const fields = { ...(drawn.fields as Record<string, unknown> | undefined) };
  for (const id of agileFields) {
    const isWanted = asked.fields === null || asked.fields.some((field) => field === id || field.startsWith('*'));
    if (isWanted) fields[id] = agileValue(issue, id, drawing);
  }
  return { ...drawn, fields };
}

function agileValue(issue: IssueState, field: (typeof agileFields)[number], drawing: Drawing): unknown {
  const { site } = drawing;
  const sprints = issue.sprintIds.flatMap((id) => site.sprints.get(id) ?? []);
  switch (field) {
    case 'sprint': {
      const current = sprints.find((sprint) => sprint.state !== 'closed');
      return current ? sprintJson(site, current) : null;
    }
    case 'closedSprints':
      return sprints.filter((sprint) => sprint.state === 'closed').map((sprint) => sprintJson(site, sprint));
    case 'flagged':
      return issue.isFlagged;
    case 'epic': {
      const parent = visibleParent(issue, drawing);
      return parent && site.typeOf(parent).hierarchyLevel === 1 ? epicJson(site, parent) : null;
    }
  }
}

export const namesAndSchema = (
  site: SiteState,
  asked: { fields: readonly string[] | null; expand: readonly string[] },
): Record<string, unknown> => {
  const fields = selectFields(site, asked.fields, '*navigable');
  return {
    ...(asked.expand.includes('names') ? { names: fieldNames(fields) } : {}),
    ...(asked.expand.includes('schema') ? { schema: fieldSchemas(fields) } : {}),
  };
};
