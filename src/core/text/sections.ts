import type { Span } from '../model/finding';
import type { TextBlock } from '../model/review';

export type SectionKind = 'criteria' | 'done' | 'expected' | 'actual' | 'steps' | 'questions' | 'tasks' | 'notes';

/** Blocks that stand under one heading, the heading left out. */
export interface Section {
  readonly kind: SectionKind;
  /** The heading's own words. */
  readonly title: Span;
  readonly blocks: readonly TextBlock[];
}

/** Heading words by meaning. Those of other languages are the ones their Jira communities use. */
const titles: readonly { readonly kind: SectionKind; readonly words: RegExp }[] = [
  {
    kind: 'criteria',
    words:
      /^(?:acceptance\s+(?:criteria|criterion|tests?|conditions?)|user\s+acceptance(?:\s+criteria)?|ACs?|A\/C|conditions?\s+of\s+satisfaction|(?:success|satisfaction|exit|completion)\s+criteria|criteria\s+(?:for|to)\s+(?:\w+\s+){0,5}(?:done|completion|acceptance)|confirmations?|done\s+when|it['’]?s\s+done\s+when|scenarios?|test\s+(?:cases?|scenarios?)|how\s+to\s+(?:test|demo|verify)|akzeptanzkriterien|abnahmekriterien|crit[eè]res?\s+d['’]acceptation|criterios\s+de\s+aceptaci[oó]n|crit[eé]rios\s+de\s+(?:aceita[cç][aã]o|aceite)|criteri\s+di\s+accettazione|acceptatiecriteria|acceptanskriterier|akceptkriterier|akseptansekriterier|kryteria\s+akceptacji|критерии\s+(?:при[её]мки|готовности)|受け?入れ?(?:条件|基準)|验收(?:标准|条件)|驗收(?:標準|條件)|인수\s*조건)$/iu,
  },
  { kind: 'done', words: /^(?:definition\s+of\s+done|DoD)$/i },
  {
    kind: 'expected',
    words:
      /^(?:expected(?:\s+(?:result|results|behaviou?r|outcome))?|should(?:\s+be)?|erwartet(?:es\s+(?:ergebnis|verhalten))?|soll(?:[-\s]?verhalten)?|(?:r[ée]sultat|comportement)\s+attendu|(?:resultado|comportamiento|comportamento)\s+esperado)$/iu,
  },
  {
    kind: 'actual',
    words:
      /^(?:actual(?:\s+(?:result|results|behaviou?r|outcome))?|observed(?:\s+behaviou?r)?|current\s+behaviou?r|tats[äa]chlich(?:es\s+(?:ergebnis|verhalten))?|ist[-\s]?verhalten|r[ée]sultat\s+(?:obtenu|actuel)|(?:resultado|comportamiento|comportamento)\s+(?:actual|atual|obtenido|obtido))$/iu,
  },
  {
    kind: 'steps',
    words:
      /^(?:steps(?:\s+to\s+(?:reproduce|replicate))?|how\s+to\s+reproduce|reproduction(?:\s+steps)?|to\s+reproduce|repro\s+steps|(?:reproduktions)?schritte(?:\s+zum\s+(?:nachstellen|reproduzieren))?|[ée]tapes(?:\s+(?:pour\s+reproduire|de\s+reproduction))?|passos(?:\s+para\s+reproduzir)?|pasos(?:\s+para\s+reproducir)?)$/iu,
  },
  {
    kind: 'questions',
    words:
      /^(?:(?:open|outstanding|unresolved|remaining)\s+(?:questions?|issues|points)|questions?|to\s+(?:be\s+)?(?:clarif(?:y|ied)|discuss(?:ed)?|decided?)|offene\s+(?:fragen|punkte))$/i,
  },
  {
    kind: 'tasks',
    words:
      /^(?:tasks?|sub-?tasks?|to-?dos?|implementation(?:\s+(?:steps|tasks|plan))?|technical\s+(?:tasks|notes|details)|checklist)$/i,
  },
  {
    kind: 'notes',
    words:
      /^(?:notes?|background|context|description|summary|references?|links?|out\s+of\s+scope|scope|assumptions?|design|mock-?ups?|attachments?|environment|version|workaround|dependencies|risks?|comments?|user\s+story|story|details?|overview|goal|value|why|what)$/i,
  },
];

const closing = /[\s:*_.\-–—]+$/;

function kindOfTitle(words: string): SectionKind | null {
  const bare = words
    .replace(/^[\s*_#\d.)]+/, '')
    .replace(closing, '')
    .replace(/\s*\([^)]{0,40}\)$/, '');
  if (bare === '' || bare.length > 60) return null;
  return titles.find(({ words: pattern }) => pattern.test(bare))?.kind ?? null;
}

/** Cuts the text into the sections people write in items; unknown headings end a section without opening one. */
export function sectionsIn(text: string, blocks: readonly TextBlock[]): readonly Section[] {
  const found: { kind: SectionKind; title: Span; blocks: TextBlock[] }[] = [];
  let open: { kind: SectionKind; title: Span; blocks: TextBlock[] } | null = null;
  for (const block of blocks) {
    const words = text.slice(block.start, Math.min(block.end, block.start + 200));
    const colon = /^[^:\n]{2,60}:/.exec(words);
    const isShort = block.end - block.start <= 62;
    const kind = isShort ? kindOfTitle(words) : null;
    if (
      kind &&
      (block.kind === 'heading' || /[:*_]\s*$/.test(words) || (block.kind === 'paragraph' && kind !== 'notes'))
    ) {
      open = { kind, title: { start: block.start, end: block.end }, blocks: [] };
      found.push(open);
      continue;
    }
    // "Acceptance criteria: the list shows…": the title and its content in one block.
    const inline = colon ? kindOfTitle(colon[0]) : null;
    if (colon && inline) {
      open = { kind: inline, title: { start: block.start, end: block.start + colon[0].length }, blocks: [] };
      found.push(open);
      const lead = /^\s*/.exec(words.slice(colon[0].length))?.[0].length ?? 0;
      const start = block.start + colon[0].length + lead;
      if (start < block.end) open.blocks.push({ ...block, start });
      continue;
    }
    if (block.kind === 'heading' || block.kind === 'summary') open = null;
    else open?.blocks.push(block);
  }
  return found;
}
