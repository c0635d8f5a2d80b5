import type { SprintGoalAnswer } from '../../contract';
import type { ClosedSprint, GoalOutcome } from '../../core/model/closed-sprint';
import type { Sprint, Status } from '../../core/model/item';
import type { SprintStory } from '../../core/model/sprint-story';
import { dataQuality } from '../../core/sprint/data-quality/data-quality';
import { buildLedger } from '../../core/sprint/ledger/build-ledger';
import type { NoLedger, SprintLedger } from '../../core/sprint/ledger/sprint-ledger';
import { sprintReport, type AroundSprint } from '../../core/sprint/sprint-report';
import { cycleDays, firstStart } from '../../core/sprint/story/ageing';
import { sprintStory } from '../../core/sprint/story/sprint-story';
import type { StoredSettings } from '../../store/team-settings';
import { ledgerRulesOf } from '../board-facts';
import { projectFlow } from '../kept/kept-history';
import { settingsOf } from '../settings/team-settings';
import type { World } from '../world';
import { isOfBoard } from './closed-sprint';
import { watchedSprint } from './count-sprint';
import { mayAnswerGoal } from './goal-answerers';
import { nameOf } from './outside-people';
import { planningOf } from './plan-sprint';
import type { ReadSprint, SprintReading } from './read-sprint';
import { itemsAtMost } from './sprint-items';
import type { SprintPlace } from './sprint-place';

/** Goals are looked back on so far; each costs a look into the store. */
const outcomesRead = 12;
/** Closed sprints offered in the switcher. */
const closedOffered = 6;

/** The dialog's answer, told from what was read. */
export async function sprintAnswer(reading: SprintReading, world: World): Promise<SprintGoalAnswer> {
  if (reading.kind === 'no-sprint') return reading;
  const { at, items } = reading;
  const { sprints: closed } = at.history;
  const [settings, { flow }, outcomes] = await Promise.all([
    settingsOf(world, at.project.id),
    projectFlow(at.project.id, world),
    world.sprintHistory.outcomes([...closed.slice(-outcomesRead).map(({ id }) => id), at.sprint.id]),
  ]);
  const now = world.now().toISOString();
  const known = { settings, days: cycleDays(flow), statuses: statusesIn(reading), now };
  const ledger = ledgerOf(reading, known);
  const report = sprintReport(at.sprint, startedEntries(reading, known.statuses), aroundSprint(reading, ledger, known));
  const story = sprintStory({
    ...{ sprint: at.sprint, report, ledger, closed, now },
    keptAt: reading.kept?.keptAt ?? null,
    seen: [...items.members, ...items.departed].map(({ item }) => item),
    quality: at.sprint.state === 'active' ? qualityOf(reading, known.statuses) : null,
    cycleDays: known.days,
    verdicts: new Map([...outcomes].map(([id, { verdict }]) => [id, verdict])),
    planning: at.sprint.state === 'future' ? await planningOf(reading, known, world) : null,
    outcome: await outcomeOf(reading, outcomes.get(at.sprint.id) ?? null, settings, world),
    history: at.history.reading
      ? { kind: 'reading', done: at.history.reading.done, total: at.history.reading.total }
      : { kind: 'ready', closedSprints: closed.length },
  });
  return {
    kind: 'sprint',
    board: { id: at.board.id, name: at.board.name },
    ...{ report, story },
    ...(items.isCut ? { cutAfterItems: itemsAtMost } : {}),
    others: othersOf(reading),
    canEdit: at.canEdit,
    estimateFieldName: at.facts.estimateField?.fieldName ?? null,
  };
}

interface Known {
  readonly settings: StoredSettings;
  readonly days: readonly number[];
  readonly statuses: readonly Status[];
  readonly now: string;
}

/** What the items say of their statuses now is newer than what was kept of the board. */
function statusesIn({ at, items }: ReadSprint): readonly Status[] {
  const own = [...items.members, ...items.departed].map(({ item }) => item.status);
  return [...new Map([...at.facts.statuses, ...own].map((status) => [status.id, status])).values()];
}

