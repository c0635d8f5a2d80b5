/** What the jobs on records share: how a project's items are asked for, and how what was found becomes records. */
import type { KeptRecord } from '../core/backlog/records-with-changes';
import { JiraFailure } from '../jira/failure';
import type { Project } from '../jira/gateway';
import type { FoundItem } from '../jira/items/issue-item';
import { jqlText } from '../jira/jql';
import type { SiteFields } from '../jira/site/site-fields';
import { boardFactsOf } from '../resolvers/board-facts';
import { boardOf } from '../resolvers/board-of';
import { estimatesAreUsed } from '../resolvers/estimates';
import { judgedForAll } from '../resolvers/kept/issue-marks';
import { judgedWith, keptRecordOf } from '../resolvers/kept/kept-record';
import { knownEstimates } from '../resolvers/kept/project-sizes';
import type { World } from '../resolvers/world';
import type { RecordsSite } from '../store/item-records';
import type { StoredSettings } from '../store/team-settings';

/** An epic that was done longer ago is nobody's parent any more. */
const doneEpicsForDays = 365;
/** As many as one search gives with their fields: enough to know a team's scale. */
const sizedItems = 100;

/** Open items, and epics whose children may still be open. */
export function wantedItems({ key, issueTypes }: Project): string {
  const epics = issueTypes.filter(({ kind }) => kind === 'epic').map(({ id }) => jqlText(id));
  const doneEpics = `(issuetype IN (${epics.join(', ')}) AND statusCategoryChangedDate >= -${doneEpicsForDays}d)`;
  return `project = ${jqlText(key)} AND (statusCategory != Done${epics.length > 0 ? ` OR ${doneEpics}` : ''})`;
}

/** What is asked once before a project is read, so that every item is judged alike, whichever job reads it. */
export async function siteOf(
  project: Project,
  fields: SiteFields,
  settings: StoredSettings,
  world: World,
): Promise<RecordsSite> {
  const [{ statuses }, priorities, boards, known] = await Promise.all([
    world.asApp.statuses(project.key),
    orNone(world.asApp.priorities()),
    orNone(world.asApp.boards(project.key)),
    knownEstimates(world, project.id),
  ]);
  const estimates = known.length > 0 ? known : await sizesIn(project, fields, world);
  const field = fields.estimates.find(({ isTeamManaged }) => isTeamManaged === project.isTeamManaged) ?? null;
  const boardId = boardOf(boards, null)?.id ?? null;
  return {
    statuses: [...statuses],
    priorities: [...priorities],
    ...{ boardId, columns: await columnsOf(boardId, world) },
    estimates: [...estimates].slice(0, sizedItems),
    estimatesAreUsed: await estimatesAreUsed(world.asApp, project, field, estimates),
    judgedWith: judgedWith(settings),
  };
}

/** Ids of the statuses in each column, left to right. */
async function columnsOf(boardId: number | null, world: World): Promise<string[][]> {
  if (boardId === null) return [];
  const facts = await orNone(boardFactsOf(boardId, world).then(({ columns }) => columns));
  return facts.map(({ statusIds }) => [...statusIds]);
}

/** A project without boards or with other priorities is still judged; being told to wait is for the job to heed. */
async function orNone<T>(asked: Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await asked;
  } catch (error) {
    const isRefusal = error instanceof JiraFailure && ['forbidden', 'not-found', 'refused'].includes(error.kind);
    if (!isRefusal) throw error;
    return [];
  }
}

/** What the items that were sized last were sized with. */
async function sizesIn(project: Project, fields: SiteFields, world: World): Promise<readonly number[]> {
  const { found } = await world.asApp.recordPage(
    `project = ${jqlText(project.key)} AND statusCategory != Done ORDER BY Rank`,
    fields,
    null,
  );
  return found.flatMap(({ item }) => item.estimate ?? []);
}

/** What every item of a project is read and judged with. */
export interface RecordsAround {
  readonly fields: SiteFields;
  readonly site: RecordsSite;
  readonly settings: StoredSettings;
}

/** Records of what was found, with their histories: one request more for each thousand. */
export async function recordsFrom(
  found: readonly FoundItem[],
  around: RecordsAround,
  projectId: string,
  world: World,
): Promise<readonly KeptRecord[]> {
  const { fields, site, settings } = around;
  const [histories, mutedIssues] = await Promise.all([
    world.asApp.histories(
      found.map(({ item }) => item.id),
      { fieldIds: tellingFields(fields), site: fields },
    ),
    world.mutes.mutedIssues(projectId),
  ]);
  const now = world.now().toISOString();
  const records: KeptRecord[] = [];
  for (const each of found) {
    const { id } = each.item;
    const mutes = mutedIssues.has(id) ? (await world.mutes.of(id)).mutes : [];
    const { estimates, estimatesAreUsed: areUsed } = site;
    const judged = judgedForAll(each, { mutes, settings, estimates, estimatesAreUsed: areUsed, now });
    records.push(keptRecordOf(judged, { site, changes: histories.get(id)?.changes ?? [] }));
  }
  return records;
}

/** Fields whose change says that somebody cared; Jira takes ten at most. */
const tellingFields = ({ sprint, estimates, acceptance }: SiteFields): readonly string[] => [
  ...['status', 'summary', 'description', 'priority', 'assignee', 'issuetype'],
  ...[sprint, ...acceptance, ...estimates].flatMap((field) => (field ? [field.fieldId] : [])).slice(0, 4),
];
