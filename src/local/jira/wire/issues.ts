import { fieldNames, fieldSchemas } from '../fields/catalogue';
import type { Drawing, Field } from '../fields/field';
import type { IssueState } from '../state/issue-state';
import { historyJson } from './changelog';
import { editMetaJson, transitionsJson } from './transitions';
import { wikiText } from './rich-text';

export interface IssueRequest {
  /** Null shows only the id, which is what a search gives when nothing is asked for. */
  readonly fields: readonly Field[] | null;
  readonly expand: ReadonlySet<string>;
  /** Entity property keys; "*all" for all. */
  readonly properties: readonly string[];
  /** The newest changes that `expand=changelog` shows. */
  readonly historiesAtMost: number;
  /** A single read carries names and schema itself; a search has them beside its issues. */
  readonly isAlone: boolean;
  readonly selfBase: string;
}

const expandable =
  'operations,versionedRepresentations,editmeta,changelog,customfield_10010.requestTypePractice,renderedFields';

export function issueJson(issue: IssueState, request: IssueRequest, drawing: Drawing): Record<string, unknown> {
  const { fields, expand, isAlone } = request;
  if (fields === null) return { id: issue.id };
  const { site } = drawing;
  const answer: Record<string, unknown> = {
    expand: expandable,
    id: issue.id,
    self: `${request.selfBase}/${issue.id}`,
    key: issue.key,
  };
  if (expand.has('renderedFields')) answer.renderedFields = renderedFields(issue, fields);
  if (isAlone && expand.has('names')) answer.names = fieldNames(fields);
  if (isAlone && expand.has('schema')) answer.schema = fieldSchemas(fields);
  if (expand.has('transitions')) answer.transitions = transitionsJson(issue, drawing);
  if (expand.has('operations')) answer.operations = { linkGroups: [] };
  if (expand.has('editmeta')) answer.editmeta = editMetaJson(issue, drawing);
  if (expand.has('changelog')) {
    const newest = issue.histories.slice(-request.historiesAtMost).reverse();
    answer.changelog = {
      startAt: 0,
      maxResults: newest.length,
      total: issue.histories.length,
      histories: newest.map((history) => historyJson(site, history)),
    };
  }
  if (request.properties.length > 0)
    answer.properties = propertiesOf(site.issueProperties.of(issue.id), request.properties);
  if (fields.length > 0) answer.fields = drawFields(issue, fields, drawing);
  return answer;
}

function drawFields(issue: IssueState, fields: readonly Field[], drawing: Drawing): Record<string, unknown> {
  const drawn: Record<string, unknown> = {};
  for (const field of fields) {
    const value = field.read(issue, drawing);
    if (value !== undefined) drawn[field.id] = value;
  }
  return drawn;
}

function propertiesOf(stored: ReadonlyMap<string, unknown>, wanted: readonly string[]): Record<string, unknown> {
  const keys = wanted.includes('*all') ? [...stored.keys()] : wanted;
  return Object.fromEntries(keys.filter((key) => stored.has(key)).map((key) => [key, stored.get(key)]));
}

/** HTML of the rich-text fields; Jira gives null where the plain value says it all. */
function renderedFields(issue: IssueState, fields: readonly Field[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((field) => [field.id, field.id === 'description' ? html(wikiText(issue.description) ?? '') : null]),
  );
}

const html = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .split(/\n{2,}/)
    .map((paragraph) => (paragraph === '' ? '' : `<p>${paragraph.replace(/\n/g, '<br/>')}</p>`))
    .join('\n');
