/** How issues stand that a person is about to change, which steps of their workflow are open to them, and the change. */
import type { Status } from '../../core/model/item';
import type { Asker } from '../ask';
import { noSiteFields } from '../site/site-fields';
import { anything } from '../site/site-schema';
import { itemOf, statusOf, type FoundItem } from './issue-item';
import { transitionsSchema, type TransitionJson } from './issue-schema';
import type { ManyIssues } from './many-issues';

/** One step of a workflow, open to this person from where the issue stands. */
export interface Transition {
  readonly id: string;
  readonly to: Status;
  /** False where no screen comes with it, so that nothing may be said with it either. */
  readonly hasScreen: boolean;
  /** How it may be said to have ended; empty where its screen does not ask, or was not read. */
  readonly resolutions: readonly { readonly id: string; readonly name: string }[];
}

/** An issue with what a change to it goes by. */
export interface Standing extends FoundItem {
  /** Null where Jira did not tell. */
  readonly transitions: readonly Transition[] | null;
}

/** "changelog": the newest forty changes. */
export type StandingExpansion = 'transitions' | 'changelog';

const standingFields = ['summary', 'status', 'issuetype', 'project', 'labels', 'issuelinks', 'created', 'updated'];
export function openTransitions(ask: Asker, many: ManyIssues) {
  /** By id or key, a hundred a request; those that are gone or hidden are left out. */
  async function standings(
    idsOrKeys: readonly string[],
    expand: readonly StandingExpansion[] = [],
  ): Promise<readonly Standing[]> {
    const details = { fields: standingFields, ...(expand.length > 0 ? { expand } : {}) };
    const issues = await many.issuesById('standings', idsOrKeys, details);
    return issues.map((json) => ({
      ...itemOf(json, noSiteFields, null),
      transitions: json.transitions ? usable(json.transitions) : null,
    }));
  }

  /** Of one issue, with the resolutions that their screens offer; empty for who may not move it. */
  async function transitionsOf(issueId: string): Promise<readonly Transition[]> {
    const path = `/rest/api/3/issue/${encodeURIComponent(issueId)}/transitions?expand=transitions.fields`;
    return usable((await ask({ name: 'transitions', path, schema: transitionsSchema })).transitions ?? []);
  }

  /** Takes a step; `fields` as Jira wants them, of its screen alone. Never asked twice: it may have been taken. */
  async function takeTransition(
    issueId: string,
    transitionId: string,
    fields: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const path = `/rest/api/3/issue/${encodeURIComponent(issueId)}/transitions`;
    const body = { transition: { id: transitionId }, ...(Object.keys(fields).length > 0 ? { fields } : {}) };
    await ask({ name: 'transition', method: 'POST', path, body, schema: anything });
  }

  /** Adds or removes one label, whatever others are there; a label that is there already stays as it is. */
  async function changeLabel(issueId: string, verb: 'add' | 'remove', label: string): Promise<void> {
    const path = `/rest/api/3/issue/${encodeURIComponent(issueId)}`;
    const body = { update: { labels: [{ [verb]: label }] } };
    await ask({ name: 'label', method: 'PUT', path, body, repeatable: true, schema: anything });
  }

  return { standings, transitionsOf, takeTransition, changeLabel };
}

const usable = (transitions: readonly TransitionJson[]): readonly Transition[] =>
  transitions.filter(({ isAvailable }) => isAvailable !== false).map(transitionIn);

const transitionIn = ({ id, to, hasScreen, fields }: TransitionJson): Transition => ({
  id,
  to: statusOf(to),
  hasScreen: hasScreen ?? true,
  resolutions: (fields?.resolution?.allowedValues ?? []).flatMap(({ id: choice, name }) =>
    choice === null || choice === undefined ? [] : [{ id: choice, name: name ?? '' }],
  ),
});
