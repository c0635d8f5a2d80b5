import { extname } from 'node:path';
import { judgeBacklog } from '../core/backlog/health/judge-backlog';
import type { BacklogSurroundings } from '../core/backlog/health/ordered-backlog';
import { itemRecordOf } from '../core/backlog/item-record-of';
import { readinessOf } from '../core/backlog/readiness';
import { reviewItem } from '../core/backlog/review-item';
import { today } from '../core/backlog/today/today';
import { tooBigFromScale } from '../core/backlog/too-big';
import { finishedTimes, isCountedInFlow } from '../core/flow/finished-times';
import type { ClosedSprint } from '../core/model/closed-sprint';
import type { ProjectFlow } from '../core/model/flow';
import type { HealthReport, Today } from '../core/model/health-report';
import type { ItemRecord } from '../core/model/item-record';
import { defaultSettings } from '../core/model/settings';
import { buildLedger } from '../core/sprint/ledger/build-ledger';
import { closedSprintOf } from '../core/sprint/ledger/closed-sprint';
import { backlogMarkdown } from './backlog-markdown';
import { type FileBacklog, jsonBacklog } from './json-backlog';
import { readFile } from './read-file';
import { UsageProblem } from './usage-problem';

/** What `tandem backlog --json` says; items are named by key. */
export interface BacklogAnswer {
  readonly health: HealthReport;
  readonly today: Today;
}

/** More would be another team (see the pace of the backlog's health). */
const sprintsAtMost = 12;

/** `tandem backlog FILE.json`: where the backlog hurts, and what to do about it first. */
export function backlog(
  file: string,
  options: { readonly asJson: boolean; readonly now: string },
): { output: string; exitCode: 0 } {
  if (extname(file).toLowerCase() !== '.json')
    throw new UsageProblem(`${file}: expected Jira's search answer, as .json.`);
  const read = jsonBacklog(readFile(file), file);
  const { records, around } = recordsOf(read, options.now);
  const health = judgeBacklog(records, around);
  const answer: BacklogAnswer = { health, today: today(health, null) };
  return { output: options.asJson ? JSON.stringify(answer) : backlogMarkdown(answer), exitCode: 0 };
}

function recordsOf(
  { items, rules, sprints, priorities }: FileBacklog,
  now: string,
): { readonly records: readonly ItemRecord[]; readonly around: BacklogSurroundings } {
  const estimates = items.flatMap(({ item }) => (item.estimate === null ? [] : [item.estimate]));
  const around = {
    settings: defaultSettings,
    tooBigOnScale: tooBigFromScale(estimates, defaultSettings.tooBigFrom),
    estimatesAreUsed: estimates.length > 0,
    now,
    parentsAreKnown: items.some(({ item }) => item.parent !== null),
  };
  const kept = items.filter(({ item }) => item.status.category !== 'done' || item.kind === 'epic');
  const records = kept.map(({ item, history, rank, worth }) => {
    const changes = history?.changes ?? null;
    const review = reviewItem(changes ? { ...item, changes } : item, around);
    const readiness = readinessOf(review, item, around.settings).score;
    const site = { priorities, statuses: rules.statuses, columns: [] };
    return itemRecordOf({ item, review, readiness, rank, worth, idByKey: {}, changes, servesGoal: null }, site);
  });
  return {
    records,
    around: {
      ...{ settings: around.settings, now, estimatesAreUsed: around.estimatesAreUsed },
      closedSprints: closedSprintsOf({ items, rules, sprints }, now),
      flow: flowOf({ items, rules }, now),
      priorityLevels: priorities.length,
    },
  };
}

/** The newest sprints of the board that closed one last; none where the export left out what is done. */
function closedSprintsOf(
  { items, rules, sprints }: Pick<FileBacklog, 'items' | 'rules' | 'sprints'>,
  now: string,
): readonly ClosedSprint[] {
  const histories = items.flatMap(({ history }) => history ?? []);
  if (!histories.some(({ item }) => item.status.category === 'done')) return [];
  const closed = sprints
    .filter(({ state }) => state === 'closed')
    .sort((a, b) => (a.completeAt ?? a.endAt ?? '').localeCompare(b.completeAt ?? b.endAt ?? ''));
  const ofBoard = closed.filter(({ boardId }) => boardId === closed.at(-1)?.boardId);
  return ofBoard.slice(-sprintsAtMost).flatMap((sprint): ClosedSprint[] => {
    const ledger = buildLedger(sprint, histories, rules, { now, sprints });
    return ledger.kind === 'ledger' ? [closedSprintOf(sprint, ledger, new Set())] : [];
  });
}

/** Known from the first finished item of the export on; null where it left out what is done. */
function flowOf({ items, rules }: Pick<FileBacklog, 'items' | 'rules'>, now: string): ProjectFlow | null {
  const counted = items.filter(({ item, history }) => isCountedInFlow(item, history?.resolutionName ?? null));
  const finished = counted
    .flatMap(({ item, history }) => (history ? (finishedTimes(item, history.changes, rules) ?? []) : []))
    .sort((a, b) => a.doneAt.localeCompare(b.doneAt));
  const first = finished[0];
  if (!first) return null;
  const createdPerDay: Record<string, number> = {};
  for (const { item } of counted) {
    const day = item.createdAt.slice(0, 10);
    if (day !== '') createdPerDay[day] = (createdPerDay[day] ?? 0) + 1;
  }
  return { asOf: now, since: first.doneAt, finished, createdPerDay };
}
