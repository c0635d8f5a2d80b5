import type { Excerpt, Span } from '../model/finding';
import type { StoryParts, TextBlock } from '../model/review';
import { sentenceEnd, trimmed } from './english';

/** A user story as it was found in the text: its parts, and the stretch they stand in. */
export interface StoryForm extends Span {
  /** Which form people used: "As a…", a job story, a hypothesis, or a bare wish without a role. */
  readonly form: 'role' | 'job' | 'hypothesis' | 'wish';
  readonly parts: StoryParts;
  /** Where a second role or a second wish begins, in order: AQUSA's "indicator repeated". */
  readonly repeated: readonly Span[];
}

const article = '(?:an?|the|any|some|one\\s+of\\s+the)\\s+';
const adverb = '(?:also|really|just|only|still|always|never|often)\\s+';
/** "I want", "we'd like", "would like", "I am able", "I don't want", and the like. */
const wish =
  `(?:(?:I|we|they|he|she)\\s*(?:${adverb})*(?:['’](?:d|m|re)\\s+|would\\s+|am\\s+|are\\s+|do\\s+not\\s+|don\\\\?['’]?t\\s+|does\\s+not\\s+|shall\\s+|will\\s+)*(?:${adverb})*` +
  `(?:wants?|needs?|wish(?:es)?|like|love|prefer|expect|require|must|should|can(?:not)?|could|have|able|be\\s+able)\\b|would\\s+(?:also\\s+)?like\\b|(?:wants?|needs?)\\s+(?:to|an?|the)\\b)`;
const rolePattern = new RegExp(
  `(?:^|[\\n,.:;!?\\]>)"“–—-])\\s*["“*_]*as\\s+((?:${article})?)([^\\n.!?]{1,160}?)\\s*[,;:–-]?\\s*\\n?\\s*\\b(${wish})`,
  'gi',
);
const jobPattern = new RegExp(`^\\s*when\\s+([^\\n.!?]{3,200}?)\\s*,\\s*\\n?\\s*(${wish})`, 'i');
const hypothesisPattern =
  /^\s*we\s+believe\s+(?:that\s+)?([^\n.!?]{3,200}?)\s+for\s+([^\n.!?,]{2,80}?),?\s+(?:will|would|leads?\s+to|results?\s+in)\s+([^\n.!?]{3,300})/i;
