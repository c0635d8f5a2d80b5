/** `npm start` from the outside: what it prints, refuses and leaves behind. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(__dirname, '../..');
/** Two folders below the root, as the built host is, so that it finds the app. */
const built = path.join(root, 'dist/main-under-test');
const scratch = mkdtempSync(path.join(tmpdir(), 'tandem-main-'));

beforeAll(() =>
  build({
    entryPoints: {
      main: path.join(root, 'src/local/main.ts'),
      runner: path.join(root, 'src/local/host/runner-child.ts'),
    },
    outdir: built,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  }),
);
afterAll(() => {
  rmSync(built, { recursive: true, force: true });
  rmSync(scratch, { recursive: true, force: true });
});

/** Starts it; `done` gives its exit code and everything it said. */
function start(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(
    process.execPath,
    [path.join(built, 'main.cjs'), '--state', path.join(scratch, 'state'), ...args],
    {
      env: { ...process.env, NODE_ENV: 'test', ...env },
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const done = new Promise<{ code: number | null; said: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, said }));
  });
  const saying = async (text: string) => {
    while (!said.includes(text) && child.exitCode === null) await new Promise((go) => setTimeout(go, 30));
    return said;
  };
  return { child, done, saying };
}

test('it says in three lines what to open, serves it, and ends cleanly when told to', async () => {
  const { child, done, saying } = start(['--scenario', 'no-history']);
  const lines = (await saying('Sprint Goal')).trim().split('\n');
  expect(lines).toHaveLength(3);
  const [item, page, board] = lines.map((line) => /http:\S+/.exec(line)?.[0] ?? '');
  expect([item, page, board]).toEqual([
    expect.stringMatching(/^http:\/\/localhost:\d+\/browse\/[A-Z]+-\d+$/),
    expect.stringMatching(/\/jira\/software\/projects\/[A-Z]+\/apps\/project-page$/),
    expect.stringMatching(/\/jira\/software\/projects\/[A-Z]+\/boards\/\d+$/),
  ]);
  expect((await fetch(item ?? '')).status).toBe(200);
  child.kill('SIGTERM');
  expect((await done).code).toBe(0);
});

test('an import says which rows it skipped, and why', async () => {
  const file = path.join(scratch, 'stories.txt');
  writeFileSync(file, '#G01# As a reader, I want to borrow a book, so that I can read it.\n#G01#\n');
  const { child, done, saying } = start(['--import', file]);
  const said = await saying('Sprint Goal');
  expect(said).toMatch(/^Imported 1 row, skipped 1:\n {2}stories\.txt:2 {2}\S/);
  child.kill('SIGINT');
  expect((await done).code).toBe(0);
});

test.each([
  [['--bogus'], 2, 'There is no --bogus.'],
  [['--scenario', 'nowhere'], 2, 'There is no scenario "nowhere". There are healthy-team,'],
  [['--faults', 'fire'], 2, '"fire" is no fault'],
  [['--import', '/no/such/file.csv'], 1, 'Nothing was imported.'],
])('%j ends with a sentence and a code', async (args, code, sentence) => {
  const outcome = await start(args).done;
  expect(outcome.said).toContain(sentence);
  expect(outcome.said.trim().split('\n')).toHaveLength(1);
  expect(outcome.code).toBe(code);
});

test('it does not run as production', async () => {
  const outcome = await start([], { NODE_ENV: 'production' }).done;
  expect(outcome).toMatchObject({ code: 2, said: expect.stringContaining('NODE_ENV=production') as string });
});

test('a taken port is named', async () => {
  const first = start(['--scenario', 'no-history']);
  const port = /localhost:(\d+)/.exec(await first.saying('Sprint Goal'))?.[1] ?? '';
  const outcome = await start(['--scenario', 'no-history', '--port', port]).done;
  expect(outcome).toMatchObject({ code: 2, said: expect.stringContaining(`Port ${port} is taken.`) as string });
  first.child.kill('SIGTERM');
  await first.done;
});