/** A closed sprint's ledger is the one that was kept: it is never counted again unasked. */
function ledgerOf(
  { at, histories, watched, kept, items }: ReadSprint,
  { statuses, now }: Known,
): SprintLedger | Pick<NoLedger, 'kind' | 'why'> {
  if (kept) return kept.ledger;
  const seen = new Set([...items.members, ...items.departed].map(({ item }) => item.key));
  const hiddenItems = (watched.planned ?? []).filter(({ key }) => !seen.has(key)).length;
  const rules = { ...ledgerRulesOf(at.facts), statuses };
  const sprints = [
    ...at.sprints,
    ...at.history.sprints.map(({ id, name }) => ({ id, name, state: 'closed' as const })),
  ];
  const built = buildLedger(watchedSprint(at.sprint, watched), histories, rules, { now, sprints, hiddenItems });
  if (built.kind === 'no-ledger' || at.sprint.state !== 'closed') return built;
  return { kind: 'no-ledger', why: 'This sprint’s history has not been counted yet; that happens by itself.' };
}

function startedEntries({ entries, histories }: ReadSprint, statuses: readonly Status[]) {
  const byId = new Map(statuses.map((status) => [status.id, status]));
  const known = new Map(histories.map((history) => [history.item.id, history]));
  return entries.map((entry) => {
    const history = known.get(entry.item.id);
    return history ? { ...entry, item: history.item, startedAt: firstStart(history, byId) } : entry;
  });
}

function aroundSprint(
  { at, outside }: ReadSprint,
  ledger: SprintLedger | Pick<NoLedger, 'kind' | 'why'>,
  { settings, days, now }: Known,
): AroundSprint {
  const last = lastBefore(at.history.sprints, at.sprint.id, at.sprint.startAt);
  const events = 'events' in ledger ? ledger.events : [];
  return {
    ...{ settings, now, cycleDays: days, outsideAssignees: outside },
    ...{ flaggedField: at.facts.fields.flagged?.fieldId ?? null },
    goal: {
      previous: last ? [last.goal] : [],
      edits: events.flatMap(({ kind, at: when, before, goal }) =>
        kind === 'goal-edited' ? [{ at: when, before: String(before ?? ''), after: goal ?? '' }] : [],
      ),
    },
  };
}

function lastBefore(closed: readonly ClosedSprint[], id: number, startAt: string | null): ClosedSprint | undefined {
  return closed.filter((one) => one.id !== id && (startAt === null || one.startAt < startAt)).at(-1);
}

function qualityOf({ at, items, histories }: ReadSprint, statuses: readonly Status[]) {
  const members = new Set(items.members.map(({ item }) => item.id));
  return dataQuality(
    histories.filter(({ item }) => members.has(item.id) && item.kind !== 'epic'),
    statuses,
    {
      columns: at.facts.columns.map(({ statusIds }) => statusIds),
      activeSprintIds: at.sprints.filter(({ state }) => state === 'active').map(({ id }) => id),
      boardsByKey: new Map(items.members.map(({ item, sprints }) => [item.key, boardsOf(sprints, at.board)])),
    },
  );
}

/** The boards whose sprints an item was in. A board without sprints is not seen this way; finding out would take a request each. */
function boardsOf(sprints: readonly Sprint[], own: SprintPlace['board']): readonly string[] {
  const ids = new Set(sprints.flatMap(({ boardId }) => boardId ?? []));
  return [...ids].map((id) => (id === own.id ? own.name : `the board with number ${id}`));
}

async function outcomeOf(
  { at, items }: ReadSprint,
  given: GoalOutcome | null,
  settings: StoredSettings,
  world: World,
): Promise<SprintStory['outcome']> {
  if (at.sprint.state !== 'closed') return null;
  const people = items.members.flatMap(({ item }) => [item.assignee, item.reporter]);
  const known = people.find((person) => person?.accountId === given?.byAccountId)?.displayName;
  return {
    given: given && { ...given, byName: known ?? (await nameOf(given.byAccountId, at.project.key, world)) },
    mayAnswer: given === null && isOfBoard(at) && mayAnswerGoal(settings.roles, at, world),
  };
}

/** Newest closed sprints last, after those that run and come. */
function othersOf({ at }: ReadSprint): Extract<SprintGoalAnswer, { kind: 'sprint' }>['others'] {
  const closed = at.history.sprints.slice(-closedOffered).reverse();
  return [...at.sprints, ...closed.map(({ id, name }) => ({ id, name, state: 'closed' }))]
    .filter(({ id }) => id !== at.sprint.id)
    .map(({ id, name, state }) => ({ id, name, state }));
}
