import type { Ask } from '../http/endpoint';
import { wikiText } from '../wire/rich-text';
import { customEdits } from './custom-field-edits';
import { prepareParent, preparePerson, preparePriority, prepareType, prepareVersions } from './reference-edits';
import type { FieldEdit } from './record';
import { sprintEdits } from './sprint-edits';
import { Unfit, type Prepare } from './unfit';

const text = (value: unknown, message: string): string => {
  if (typeof value !== 'string') throw new Unfit(message);
  return value;
};

const summaryLengthAtMost = 255;

const prepareSummary: Prepare = (_, issue, value) => {
  const summary = text(value, 'Operation value must be a string');
  if (summary.trim() === '') throw new Unfit('You must specify a summary of the issue.');
  if (/[\r\n]/.test(summary)) throw new Unfit('The summary is invalid because it contains newline characters.');
  if (summary.length > summaryLengthAtMost) {
    throw new Unfit(`Summary can't exceed ${summaryLengthAtMost} characters.`);
  }
  if (summary === issue.summary) return [];
  return [
    {
      item: change('summary', null, issue.summary, null, summary),
      apply: (changed) => void (changed.summary = summary),
    },
  ];
};

const prepareDescription: Prepare = (_, issue, value) => {
  const isDocument = typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc';
  if (value !== null && !isDocument)
    throw new Unfit('Operation value must be an Atlassian Document (see the Atlassian Document Format)');
  const description = value as object | null;
  const [before, after] = [wikiText(issue.description), wikiText(description)];
  if (JSON.stringify(issue.description) === JSON.stringify(description)) return [];
  return [
    {
      item: change('description', null, before, null, after),
      apply: (changed) => void (changed.description = description),
    },
  ];
};

const prepareLabels: Prepare = (_, issue, value) => {
  if (!Array.isArray(value) || !value.every((label) => typeof label === 'string')) {
    throw new Unfit('data was not an array');
  }
  const labels = [...new Set(value)];
  const spaced = labels.find((label) => /\s/.test(label));
  if (spaced !== undefined) throw new Unfit(`The label '${spaced}' contains spaces which is invalid.`);
  const [before, after] = [issue.labels.join(' '), labels.join(' ')];
  if (before === after) return [];
  return [{ item: change('labels', '', before, '', after), apply: (changed) => void (changed.labels = labels) }];
};

const prepareDueDate: Prepare = (_, issue, value) => {
  const day = value === null ? null : text(value, 'Operation value must be a string');
  if (day !== null && !/^\d{4}-\d{2}-\d{2}$/.test(day)) {
    throw new Unfit("Error parsing date string: the expected format is 'yyyy-MM-dd'.");
  }
  if (day === issue.dueDate) return [];
  return [
    {
      item: change('duedate', issue.dueDate, issue.dueDate, day, day),
      apply: (changed) => void (changed.dueDate = day),
    },
  ];
};

const systemEdits: Readonly<Record<string, Prepare>> = {
  summary: prepareSummary,
  description: prepareDescription,
  labels: prepareLabels,
  duedate: prepareDueDate,
  priority: preparePriority,
  assignee: preparePerson(
    'assignee',
    (issue) => issue.assigneeId,
    (issue, id) => void (issue.assigneeId = id),
  ),
  reporter: preparePerson(
    'reporter',
    (issue) => issue.reporterId,
    (issue, id) => void (issue.reporterId = id ?? issue.reporterId),
  ),
  parent: prepareParent,
  issuetype: prepareType,
  fixVersions: prepareVersions,
};

/** How a field of this id is edited; null where it cannot be, which Jira says of unknown and of read-only fields alike. */
export function editorOf(ask: Ask, fieldId: string): Prepare | null {
  const { site } = ask;
  if (systemEdits[fieldId]) return systemEdits[fieldId];
  if (fieldId === site.epicLinkFieldId) {
    return (_, issue, value) => prepareParent(ask, issue, value === null ? null : { key: value });
  }
  if (fieldId === site.sprintFieldId) {
    return (_, issue, value) => {
      const id = value === null ? null : Number(value);
      const sprint = id === null ? null : site.sprints.get(id);
      if (sprint === undefined || sprint?.state === 'closed')
        throw new Unfit('Number value expected as the Sprint id.');
      return sprintEdits(site, issue, id);
    };
  }
  const custom = site.customFields.find((field) => field.id === fieldId);
  if (!custom || fieldId === site.rankFieldId) return null;
  return (_, issue, value) => customEdits(site, custom, issue, value);
}

function change(
  field: string,
  from: string | null,
  fromString: string | null,
  to: string | null,
  toString: string | null,
): FieldEdit['item'] {
  return { field, fieldtype: 'jira', fieldId: field, from, fromString, to, toString };
}