const wishPattern = /^\s*(?:I|we)(?:\s+(?:would|['’]d))?\s*(?:want|need|wish|['’]d\s+like|like)\b/i;

/** Words between the wish and the deed that carry no meaning: "to be able to", "the ability to". */
const meansLead =
  /^\s*(?:(?:to|be|able|being|have|having|get|the|an?|easily|opportunity|possibility|ability|option|chance|way|of)\s+)*?(?:to\s+(?:be\s+able\s+to|have\s+(?:the\s+|an?\s+)?(?:ability|possibility|option|opportunity|way|chance)\s+(?:to|of))|(?:the|an?)\s+(?:ability|possibility|option|opportunity|way|chance)\s+(?:to|of)|be\s+able\s+to|able\s+to|to)\s+/i;

/**
 * What opens the benefit. "so" alone counts where a clause follows it ("so I can", ", so patrons find"),
 * never where it is an adverb ("so many", "and so on").
 */
const benefit =
  /[,;.]?\s*\(?\b(?:so\s+that|such\s+that|in\s+order\s+(?:to|that|for)|because|thereby|thus|with\s+the\s+(?:aim|goal|purpose)\s+of|for\s+the\s+purpose\s+of|so\s+as\s+to)\b[,:]?\s*|(?:[,;.]\s*|\s+\(?)\bso\s+(?=(?:I|we|they|he|she|it|you|my|our|their|the|users?|people|everyone|everybody|anyone|nobody|no|all|each|every|this|these|others?|an?|there)\b)|,\s*so\s+(?=[a-z]+\s)|\s+so\s+(?=\p{L}+s\s+(?:can|could|are|will|may|have|do|know|get|find|see)\b)|\s+for\s+(?:easy|easier|better|clarity|ease)\b(?=[^,.]*[.,]?\s*$|[^,.]{0,40}$)/iu;
/** The word that ends a lead so far that what it opens is part of the benefit itself. */
const benefitThatSays = /\bfor\s+(?:easy|easier|better|clarity|ease)\b/i;

/** Finds the story in an item's text; null where there is none. */
export function findStory(text: string, blocks: readonly TextBlock[]): StoryForm | null {
  let weak: StoryForm | null = null;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'code' || block.kind === 'tableCell') continue;
    const region = { start: block.start, end: endOfStory(text, blocks, index) };
    const found = formIn(text, region);
    if (found && found.form !== 'wish') return found;
    // A bare wish is a story only in the title or at the head of the description; elsewhere it is talk.
    if (found && index < 2) weak ??= found;
    if (index > 60) break;
  }
  return weak;
}

/** A story often stands in three lines: the blocks that go on with it belong to it. */
function endOfStory(text: string, blocks: readonly TextBlock[], index: number): number {
  let end = blocks[index]?.end ?? 0;
  for (let next = index + 1; next < Math.min(blocks.length, index + 5); next++) {
    const block = blocks[next];
    if (!block || block.kind === 'heading' || block.kind === 'code' || block.kind === 'field') break;
    if (blocks[index]?.kind === 'summary') break;
    const head = text.slice(block.start, block.start + 40);
    if (!/^\s*[*_"]*(?:I|we|so\b|in order|because|to be able|would like|want|need)\b/i.test(head)) break;
    end = block.end;
  }
  return Math.min(end, (blocks[index]?.start ?? 0) + 3000);
}

function formIn(text: string, region: Span): StoryForm | null {
  const part = text.slice(region.start, region.end);
  return (
    roleForm(text, part, region) ??
    jobForm(text, part, region) ??
    hypothesisForm(part, region) ??
    wishForm(text, part, region)
  );
}

function roleForm(text: string, part: string, region: Span): StoryForm | null {
  rolePattern.lastIndex = 0;
  const match = rolePattern.exec(part);
  if (!match) return null;
  const [whole, , role = '', wanted = ''] = match;
  const wishEnd = region.start + match.index + whole.length;
  const roleAt = region.start + match.index + roleOffset(whole, role, wanted);
  const roleSpan = trimmed(text, { start: roleAt, end: roleAt + role.length });
  if (
    roleSpan.end <= roleSpan.start ||
    /^(?:result|consequence|workaround|follow|part|per|soon|well|long|far|we|I|you|they|there|discussed|described|mentioned|noted)\b/i.test(
      role,
    )
  )
    return null;
  const repeated: Span[] = [];
  const second = rolePattern.exec(part);
  if (second)
    repeated.push({ start: region.start + second.index, end: region.start + second.index + second[0].length });
  const rest = meansAndEnds(text, meansStart(text, wishEnd, wanted), region.end);
  const before = /\b(?:in\s+order\s+to|to)\s+([^.!?]{3,200}?)[,;]?\s*$/i.exec(part.slice(0, match.index + 1));
  const ends =
    rest.ends ??
    (before
      ? spanOf(text, region.start + before.index + before[0].indexOf(before[1] ?? ''), region.start + match.index + 1)
      : null);
  return { form: 'role', parts: { role: excerpt(text, roleSpan), ...rest, ends }, repeated, ...region };
}

/** Where the role stands in the matched words: before the wish, from its right, since short roles repeat letters. */
function roleOffset(whole: string, role: string, wanted: string): number {
  return whole.lastIndexOf(role, whole.length - wanted.length - role.length);
}

function jobForm(text: string, part: string, region: Span): StoryForm | null {
  const match = jobPattern.exec(part);
  if (!match) return null;
  const wishEnd = region.start + match[0].length;
  const rest = meansAndEnds(text, meansStart(text, wishEnd, match[2] ?? ''), region.end);
  // "When I press the button, I can see nothing" is an observation; a job story also says what it is for.
  return rest.ends ? { form: 'job', parts: { role: null, ...rest }, repeated: [], ...region } : null;
}

function hypothesisForm(part: string, region: Span): StoryForm | null {
  const match = hypothesisPattern.exec(part);
  if (!match) return null;
  const [whole, means = '', role = '', ends = ''] = match;
  const at = (words: string, from: number): Excerpt => {
    const start = whole.indexOf(words, from);
    return { text: words, start: region.start + start, end: region.start + start + words.length };
  };
  const meansFound = at(means, 0);
  const roleFound = at(role, whole.indexOf(means) + means.length);
  return {
    form: 'hypothesis',
    parts: { role: roleFound, means: meansFound, ends: at(ends, whole.length - ends.length) },
    repeated: [],
    ...region,
  };
}

function wishForm(text: string, part: string, region: Span): StoryForm | null {
  const match = wishPattern.exec(part);
  if (!match) return null;
  const rest = meansAndEnds(text, meansStart(text, region.start + match[0].length, match[0]), region.end);
  return rest.means ? { form: 'wish', parts: { role: null, ...rest }, repeated: [], ...region } : null;
}

/** "I want to be able to X": the means is X. Where the wish itself ate the article ("wants a"), it is given back. */
function meansStart(text: string, wishEnd: number, wanted: string): number {
  const eaten = /\s+(an?|the)$/i.exec(wanted);
  const from = eaten ? wishEnd - eaten[0].length : wishEnd;
  const lead = meansLead.exec(text.slice(from, from + 80));
  return lead ? from + lead[0].length : from;
}

function meansAndEnds(text: string, start: number, limit: number): { means: Excerpt | null; ends: Excerpt | null } {
  const opening = benefit.exec(text.slice(start, limit));
  // A benefit may stand in the next sentence, but not further away.
  const firstEnd = sentenceEnd(text, start, limit);
  const reach = sentenceEnd(text, Math.min(firstEnd + 1, limit), limit);
  const at = opening ? start + opening.index : limit;
  const meansSpan = trimmed(text, { start, end: Math.min(at, firstEnd) });
  const means = meansSpan.end > meansSpan.start ? excerpt(text, meansSpan) : null;
  if (!opening || at > reach) return { means, ends: null };
  const endsFrom = benefitThatSays.test(opening[0]) ? at : at + opening[0].length;
  return { means, ends: spanOf(text, endsFrom, sentenceEnd(text, endsFrom, limit)) };
}

function spanOf(text: string, start: number, end: number): Excerpt | null {
  const span = trimmed(text, { start, end });
  return span.end > span.start ? excerpt(text, span) : null;
}

function excerpt(text: string, span: Span): Excerpt {
  return { text: text.slice(span.start, span.end), start: span.start, end: span.end };
}
