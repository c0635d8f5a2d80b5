import { fromPlainText, toPlainText } from '../../../../../../src/local/host/shell/client/text/plain-text';

describe('a description as plain text', () => {
  test('comes back as it was typed: headings, lists, check items, code, breaks', () => {
    const typed = [
      '## Why',
      'Guests leave the basket.\nWe see it every day.',
      '- first\n- second',
      '1. one\n2. two',
      '[ ] open\n[x] done',
      '```\nGET /pay\n  indented\n```',
    ].join('\n\n');
    expect(toPlainText(fromPlainText(typed))).toBe(typed);
  });

  test('blank text is no description', () => {
    expect(fromPlainText('  \n ')).toBeNull();
    expect(toPlainText(null)).toBe('');
  });

  test('nothing that somebody wrote is lost: tables, panels, mentions and links become text', () => {
    const cell = (text: string) => ({
      type: 'tableCell',
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    });
    const document = {
      type: 'doc',
      content: [
        { type: 'table', content: [{ type: 'tableRow', content: [cell('Day'), cell('Monday')] }] },
        {
          type: 'panel',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'mention', attrs: { text: '@Olga' } },
                { type: 'text', text: ' decides ' },
                { type: 'inlineCard', attrs: { url: 'https://example.com' } },
              ],
            },
          ],
        },
      ],
    };
    expect(toPlainText(document)).toBe('Day | Monday\n\n@Olga decides https://example.com');
  });
});
