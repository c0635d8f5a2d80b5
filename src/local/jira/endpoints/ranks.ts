import { customEdits } from '../changes/custom-field-edits';
import { commit } from '../changes/record';
import { badRequest, noContent, ok } from '../http/answer';
import { bodyObject, stringList, type Ask, type Endpoint } from '../http/endpoint';
import type { SeedBoard, SeedCustomField } from '../seed';
import type { IssueState } from '../state/issue-state';
import { rankBetween } from '../state/rank';
import { editableIssue, visibleBoard, visibleIssue } from './access';
import { wordsOf } from '../http/words';

const issuesAtMost = 50;

/** The nearest rank of an issue that is not being moved, before or after a rank. */
function neighbour(ask: Ask, rank: string, side: 'before' | 'after', moved: ReadonlySet<IssueState>): string | null {
  let nearest: string | null = null;
  for (const issue of ask.site.issues.values()) {
    if (moved.has(issue)) continue;
    const isThere = side === 'before' ? issue.rank < rank : issue.rank > rank;
    const isNearer = nearest === null || (side === 'before' ? issue.rank > nearest : issue.rank < nearest);
    if (isThere && isNearer) nearest = issue.rank;
  }
  return nearest;
}

/** Ranks issues, in the order given, next to the issue that the body names; without one it does nothing. */
export function rankTo(ask: Ask, issues: readonly IssueState[], body: Readonly<Record<string, unknown>>): void {
  const { rankBeforeIssue, rankAfterIssue } = body;
  const anchorKey = rankBeforeIssue ?? rankAfterIssue;
  if (anchorKey === undefined) return;
  const anchor = visibleIssue(ask, wordsOf(anchorKey));
  const moved = new Set(issues.filter((issue) => issue !== anchor));
  const isBefore = rankBeforeIssue !== undefined;
  let low = isBefore ? neighbour(ask, anchor.rank, 'before', moved) : anchor.rank;
  const high = isBefore ? anchor.rank : neighbour(ask, anchor.rank, 'after', moved);
  for (const issue of moved) {
    const rank = rankBetween(low, high);
    low = rank;
    const words = rank < issue.rank ? 'Ranked higher' : 'Ranked lower';
    commit(ask.site, ask.caller, issue, [
      {
        item: {
          field: 'Rank',
          fieldtype: 'custom',
          fieldId: ask.site.rankFieldId,
          from: '',
          fromString: '',
          to: '',
          toString: words,
        },
        apply: (changed) => void (changed.rank = rank),
      },
    ]);
  }
}

function estimationField(ask: Ask): { board: SeedBoard; field: SeedCustomField } {
  const boardId = ask.query.get('boardId');
  if (boardId === null) throw badRequest("The 'boardId' query parameter is required.");
  const board = visibleBoard(ask, boardId);
  const field = ask.site.customFields.find((candidate) => candidate.id === board.estimationFieldId);
  if (!field) throw badRequest('The board does not have an estimation field.');
  return { board, field };
}

/** Estimates come as text, "8.0". */
function estimationJson(issue: IssueState, field: SeedCustomField): Record<string, unknown> {
  const value = issue.customFields[field.id];
  if (typeof value !== 'number') return { fieldId: field.id };
  return { fieldId: field.id, value: Number.isInteger(value) ? value.toFixed(1) : String(value) };
}

export const rankEndpoints: readonly Endpoint[] = [
  {
    method: 'PUT',
    template: '/rest/agile/1.0/issue/rank',
    scopeSets: [['write:issue:jira-software']],
    handle(ask) {
      const body = bodyObject(ask);
      const keys = stringList(body.issues) ?? [];
      if (keys.length === 0) throw badRequest('issues: The list of issues must not be empty.');
      if (keys.length > issuesAtMost) throw badRequest(`The maximum number of issues is ${issuesAtMost}.`);
      if (body.rankBeforeIssue === undefined && body.rankAfterIssue === undefined) {
        throw badRequest('One of rankBeforeIssue and rankAfterIssue must be given.');
      }
      rankTo(
        ask,
        keys.map((key) => editableIssue(ask, key)),
        body,
      );
      return noContent;
    },
  },
  {
    method: 'GET',
    template: '/rest/agile/1.0/issue/{issueIdOrKey}/estimation',
    scopeSets: [['read:issue:jira-software', 'read:issue-details:jira']],
    handle: (ask) => ok(estimationJson(visibleIssue(ask), estimationField(ask).field)),
  },
  {
    method: 'PUT',
    template: '/rest/agile/1.0/issue/{issueIdOrKey}/estimation',
    scopeSets: [['write:issue:jira-software', 'read:issue-details:jira']],
    handle(ask) {
      const { field } = estimationField(ask);
      const issue = editableIssue(ask);
      const { value } = bodyObject(ask);
      const estimate = value === null || value === undefined || value === '' ? null : Number(value);
      if (estimate !== null && Number.isNaN(estimate)) throw badRequest(`'${String(value)}' is not a valid number.`);
      commit(ask.site, ask.caller, issue, customEdits(ask.site, field, issue, estimate));
      return ok(estimationJson(issue, field));
    },
  },
];
