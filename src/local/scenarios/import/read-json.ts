/**
 * Jira's JSON in the forms it is found in: a search answer, a list of issues or one issue, lists of sprints, statuses,
 * types, projects and changelogs, captured answers as { url, data }, and plain lists of { id, title, description }.
 */
import * as v from 'valibot';
import { wikiDocument } from '../wiki/wiki-document';
import { bareIssue, type Harvest, type ImportedProject, type Place } from './imported';
import { categoryOfKey, historyOf, issueOfRecord, projectOf, sprintOf } from './json-issue';
import { elementLines } from './json-lines';
import {
  firstFault,
  historyShape,
  issueShape,
  plainItemShape,
  projectShape,
  sprintShape,
  statusShape,
  typeShape,
} from './json-shapes';
import { longestText, restOf, shortened, tooLong } from './story-lines';

const listMembers = ['issues', 'values', 'items', 'issueChangeLogs'] as const;

/** How many records the file holds that belong to a Jira site; 0 says that this is some other JSON. */
export function readJson(
  json: unknown,
  text: string,
  file: string,
  fallback: ImportedProject,
  harvest: Harvest,
): number {
  const { records, member, names } = recordsOf(json);
  const lines = elementLines(text, member);
  const reader = new RecordReader(fallback, names, harvest);
  records.forEach((record, index) => reader.read(record, { file, line: lines[index] ?? 1 }));
  reader.close(file);
  return reader.understood;
}

/** One JSON object a line. */
export function readJsonLines(
  records: readonly unknown[],
  file: string,
  fallback: ImportedProject,
  harvest: Harvest,
): number {
  const reader = new RecordReader(fallback, {}, harvest);
  records.forEach((record, index) => reader.read(record, { file, line: index + 1 }));
  reader.close(file);
  return reader.understood;
}

type Names = Readonly<Record<string, string>>;

function recordsOf(json: unknown): { records: readonly unknown[]; member: string | null; names: Names } {
  if (Array.isArray(json)) return { records: json, member: null, names: {} };
  const names = v.safeParse(v.object({ names: v.record(v.string(), v.string()) }), json);
  for (const member of listMembers) {
    const list = v.safeParse(v.object({ [member]: v.array(v.unknown()) }), json);
    if (list.success)
      return { records: list.output[member] ?? [], member, names: names.success ? names.output.names : {} };
  }
  return { records: [json], member: null, names: {} };
}

const captureShape = v.object({ url: v.string(), data: v.unknown() });
const bulkChangelogShape = v.object({ issueId: v.string(), changeHistories: v.array(v.unknown()) });
const changelogAddress = /\/issue\/([A-Za-z0-9_-]+)\/changelog/;

class RecordReader {
  understood = 0;
  private worklogs = 0;

  constructor(
    private readonly fallback: ImportedProject,
    private readonly names: Names,
    private readonly harvest: Harvest,
  ) {}

  read(record: unknown, place: Place): void {
    const capture = v.safeParse(captureShape, record);
    const url = capture.success ? capture.output.url : '';
    const value = capture.success ? capture.output.data : record;
    if (this.keep(value, url, place)) this.understood += 1;
    else this.harvest.skipped.push({ ...place, why: this.fault(value) });
  }

  /** What Tandem has no use for is named once, not once a row. */
  close(file: string): void {
    const count = this.worklogs;
    if (count > 0)
      this.harvest.skipped.push({ file, line: 1, why: `${count} worklogs: Tandem does not look at working hours` });
  }

  private keep(value: unknown, url: string, place: Place): boolean {
    const { harvest } = this;
    const issue = v.safeParse(issueShape, value);
    if (issue.success) {
      const read = issueOfRecord(issue.output, place, this.names);
      if (typeof read === 'string') return false;
      harvest.issues.push(read);
      return true;
    }
    // Something with fields is an issue that is broken, and nothing else.
    if (isObject(value) && 'fields' in value) return false;
    const sprint = v.safeParse(sprintShape, value);
    if (sprint.success) return harvest.sprints.push(sprintOf(sprint.output)) > 0;
    const status = v.safeParse(statusShape, value);
    if (status.success) {
      const { id, name, statusCategory } = status.output;
      return harvest.statuses.push({ id, name, category: categoryOfKey(statusCategory.key) }) > 0;
    }
    const history = v.safeParse(historyShape, value);
    const owner = changelogAddress.exec(url)?.[1];
    if (history.success && owner !== undefined) return this.keepHistories(owner, [history.output], place);
    const bulk = v.safeParse(bulkChangelogShape, value);
    if (bulk.success) return this.keepHistories(bulk.output.issueId, bulk.output.changeHistories, place);
    if (isObject(value) && 'timeSpentSeconds' in value) return (this.worklogs += 1) > 0;
    const project = v.safeParse(projectShape, value);
    if (project.success && isObject(value) && ('projectTypeKey' in value || 'style' in value)) {
      return harvest.projects.push(projectOf(project.output)) > 0;
    }
    const type = v.safeParse(typeShape, value);
    if (type.success && isObject(value) && 'subtask' in value) {
      const { id, name, hierarchyLevel, subtask } = type.output;
      return harvest.types.push({ id, name, hierarchyLevel, isSubtask: subtask ?? false }) > 0;
    }
    return this.keepPlainItem(value, place);
  }

  private keepHistories(owner: string, records: readonly unknown[], place: Place): boolean {
    const known = this.harvest.histories.get(owner) ?? { place, entries: [] };
    for (const record of records) {
      const parsed = v.safeParse(historyShape, record);
      const history = parsed.success ? historyOf(parsed.output) : null;
      if (history === null) return false;
      known.entries.push(history);
    }
    this.harvest.histories.set(owner, known);
    return true;
  }

  private keepPlainItem(value: unknown, place: Place): boolean {
    const item = v.safeParse(plainItemShape, value);
    if (!item.success) return false;
    const { title, summary, description, text, storypoints } = item.output;
    const heading = title ?? summary;
    const words = (heading ?? text ?? '').replace(/\s+/g, ' ').trim();
    const bodies = [description, heading === null ? null : text].filter((body) => body !== null);
    const more = bodies.length === 0 ? null : bodies.join('\n\n');
    if (words === '' || words.length > longestText || (more ?? '').length > longestText) return false;
    const whole = restOf(words) === null ? more : `${words}\n\n${more ?? ''}`;
    this.harvest.issues.push({
      ...bareIssue(place, this.fallback, shortened(words)),
      description: whole === null ? null : wikiDocument(whole),
      storyPoints: storypoints,
    });
    return true;
  }

  private fault(value: unknown): string {
    if (value === undefined) return 'is not valid JSON';
    if (!isObject(value))
      return `is ${Array.isArray(value) ? 'a list' : JSON.stringify(value)?.slice(0, 40)}, not an issue`;
    if ('fields' in value || 'key' in value) {
      const issue = v.safeParse(issueShape, value);
      const read = issue.success ? issueOfRecord(issue.output, { file: '', line: 0 }, {}) : null;
      return typeof read === 'string'
        ? read
        : `looks like an issue, but ${firstFault(issueShape, value) ?? 'cannot be read'}`;
    }
    const long = ['title', 'summary', 'text', 'description']
      .map((name) => value[name])
      .find((it) => typeof it === 'string' && it.length > longestText);
    if (typeof long === 'string') return tooLong(long);
    return 'is neither an issue nor a sprint, status, project, type, changelog or item with a title';
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
