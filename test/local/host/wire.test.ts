/**
 * The seam between Atlassian's packages and the platform under them. The local host stands on exactly these names;
 * an upgrade that adds, drops or renames one fails here, before it fails in somebody's hands.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './fixture-host';

/** The shipped JavaScript of a package, tests left out. */
function sources(name: string): string[] {
  const folder = path.join(root, 'node_modules/@forge', name, 'out');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js') && !file.includes('__test__'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
}
const found = (name: string, pattern: RegExp) =>
  [...new Set(sources(name).flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')))].sort();

const globals = /\b(__forge_\w+|__bridge)\b/g;
const places = /['"`](\/(?:api\/v1|webhook|forge|graphql|app|emails)[^'"`]*)['"`]/g;

test('the globals that the packages read', () => {
  expect(found('api', globals)).toEqual([
    '__forge_fetch__',
    '__forge_runtime__',
    '__forge_tunnel__',
    '__forge_undici_error__',
  ]);
  expect(found('kvs', globals)).toEqual(['__forge_fetch__', '__forge_runtime__']);
  expect(found('events', globals)).toEqual([]);
  expect(found('resolver', globals)).toEqual([]);
  expect(found('bridge', globals)).toEqual(['__bridge']);
});

test('what the packages ask of the platform, by meta and path', () => {
  expect(found('kvs', places)).toEqual([
    '/api/v1/batch/delete',
    '/api/v1/batch/get',
    '/api/v1/batch/set',
    '/api/v1/delete',
    '/api/v1/entity/delete',
    '/api/v1/entity/get',
    '/api/v1/entity/query',
    '/api/v1/entity/set',
    '/api/v1/get',
    '/api/v1/query',
    '/api/v1/secret/delete',
    '/api/v1/secret/get',
    '/api/v1/secret/set',
    '/api/v1/set',
    '/api/v1/transaction',
  ]);
  expect(found('events', places)).toEqual([
    '/forge/events/v1/app-events',
    '/webhook/queue/cancel/{contextAri}/{environmentId}/{appId}/{appVersion}',
    '/webhook/queue/publish/{contextAri}/{environmentId}/{appId}/{appVersion}',
    '/webhook/queue/stats/{contextAri}/{environmentId}/{appId}/{appVersion}',
  ]);
  expect(found('api', places)).toEqual(['/app/report-accounts', '/emails', '/graphql', '/graphql/twg']);
  expect(found('api', /type: '(\w+)'/g)).toEqual(['emails', 'fcc', 'fpp', 'frc', 'tpp']);
  expect(found('kvs', /type: '(\w+)'/g)).toEqual(['kvs']);
});

test('the headers and codes that the packages watch for', () => {
  expect(found('api', /headers\.get\(['"]([^'"]+)['"]\)/g)).toEqual(['content-type', 'forge-proxy-error']);
  expect(found('kvs', /code === '(\w+)'/g)).toEqual(['KEY_NOT_FOUND']);
  expect(found('events', /(?:status\s*===?\s*|, )(20[0-9]|4[0-9]{2})\b/g)).toEqual([
    '200',
    '201',
    '202',
    '204',
    '404',
    '405',
    '413',
    '429',
  ]);
});

test('the calls that a frame makes over the bridge', () => {
  expect(found('bridge', /callBridge\)?\(\s*['"](\w+)['"]/g)).toEqual([
    '__permission__egressDeleteDomain',
    '__permission__egressDeleteGroup',
    '__permission__egressGet',
    '__permission__egressSet',
    '__permission__remoteGet',
    '__permission__remoteSet',
    'changeWindowTitle',
    'close',
    'closeFlag',
    'createHistory',
    'emit',
    'emitFrontendCustomMetric',
    'emitPublic',
    'emitReadyEvent',
    'enableTheming',
    'fetchProduct',
    'fetchRemote',
    'fetchUserRecommendations',
    'getContext',
    'getCookieConsentPreferences',
    'getFrameDispatch',
    'getFrameId',
    'getUrl',
    'initFeatureFlags',
    'invoke',
    'isRovoEnabled',
    'navigate',
    'on',
    'onClose',
    'onPublic',
    'open',
    'openModal',
    'openRovo',
    'publishRealtimeChannel',
    'refresh',
    'reload',
    'requestTeamworkGraph',
    'showFlag',
    'submit',
    'subscribeRealtimeChannel',
    'trackObjectStoreAction',
  ]);
});
