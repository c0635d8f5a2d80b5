import { readRichText, sourceOf } from '../../../src/core/text/rich-text';

const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content });
const text = (words: string, ...marks: readonly string[]) => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
});
const adf = (...content: readonly object[]) =>
  readRichText({ format: 'adf', document: { type: 'doc', version: 1, content } });
const wiki = (source: string) => readRichText({ format: 'wiki', text: source });
const drawn = (read: ReturnType<typeof adf>) =>
  read.blocks.map(({ kind, start, end }) => [kind, read.text.slice(start, end)]);

describe('an Atlassian document', () => {
  test('keeps each block with the kind a reader sees', () => {
    const read = adf(
      { type: 'heading', attrs: { level: 2 }, content: [text('Rules')] },
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              paragraph(text('one')),
              { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph(text('inner'))] }] },
            ],
          },
        ],
      },
      { type: 'taskList', content: [{ type: 'taskItem', attrs: { state: 'DONE' }, content: [text('ticked')] }] },
      { type: 'codeBlock', content: [text('x = 1')] },
      { type: 'blockquote', content: [paragraph(text('said'))] },
      {
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(text('cell'))] }] }],
      },
    );
    expect(drawn(read)).toEqual([
      ['heading', 'Rules'],
      ['listItem', 'one'],
      ['listItem', 'inner'],
      ['checkItem', 'ticked'],
      ['code', 'x = 1'],
      ['quote', 'said'],
      ['tableCell', 'cell'],
    ]);
    expect(read.blocks[3]).toMatchObject({ checked: true });
  });

  test('loses no text to nodes it does not know, nor to leaves that carry it in attributes', () => {
    const read = adf(
      {
        type: 'hologram',
        attrs: { title: 'Seen before' },
        content: [{ type: 'facet', content: [paragraph(text('inside'))] }],
      },
      paragraph(
        { type: 'mention', attrs: { text: '@Ada' } },
        text(' by '),
        { type: 'date', attrs: { timestamp: '1767225600000' } },
        { type: 'emoji', attrs: { shortName: ':tada:' } },
        { type: 'inlineCard', attrs: { url: 'https://example.com/a' } },
      ),
      { type: 'expand', attrs: { title: 'More' }, content: [paragraph(text('hidden'))] },
    );
    for (const words of ['Seen before', 'inside', '@Ada by 2026-01-01:tada:https://example.com/a', 'More', 'hidden'])
      expect(read.text).toContain(words);
  });

  test('leads every character back to its node', () => {
    const read = adf(paragraph(text('one ')), paragraph(text('two '), text('three', 'strong')));
    const found = sourceOf(read, read.text.indexOf('ree'));
    expect(found?.run.path).toEqual([1, 1]);
    expect(found?.sourceOffset).toBe(2);
    expect(sourceOf(read, read.text.indexOf('\n'))).toBeNull();
  });

  test('is read whatever its shape', () => {
    for (const document of [
      null,
      3,
      'text',
      [],
      { type: 'doc' },
      { type: 'doc', content: [null, 4, { content: 'x' }, { type: 'text', text: 5 }] },
    ])
      expect(readRichText({ format: 'adf', document }).text).toBe('');
    let deep: object = paragraph(text('bottom'));
    for (let level = 0; level < 10_000; level++) deep = { type: 'blockquote', content: [deep] };
    expect(adf(deep).text).toBe('bottom');
  });
});

describe('wiki markup', () => {
  test('becomes the same blocks, without its marks, and every character leads back', () => {
    const source =
      'h3. Rules\n* *bold* point\n# step\n- [x] ticked\n|| head || cell |\nbq. said\n{code:java}\nint x;\n{code}\nSee [the page|https://example.com] and {{code}}.';
    const read = wiki(source);
    expect(drawn(read)).toEqual([
      ['heading', 'Rules'],
      ['listItem', 'bold point'],
      ['listItem', 'step'],
      ['checkItem', 'ticked'],
      ['tableCell', 'head'],
      ['tableCell', 'cell'],
      ['quote', 'said'],
      ['code', 'int x;'],
      ['paragraph', 'See the page and code.'],
    ]);
    for (const run of read.runs)
      expect(source.slice(run.sourceStart, run.sourceStart + run.end - run.start)).toBe(
        read.text.slice(run.start, run.end),
      );
    expect(read.quiet.map(({ start, end }) => read.text.slice(start, end))).toEqual(['code']);
  });

  test('an unclosed fence keeps the rest as code instead of losing it', () => {
    expect(drawn(wiki('{noformat}\none\ntwo'))).toEqual([
      ['code', 'one'],
      ['code', 'two'],
    ]);
  });
});
