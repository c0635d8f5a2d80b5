/** The one file that talks to Jira's page: every question is typed by the contract, every failure becomes a Problem. */
import { events, makeInvoke, router, view } from '@forge/bridge';
import type { Answers, Payload, Problem, QuestionName, Reply } from '../../src/contract';
import { words } from './words/shared';

type Questions = { readonly [Q in QuestionName]: (payload: Payload<Q>) => Reply<Q> };

// The package's own type cannot be called with a question that is still a type parameter.
const invoke = makeInvoke<Questions>() as <Q extends QuestionName>(
  question: Q,
  payload: Payload<Q>,
) => Promise<Reply<Q> | Record<string, never> | undefined>;

/** A question that got no answer; `problem` is in words that a panel may show. */
export class AskFailed extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'AskFailed';
    this.problem = problem;
  }
}

/** @throws AskFailed, whatever went wrong. */
export async function ask<Q extends QuestionName>(question: Q, payload: Payload<Q>): Promise<Answers[Q]> {
  const reply = await invoke(question, payload).catch((error: unknown) => {
    console.warn(`The question "${question}" was not answered:`, error);
    return undefined;
  });
  if (reply && 'ok' in reply) {
    if (reply.ok) return reply.value;
    throw new AskFailed(reply.problem);
  }
  throw new AskFailed(words.notReached);
}

/** What a panel needs to know of where it stands. */
export interface Place {
  readonly moduleKey: string;
  readonly siteUrl: string;
  readonly locale: string;
  readonly timezone: string;
}

export async function getPlace(): Promise<Place> {
  const { moduleKey, siteUrl, locale, timezone } = await view.getContext();
  return { moduleKey, siteUrl, locale, timezone };
}

/** Resolves also where the page offers no theme: the stylesheets carry fallbacks. */
export const enableTheme = (): Promise<void> => view.theme.enable().catch(() => undefined);

/** Tells the page that the panel shows something of use. */
export const sayReady = (): void => void view.emitReadyEvent().catch(() => undefined);

export const openIssue = (issueKey: string): Promise<void> => router.navigate({ target: 'issue', issueKey });
export const openIssueInNewTab = (issueKey: string): Promise<void> => router.open({ target: 'issue', issueKey });

/** Jira emits this in issue views, some seconds after somebody edits or comments. Returns how to stop listening. */
export function onIssueChanged(callback: () => void): () => void {
  const subscription = events.on('JIRA_ISSUE_CHANGED', callback);
  return () => void subscription.then((each) => each.unsubscribe()).catch(() => undefined);
}

export interface PageHistory {
  readonly path: () => string;
  readonly push: (path: string) => void;
  readonly listen: (callback: (path: string) => void) => () => void;
}

/** The address of a page module; null where the module has none (dialogs, panels). */
export async function openHistory(): Promise<PageHistory | null> {
  try {
    const history = await view.createHistory();
    return {
      path: () => history.location.pathname,
      push: (path) => history.push(path),
      listen: (callback) => history.listen((location) => callback(location.pathname)),
    };
  } catch {
    return null;
  }
}
