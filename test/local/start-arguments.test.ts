import { ArgumentProblem, helpText, readArguments } from '../../src/local/start-arguments';

test('without arguments the demo is served on a port of its own choice', () => {
  expect(readArguments([])).toEqual({
    port: null,
    scenario: null,
    importFiles: [],
    reset: false,
    stateDirectory: null,
    faults: null,
    now: null,
    dev: false,
    help: false,
  });
});

test('every argument is read', () => {
  const args = ['--port', '4100', '--scenario=large', '--reset', '--faults', '429:0.2', '--now', '2026-03-14', '--dev'];
  expect(readArguments(args)).toMatchObject({
    port: 4100,
    scenario: 'large',
    reset: true,
    faults: '429:0.2',
    now: new Date('2026-03-14T00:00:00Z'),
    dev: true,
  });
});

test('an import takes as many files as follow it', () => {
  expect([...readArguments(['--import', 'a.csv', 'b.json', '--import', 'c.txt']).importFiles].sort()).toEqual([
    'a.csv',
    'b.json',
    'c.txt',
  ]);
});

test.each([
  [['--prot', '4000'], 'There is no --prot.'],
  [['scenario'], '"scenario" means nothing here.'],
  [['--port', 'many'], '--port takes a number from 1 to 65535, not "many".'],
  [['--port'], '--port needs a value'],
  [['--reset=yes'], '--reset'],
  [['--now', 'yesterday'], '--now takes a date such as 2026-03-14'],
  [['--import', 'a.csv', '--scenario', 'large'], 'either --scenario or --import'],
])('%j is answered with a sentence that helps', (args, sentence) => {
  expect(() => readArguments(args)).toThrow(ArgumentProblem);
  expect(() => readArguments(args)).toThrow(sentence);
});

test('the help names every argument and every scenario', () => {
  const help = helpText([{ name: 'large', title: 'Twenty thousand issues' }]);
  for (const word of ['--port', '--scenario', '--import', '--reset', '--faults', '--now', '--dev', 'large']) {
    expect(help).toContain(word);
  }
});
