import path from 'node:path';
import type { ForgeHost, HostLogLine, ResolverCall, UiModule } from '../../../../src/local/host/forge-host';

/** A Forge host without a runtime: it answers `echo` with what it was asked, and throws for `fail`. */
export interface FakeHost extends ForgeHost {
  readonly calls: readonly ResolverCall[];
  say(line: HostLogLine): void;
  readonly schedulesRun: readonly string[];
}

export function fakeHost(resourceDirectory: string): FakeHost {
  const calls: ResolverCall[] = [];
  const schedulesRun: string[] = [];
  const listeners: ((line: HostLogLine) => void)[] = [];
  const module = (type: string, key: string, properties: Record<string, unknown> = {}): UiModule => ({
    type,
    key,
    title: `Title of ${key}`,
    resourceDirectory: path.resolve(resourceDirectory),
    resourceKey: 'main',
    resolverFunctionKey: 'resolver',
    properties: { key, ...properties },
  });
  return {
    calls,
    schedulesRun,
    app: { id: '11111111-2222-4333-8444-555555555555', environmentId: 'env-1', version: '1.2.3', cloudId: 'cloud-1' },
    modules: [
      module('jira:issueContext', 'context', {
        label: 'Fixture context',
        status: { type: 'lozenge', value: { label: 'From manifest', type: 'new' } },
      }),
      module('jira:issuePanel', 'panel'),
      module('jira:projectPage', 'page'),
      module('jira:projectSettingsPage', 'settings'),
      module('jira:boardAction', 'board-action', { viewportSize: 'large' }),
      module('jira:backlogAction', 'backlog-action'),
      module('jira:sprintAction', 'sprint-action'),
    ],
    scopes: ['read:jira-work'],
    contentSecurityPolicy: () =>
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-ancestors https://*.atlassian.net; report-uri https://example.invalid/csp",
    async invoke(call) {
      calls.push(call);
      if (call.functionKey === 'fail') throw new Error('The resolver broke.');
      return { asked: call.payload, by: call.accountId, extension: call.extension };
    },
    async fetchProduct({ restPath, method, accountId }) {
      return {
        status: 200,
        statusText: 'OK',
        headers: { 'x-seen': 'yes' },
        body: JSON.stringify({ restPath, method, accountId }),
      };
    },
    deliver: () => undefined,
    schedules: [{ key: 'nightly', interval: 'day' }],
    async runSchedule(key) {
      schedulesRun.push(key);
    },
    settled: () => Promise.resolve(),
    onLog: (listener) => void listeners.push(listener),
    recentLog: () => [
      { at: '2026-03-02T09:00:00.000Z', level: 'info', source: 'resolver', text: 'Earlier line', durationInMs: 12 },
    ],
    say: (line) => listeners.forEach((listener) => listener(line)),
    close: () => Promise.resolve(),
  };
}
