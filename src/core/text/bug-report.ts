import type { Understanding } from './understand';

/** What somebody needs to see a bug for themselves. */
export interface BugParts {
  readonly steps: boolean;
  readonly expected: boolean;
  readonly actual: boolean;
}

/** Numbered or bulleted doings, or a way to get there told in a sentence. */
const stepWords =
  /\b(?:steps?\s+to|steps?\s*:|to\s+re(?:produce|create)|repro(?:duce|duction)?\b)|(?:^|\s)(?:1\s*[.):-]|[*#-])\s*(?:in\s+[^,]{2,30},\s+)?(?:open|click|create|start|go|run|select|type|enter|add|drag|choose|press|launch|install|import|right|double|deploy|use|try|set|make|navigate|pick)\b|(?:\b(?:when|after|while|whenever|once)|(?:^|\n|[.,;:!?]\s+|\beven\s+)(?:if|with|on)|\bin\s+this\s+(?:case|situation|scenario))\s+(?:[\p{L}'’<-]+\s+){1,3}|(?:^|\n)\s*(?:open|click|create|import|select|run|start|deploy|install|add)\s+|\b(?:try(?:ing)?|attempt(?:ing)?)\s+to|\b(?:for|with)\s+(?:the\s+)?(?:these|following)\b|\b(?:for\s+example|e\.g\.)/iu;
const expectedWords =
  /\b(?:(?<!\bthan\s)expected|expect(?:ing|s)?|should(?!\s+(?:we|I)\b|\s*[.,;]|\s+be\s+(?:committed|merged|backported|tested|fixed)\b)(?:\s+not|n['’]?t)?|supposed\s+to|ought\s+to|must|instead\s+of|would\s+be\s+(?:nice|better|good)|rather\s+than|needs?\s+to\s+be(?!\s+(?:tested|fixed|investigated|checked|discussed|clarified|analy[sz]ed))|used\s+to|previous(?:ly)?(?:\s+\w+)?\s+(?:versions?|releases?|worked)|worked\s+(?:fine\s+|well\s+)?(?:in|before|with|until)|ideal(?:ly)?|prefer(?:abl[ey])?)\b/i;
const actualWords =
  /\b(?:issue\s*:|problem\b|regression\b|mismatch\w*|inconsistent\w*|annoying\b|than\s+expected\b|even\s+(?:though|if|when)\b|\w+(?:exception|error)\b|unexpected(?:ly)?\b|not\s+\w+ing\b|gone\b|stuck\b|lock(?:s|ed)\b|contention\b|slow\w*|complain\w*|takes?\s+(?:a\s+)?(?:while|long)|do\s*n[o'’]t|instead\s+of\s+\w+ing)|\b(?:actual(?:ly)?|instead|but\b|however|fails?|failed|failing|error|exception|crash\w*|hangs?|wrong|incorrect\w*|does\s*n[o'’]?t|doesn['’]?t|is\s*n['’]?t|is\s+not|are\s+not|not\s+(?:work\w*|shown|displayed|possible)|cannot|can['’]?t|unable|missing|no\s+longer|nothing\s+happens|gets?\s+(?:lost|stuck)|broken|null|stack\s*trace|throws?|thrown|caused\s+by)\b/i;

/** A test that fails is a way to repeat it: "testEmptyCart", "TestCart", "CartTestCase". */
const namedTest = /\b(?:I?Test[A-Z]\w+|test[A-Z_]\w+|[A-Z]\w+Test(?:Case|s)?)\b/;

/** More than this is a pasted log. */
const longestRead = 20_000;

/** Which parts of a bug report are there, under headings or in running words. */
export function bugPartsOf({ sections, whole }: Pick<Understanding, 'sections' | 'whole'>): BugParts {
  const text = whole.text.slice(0, longestRead);
  // A message of a machine ("expected ], but found }") says nothing of what people expect.
  const written = whole.blocks
    .filter(({ kind, start }) => kind !== 'code' && start < longestRead)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
  const has = (kind: 'steps' | 'expected' | 'actual'): boolean =>
    sections.some((section) => section.kind === kind && section.blocks.length > 0);
  // An example that shows it is a way to repeat it.
  const showsExample = whole.blocks.some(({ kind }) => kind === 'code');
  return {
    steps: has('steps') || showsExample || stepWords.test(text) || namedTest.test(text),
    expected: has('expected') || expectedWords.test(written),
    actual: has('actual') || actualWords.test(text),
  };
}
