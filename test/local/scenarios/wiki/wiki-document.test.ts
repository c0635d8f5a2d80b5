import fc from '../../../support/properties';
import { growthOf, nearlyLinear } from '../../../support/growth';
import Ajv from 'ajv';
import adfSchema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';
import { demoSite } from '../../../../src/local/scenarios/demo-site';
import { wikiDocument } from '../../../../src/local/scenarios/wiki/wiki-document';

const { $schema: _draft, ...schema } = adfSchema;
const isDocument = new Ajv({ strict: false, validateSchema: false }).compile(schema);

interface Node {
  readonly type: string;
  readonly text?: string;
  readonly content?: readonly Node[];
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string }[];
}

function texts(node: Node): string[] {
  const own = node.text ?? (node.type === 'mention' ? String(node.attrs?.id) : undefined);
  return [...(own === undefined ? [] : [own]), ...(node.content ?? []).flatMap(texts)];
}

function outline(node: Node): unknown {
  const content = (node.content ?? []).filter(({ type }) => type !== 'text').map(outline);
  return content.length > 0 ? { [node.type]: content } : node.type;
}

test.each([
  ['h2. Why', ['heading']],
  ['one\ntwo\n\nthree', [{ paragraph: ['hardBreak'] }, 'paragraph']],
  [
    '* a\n** b\n* c',
    [
      {
        bulletList: [
          { listItem: ['paragraph', { bulletList: [{ listItem: ['paragraph'] }] }] },
          { listItem: ['paragraph'] },
        ],
      },
    ],
  ],
  ['# a\n# b', [{ orderedList: [{ listItem: ['paragraph'] }, { listItem: ['paragraph'] }] }]],
  ['[x] a\n[ ] b', [{ taskList: ['taskItem', 'taskItem'] }]],
  ['{code:java}\nint a;\n{code}', ['codeBlock']],
  ['{panel:type=warning}\nCare\n{panel}', [{ panel: ['paragraph'] }]],
  ['{quote}\nSaid\n{quote}', [{ blockquote: ['paragraph'] }]],
  [
    '||A||B||\n|1|2|',
    [
      {
        table: [
          { tableRow: [{ tableHeader: ['paragraph'] }, { tableHeader: ['paragraph'] }] },
          { tableRow: [{ tableCell: ['paragraph'] }, { tableCell: ['paragraph'] }] },
        ],
      },
    ],
  ],
  ['before\n----\nafter', ['paragraph', 'rule', 'paragraph']],
  ['{code}\nnever closed', [{ paragraph: ['hardBreak'] }]],
])('%j becomes what it says', (wiki, expected) => {
  const document = wikiDocument(wiki);
  expect(document.content.map((node) => outline(node as Node))).toEqual(expected);
  expect(isDocument(document)).toBe(true);
});

test('marks, links and mentions keep their words and their targets', () => {
  const [paragraph] = wikiDocument(
    '*bold* _soft_ {{code}} [a site|https://example.org] [~accountid:712020:7a] 2*3*4',
    () => 'Paula',
  ).content;
  expect(paragraph?.content).toEqual([
    { type: 'text', text: 'bold', marks: [{ type: 'strong' }] },
    { type: 'text', text: ' ' },
    { type: 'text', text: 'soft', marks: [{ type: 'em' }] },
    { type: 'text', text: ' ' },
    { type: 'text', text: 'code', marks: [{ type: 'code' }] },
    { type: 'text', text: ' ' },
    { type: 'text', text: 'a site', marks: [{ type: 'link', attrs: { href: 'https://example.org' } }] },
    { type: 'text', text: ' ' },
    { type: 'mention', attrs: { id: '712020:7a', text: '@Paula' } },
    { type: 'text', text: ' 2*3*4' },
  ]);
});

test('no word is ever lost, whatever the markup around it, and the result is a document', () => {
  const markup = fc.constantFrom(
    'h1. ',
    '* ',
    '** ',
    '# ',
    '[] ',
    '|',
    '||',
    '{code}',
    '{panel}',
    '{quote}',
    '*',
    '_',
    '{{',
    '}}',
    '\n',
    '\n\n',
    'bq. ',
    '----\n',
    '[',
    ']',
    '{color:red}',
  );
  const word = fc.stringMatching(/^w[a-z]{3,8}$/);
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          markup,
          word.map((it) => `${it} `),
        ),
        { maxLength: 40 },
      ),
      (pieces) => {
        const wiki = pieces.join('');
        const document = wikiDocument(wiki);
        const kept = document.content.flatMap((node) => texts(node as Node)).join(' ');
        for (const found of wiki.match(/w[a-z]{3,8}/g) ?? []) expect(kept).toContain(found);
        if (!isDocument(document)) throw new Error(JSON.stringify(isDocument.errors?.slice(0, 3)));
      },
    ),
    { numRuns: 300 },
  );
});

test('what may not stand in a quote or a panel is told more plainly there', () => {
  const inside = [
    'h2. Title',
    '----',
    'bq. said',
    '|| A || B ||',
    '| one | two |',
    '[x] done',
    '{panel}',
    'deep',
    '{panel}',
  ];
  const quote = wikiDocument(['{quote}', ...inside, '{quote}'].join('\n'));
  expect(isDocument(quote)).toBe(true);
  expect(quote.content.map(({ type }) => type)).toEqual(['blockquote']);
  expect(texts(quote.content[0] as Node)).toEqual(['Title', 'said', 'A', 'B', 'one', 'two', 'done', 'deep']);
  const panel = wikiDocument('{panel}\nbq. said\n{panel}');
  expect(isDocument(panel)).toBe(true);
  expect(panel.content).toMatchObject([{ type: 'panel', content: [{ type: 'paragraph' }] }]);
});

test("every text of the demo site is a document by Atlassian's own schema", () => {
  const site = demoSite({ now: new Date('2026-03-11T13:20:00Z') });
  const documents = site.issues
    .flatMap((issue) => [issue.description, ...issue.comments.map(({ body }) => body)])
    .filter((it) => it !== null);
  expect(documents.length).toBeGreaterThan(100);
  expect(documents.filter((document) => !isDocument(document))).toEqual([]);
});

test('the cost of a line grows with its length, not with its square', () => {
  const read = (pieces: number) => void wikiDocument('*a _b [c {{d '.repeat(pieces));
  expect(growthOf(read, 8_000)).toBeLessThan(nearlyLinear);
});
