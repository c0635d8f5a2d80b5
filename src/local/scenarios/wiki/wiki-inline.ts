/** One run of wiki markup to inline nodes: marks, links, mentions and line breaks. */
export interface Mark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

export interface InlineNode {
  readonly type: string;
  readonly text?: string;
  readonly marks?: readonly Mark[];
  readonly attrs?: Readonly<Record<string, unknown>>;
}

const inline = new RegExp(
  [
    String.raw`\[~(?:accountid:)?(?<mention>[\w:.-]{1,128})\]`,
    String.raw`\[(?<linkText>[^|\]\n]{1,500})\|(?<linkUrl>(?:https?:\/\/|mailto:)[^\]\s|]{1,2000})(?:\|[^\]\n]{0,40})?\]`,
    String.raw`\[(?<url>https?:\/\/[^\]\s|]{1,2000})\]`,
    String.raw`\{\{(?<code>[^}\n]{1,1000})\}\}`,
    String.raw`(?<![\w*])\*(?<strong>[^\s*](?:[^*\n]{0,998}[^\s*])?)\*(?![\w*])`,
    String.raw`(?<![\w_])_(?<em>[^\s_](?:[^_\n]{0,998}[^\s_])?)_(?![\w_])`,
    String.raw`(?<colour>\{color(?::[^}\n]{1,30})?\})`,
  ].join('|'),
  'gu',
);

export function wikiInline(text: string, nameOf: (accountId: string) => string): InlineNode[] {
  const nodes: InlineNode[] = [];
  let behind = 0;
  for (const match of text.matchAll(inline)) {
    plain(text.slice(behind, match.index), [], nodes);
    behind = match.index + match[0].length;
    const { mention, linkText, linkUrl, url, code, strong, em } = match.groups ?? {};
    if (mention !== undefined) nodes.push({ type: 'mention', attrs: { id: mention, text: `@${nameOf(mention)}` } });
    else if (linkUrl !== undefined) plain(linkText ?? linkUrl, [linkTo(linkUrl)], nodes);
    else if (url !== undefined) plain(url, [linkTo(url)], nodes);
    else if (code !== undefined) plain(code, [{ type: 'code' }], nodes);
    else if (strong !== undefined) plain(strong, [{ type: 'strong' }], nodes);
    else if (em !== undefined) plain(em, [{ type: 'em' }], nodes);
  }
  plain(text.slice(behind), [], nodes);
  return nodes;
}

function linkTo(href: string): Mark {
  return { type: 'link', attrs: { href } };
}

/** Text as it stands; line ends become hard breaks because a text node holds a single line. */
function plain(text: string, marks: readonly Mark[], nodes: InlineNode[]): void {
  text.split('\n').forEach((line, index) => {
    if (index > 0) nodes.push({ type: 'hardBreak' });
    if (line !== '') nodes.push({ type: 'text', text: line, ...(marks.length > 0 ? { marks } : {}) });
  });
}
