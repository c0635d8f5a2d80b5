/** Gives every imported issue its key and id, in backlog order; what is there twice is told and left out. */
import type { ImportedIssue, Skipped } from './imported';

export interface NumberedIssue {
  readonly imported: ImportedIssue;
  readonly key: string;
  readonly id: string;
  readonly projectKey: string;
}

export function numberIssues(issues: readonly ImportedIssue[], skipped: Skipped[]): NumberedIssue[] {
  const byKey = new Map<string, ImportedIssue>();
  const kept: ImportedIssue[] = [];
  for (const issue of issues) {
    const first = issue.key === null ? undefined : byKey.get(issue.key);
    if (first !== undefined) {
      const where = first.place.file === issue.place.file ? `line ${first.place.line}` : 'another file';
      skipped.push({ ...issue.place, why: `${issue.key} is there twice; the one in ${where} is kept` });
      continue;
    }
    if (issue.key !== null) byKey.set(issue.key, issue);
    kept.push(issue);
  }
  const nextNumber = new Map<string, number>();
  for (const key of byKey.keys()) {
    const at = key.lastIndexOf('-');
    const projectKey = key.slice(0, at);
    nextNumber.set(projectKey, Math.max(nextNumber.get(projectKey) ?? 1, Number(key.slice(at + 1)) + 1));
  }
  const ids = new Set<string>();
  let nextId =
    1 + kept.reduce((highest, { id }) => Math.max(highest, /^\d{1,12}$/.test(id ?? '') ? Number(id) : 0), 10000);
  return inBacklogOrder(kept).map((imported) => {
    // The key decides: an issue that moved to another project has kept its old project's name in some exports.
    const projectKey = imported.key?.slice(0, imported.key.lastIndexOf('-')) ?? imported.project.key;
    const number = nextNumber.get(projectKey) ?? 1;
    if (imported.key === null) nextNumber.set(projectKey, number + 1);
    const isFree = imported.id !== null && /^\d{1,12}$/.test(imported.id) && !ids.has(imported.id);
    const id = isFree && imported.id !== null ? imported.id : String(nextId++);
    ids.add(id);
    return { imported, key: imported.key ?? `${projectKey}-${number}`, id, projectKey };
  });
}

/** By Jira's own rank where every issue of a project has one; otherwise as the file has them. */
function inBacklogOrder(issues: readonly ImportedIssue[]): ImportedIssue[] {
  const byProject = new Map<string, ImportedIssue[]>();
  for (const issue of issues) {
    const own = byProject.get(issue.project.key) ?? [];
    own.push(issue);
    byProject.set(issue.project.key, own);
  }
  return [...byProject.values()].flatMap((own) => {
    if (own.some((issue) => issue.rank === null)) return own;
    return own.sort((a, b) => ((a.rank ?? '') < (b.rank ?? '') ? -1 : (a.rank ?? '') > (b.rank ?? '') ? 1 : 0));
  });
}
