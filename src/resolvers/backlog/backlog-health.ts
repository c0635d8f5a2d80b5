import { backlogHealth as healthOf, type ReviewedItem } from '../../core/backlog/health';
import { judgeSet } from '../../core/backlog/judge-set';
import { paceOf, type Pace } from '../../core/backlog/pace';
import { reviewItem } from '../../core/backlog/review-item';
import { spokenRules } from '../../core/backlog/spoken-rules';
import { tooBigFromScale } from '../../core/backlog/too-big';
import type { Board, Estimation, Item } from '../../core/model/item';
import type { Known } from '../../core/model/known';
import { JiraFailure } from '../../jira/failure';
import type { Project } from '../../jira/gateway';
import type { FoundItem } from '../../jira/items/issue-item';
import { jqlText } from '../../jira/jql';
import type { NamedField, SiteFields } from '../../jira/site/site-fields';
import { boardOf } from '../board-of';
import type { Handler } from '../door';
import { estimatesAreUsed } from '../estimates';
import { knownEstimates } from '../kept/project-sizes';
import { projectIn } from '../place';
import { settingsOf } from '../settings/team-settings';
import type { World } from '../world';

/** What one invocation can read and judge in its time; further down a backlog is not yet worth refining anyway. */
const itemsAtMost = 500;
/** Pace is taken from this stretch: five two-week sprints and some air. */
const paceWindowInDays = 100;
const finishedAtMost = 300;

/** Where the backlog hurts, weighed by how soon each item will be pulled. */
export const backlogHealth: Handler<'backlogHealth'> = async (place, _payload, world) => {
  const standing = projectIn(place);
  const [project, fields, boards, settings, estimates] = await Promise.all([
    world.asUser.project(standing.key),
    world.asUser.siteFields(),
    boardsIfAllowed(standing.key, world),
    settingsOf(world, standing.id),
    knownEstimates(world, standing.id),
  ]);
  const board = boardOf(boards, place.board);
  const field = board ? await estimateFieldOf(board, world) : null;
  const [open, pace] = await Promise.all([
    project.isArchived ? nothingOpen : readOpenItems(project, fields, field, world),
    project.isArchived ? archivedPace : readPace(project, fields, field, board, world),
  ]);
  const items = open.items.filter(isBacklogItem);
  const areUsed = await estimatesAreUsed(
    world.asUser,
    project,
    field,
    items.map(({ estimate }) => estimate),
  );
  const now = world.now().toISOString();
  const tooBigOnScale = tooBigFromScale(estimates, settings.tooBigFrom);
  const reviewed = items.map((item) => ({
    item,
    review: reviewItem(item, { settings, tooBigOnScale, estimatesAreUsed: areUsed, now }),
  }));
  // What is finished was not read, so that nothing built long ago is missed.
  const judged = judgeSet(reviewed, { settings, finishedAreKnown: false });
  const isSilent = await world.mutes.silencedIn(standing.id);
  if (!project.isArchived) await keepSpoken(standing.id, judged, isSilent, world);
  return {
    project: { key: project.key, name: project.name, isArchived: project.isArchived },
    health: healthOf(withoutSilent(judged, isSilent), {
      settings,
      pace,
      estimatesAreUsed: areUsed,
      openItems: open.count === null ? { count: items.length, isExact: true } : { count: open.count, isExact: false },
    }),
    estimateFieldName: areUsed ? (field?.fieldName ?? null) : null,
  };
};

type IsSilent = Awaited<ReturnType<World['mutes']['silencedIn']>>;

/** For the settings page, where nobody waits for a whole backlog to be read; the answer here stands without it. */
async function keepSpoken(projectId: string, judged: readonly ReviewedItem[], isSilent: IsSilent, world: World) {
  const counts = spokenRules(judged, ({ id }, finding) => isSilent(id, finding));
  try {
    await world.spokenRules.keep(projectId, { asOf: world.now().toISOString(), counts });
  } catch (error) {
    world.log(`how often rules speak: not kept, ${error instanceof Error ? error.name : typeof error}`);
  }
}

/** What a team has muted on an item hurts no longer. */
const withoutSilent = (judged: readonly ReviewedItem[], isSilent: IsSilent): readonly ReviewedItem[] =>
  judged.map(({ item, review }) => ({
    item,
    review: { ...review, findings: review.findings.filter((finding) => !isSilent(item.id, finding)) },
  }));

