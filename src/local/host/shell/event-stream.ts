/** Server-sent events to every open page of the shell. */
import type { ServerResponse } from 'node:http';
import type { ProductEvent } from '../../jira/site';
import type { IssueChange, ShellEvents } from './protocol';

export interface EventStream {
  join(response: ServerResponse): void;
  say<N extends keyof ShellEvents>(name: N, message: ShellEvents[N]): void;
  close(): void;
}

export function openEventStream(): EventStream {
  const listeners = new Set<ServerResponse>();
  return {
    join(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('retry: 1000\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    },
    say(name, message) {
      for (const listener of listeners) listener.write(`event: ${name}\ndata: ${JSON.stringify(message)}\n\n`);
    },
    close() {
      for (const listener of listeners) listener.end();
    },
  };
}

const changeTypes: Readonly<Record<string, IssueChange['changeType']>> = {
  'avi:jira:updated:issue': 'updated',
  'avi:jira:assigned:issue': 'updated',
  'avi:jira:commented:issue': 'commented',
  'avi:jira:created:issue': 'created',
  'avi:jira:deleted:issue': 'deleted',
};

interface ChangedIssue {
  readonly id?: string | number;
  readonly key?: string;
  readonly fields?: { readonly project?: { readonly id?: string | number } };
}

/** What a product event means to somebody who looks at an issue; null for other events. */
export function issueChange({ name, payload, causedBy }: ProductEvent): IssueChange | null {
  const changeType = changeTypes[name];
  const issue = payload.issue as ChangedIssue | undefined;
  if (!changeType || !issue) return null;
  return {
    issueId: String(issue.id ?? ''),
    issueKey: issue.key ?? '',
    projectId: String(issue.fields?.project?.id ?? ''),
    changeType,
    accountId: causedBy,
  };
}
