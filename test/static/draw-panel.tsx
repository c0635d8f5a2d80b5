import { QueryClientProvider } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentType } from 'react';
import type { QuestionName } from '../../src/contract';
import { openQueries } from '../../static/src/asking/queries';
import { PlaceContext } from '../../static/src/place';
import { writeFor } from '../../static/src/words/language';
import { bridge } from '../support/bridge-global';

/** What the app answers to one question: a reply, a function of the payload, or a promise that a test holds. */
type Answering = (payload: unknown) => unknown;
export type Replies = Partial<Record<QuestionName, Answering>>;

export interface DrawnPanel {
  readonly user: ReturnType<typeof userEvent.setup>;
  /** Every question asked so far, with its payload. */
  readonly asked: { readonly question: string; readonly payload: unknown }[];
  /** Every place that the panel asked Jira to go to. */
  readonly wentTo: unknown[];
  /** Jira tells the panel that the issue changed. */
  readonly changeIssue: () => Promise<void>;
}

/** Draws a panel over a bridge that answers as told; later changes of `replies` count for later questions. */
export function drawPanel(Panel: ComponentType, moduleKey: string, replies: Replies): DrawnPanel {
  const asked: DrawnPanel['asked'] = [];
  const wentTo: unknown[] = [];
  const listeners: (() => void)[] = [];
  bridge.call = (name, payload) => {
    if (name === 'invoke') {
      const { functionKey, payload: question } = payload as { functionKey: QuestionName; payload: unknown };
      asked.push({ question: functionKey, payload: question });
      const answering = replies[functionKey];
      return answering
        ? Promise.resolve(answering(question))
        : Promise.reject(new Error(`nobody answers ${functionKey}`));
    }
    if (name === 'navigate') wentTo.push(payload);
    if (name === 'on') listeners.push((payload as { callback: () => void }).callback);
    if (name === 'createHistory') return Promise.reject(new Error('no history here'));
    return Promise.resolve({ unsubscribe: () => undefined });
  };
  const place = { moduleKey, siteUrl: 'https://team.example', locale: 'en-US', timezone: 'UTC' };
  writeFor(place);
  render(
    <PlaceContext.Provider value={place}>
      <QueryClientProvider client={openQueries()}>
        <Panel />
      </QueryClientProvider>
    </PlaceContext.Provider>,
  );
  return {
    user: userEvent.setup(),
    asked,
    wentTo,
    changeIssue: () => act(async () => listeners.forEach((listener) => listener())),
  };
}

/** A promise that a test settles when it wants to. */
export function held<T>(): { readonly promise: Promise<T>; readonly settle: (value: T) => Promise<void> } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return {
    promise,
    settle: (value) =>
      act(async () => {
        resolve(value);
        await promise;
      }),
  };
}