const nothingOpen = { items: [] as readonly Item[], count: null };
const archivedPace: Known<Pace> = { kind: 'not-used', why: 'The project is archived' };

/** Epics hold items and sub-tasks are parts of them; neither is pulled from a backlog by itself. */
const isBacklogItem = ({ kind }: Item): boolean => kind !== 'epic' && kind !== 'subtask';

/** The same in JQL, by the project's own types, so that what Jira counts is what is listed. */
function isBacklogType({ issueTypes }: Project): string {
  const others = issueTypes.filter(({ kind }) => kind === 'epic' || kind === 'subtask');
  return others.length === 0 ? '' : ` AND issuetype NOT IN (${others.map(({ id }) => jqlText(id)).join(', ')})`;
}

/** A backlog can be judged without its boards: people without Jira Software, and other projects' boards, are refused. */
const isRefusal = (error: unknown): boolean =>
  error instanceof JiraFailure && ['forbidden', 'not-found', 'refused'].includes(error.kind);

async function boardsIfAllowed(projectKey: string, world: World): Promise<readonly Board[]> {
  try {
    return await world.asUser.boards(projectKey);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return [];
  }
}

async function estimateFieldOf(board: Board, world: World): Promise<NamedField | null> {
  let estimation: Estimation;
  try {
    estimation = await world.asUser.estimation(board.id);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return null;
  }
  return estimation.kind === 'field' ? { fieldId: estimation.fieldId, fieldName: estimation.fieldName } : null;
}

/** `count` is null where every open item was read. */
async function readOpenItems(project: Project, fields: SiteFields, field: NamedField | null, world: World) {
  const isOpen = `project = ${jqlText(project.key)} AND statusCategory != Done${isBacklogType(project)}`;
  const ask = { fields, estimate: field ?? ('each' as const), itemsAtMost };
  const { found, isCut } = await world.asUser.search({ ...ask, jql: `${isOpen} ORDER BY Rank` });
  if (!isCut) return { items: found.map(({ item }) => item), count: null };
  // In a long backlog the sprints' items may rank anywhere, so they are asked for by themselves.
  const [inSprints, count] = await Promise.all([
    fields.sprint ? world.asUser.search({ ...ask, jql: `${isOpen} AND (${inComingSprints}) ORDER BY Rank` }) : null,
    world.asUser.approximateCount(isOpen),
  ]);
  const items = new Map([...(inSprints?.found ?? []), ...found].map(({ item }) => [item.key, item]));
  return { items: [...items.values()], count };
}

const inComingSprints = 'sprint IN openSprints() OR sprint IN futureSprints()';

/** What the team finished in its last closed sprints, from one search of finished items and the board's own list. */
async function readPace(
  project: Project,
  fields: SiteFields,
  field: NamedField | null,
  board: Board | null,
  world: World,
): Promise<Known<Pace>> {
  if (!fields.sprint || !board || board.type === 'kanban')
    return { kind: 'not-used', why: 'This team does not work in sprints' };
  const since = new Date(world.now().getTime() - paceWindowInDays * 86_400_000).toISOString();
  const isRecent = `statusCategory = Done AND sprint IN closedSprints() AND statusCategoryChangedDate >= -${paceWindowInDays}d`;
  try {
    const [{ found, isCut }, closed] = await Promise.all([
      world.asUser.search({
        jql: `project = ${jqlText(project.key)} AND ${isRecent}${isBacklogType(project)}`,
        fields,
        estimate: field ?? 'each',
        itemsAtMost: finishedAtMost,
        isBrief: true,
      }),
      world.asUser.lastClosedSprints(board.id),
    ]);
    if (isCut)
      return {
        kind: 'not-used',
        why: 'More was finished lately than one answer can count; several teams share this backlog',
      };
    const finished = found.filter(({ item }) => isBacklogItem(item)).map(finishedOf);
    return paceOf(finished, closed, { boardId: board.id, since });
  } catch (error) {
    // Pace is an extra: a site that cannot search so, or a board without sprints, still gets its backlog's health.
    if (!isRefusal(error)) throw error;
    return { kind: 'not-used', why: 'Jira could not tell what was finished in earlier sprints' };
  }
}

const finishedOf = ({ item, sprints, categorySince }: FoundItem) => ({
  key: item.key,
  estimate: item.estimate,
  doneAt: categorySince,
  sprints,
});
