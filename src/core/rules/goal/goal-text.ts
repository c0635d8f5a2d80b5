import type { Span } from '../../model/finding';
import type { TeamSettings } from '../../model/settings';
import type { Rule } from '../rule';

/** A Sprint Goal as its rules look at it. */
export interface GoalText {
  readonly text: string;
  /** Whether rules that know English words may speak. */
  readonly isEnglish: boolean;
  readonly words: readonly (Span & { readonly lower: string })[];
  /** Pieces that could be goals of their own: sentences, list lines, and what "and" or a comma joins before the why. */
  readonly pieces: readonly Span[];
  /** Goals of the sprints before, where they are known. */
  readonly previous: readonly string[];
  /** How its wording changed while the sprint ran, oldest first; empty where nobody watched. */
  readonly edits: readonly { readonly at: string; readonly before: string; readonly after: string }[];
  /** The parent of each item that serves it, null for an item without one; empty where nothing is known to serve it. */
  readonly parents: readonly (string | null)[];
  readonly settings: TeamSettings;
}

export type GoalRule = Rule<GoalText>;

export function readGoal(
  text: string,
  settings: TeamSettings,
  around: Partial<Pick<GoalText, 'previous' | 'edits' | 'parents'>> = {},
): GoalText {
  const { previous = [], edits = [], parents = [] } = around;
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'%-]*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    lower: match[0].toLowerCase().replaceAll('’', "'"),
  }));
  return { text, words, isEnglish: looksEnglish(words), pieces: piecesOf(text), previous, edits, parents, settings };
}

/** Words that hold sentences together, in English and in the languages most often met beside it. */
const english = new Set(
  'the a an to and for of so that can with our in is are be by on from we will their all at as it'.split(' '),
);
const others = new Set(
  (
    'der die das und ein eine für mit den dem zu wir auf ist le la les un une des du et pour avec est dans nos que ' +
    'el los las una y para con en por se del il lo gli per che di o os um uma com não het een en voor van met wij ' +
    'och att för med på som är vi i og at til af på der det'
  ).split(' '),
);

/** Goals are short, so no sign of another language counts as English, as long as the letters are Latin. */
function looksEnglish(words: GoalText['words']): boolean {
  const letters = words.map(({ lower }) => lower).join('');
  const plain = letters.match(/[a-z]/g)?.length ?? 0;
  if (plain < letters.replace(/[^\p{L}]/gu, '').length * 0.9) return false;
  const inEnglish = words.filter(({ lower }) => english.has(lower)).length;
  // English borrows accents now and then; without any English word beside them they are a sign.
  const elsewhere = words.filter(({ lower }) => others.has(lower) || /[äöüßéèêàçñãõåøæœîôû]/.test(lower)).length;
  return inEnglish > 0 ? inEnglish >= elsewhere : elsewhere === 0;
}

/** From here on a goal says why or what people will be able to do: commas and "and" belong to the reason. */
const whyBegins =
  /\b(so that|so we|so they|in order to|such that|because|by \w+ing|can|could|able to|allow(?:s|ing)?|enabl(?:e|es|ing)|let(?:s|ting)?|which|who)\b/i;

function piecesOf(text: string): readonly Span[] {
  const pieces: Span[] = [];
  // Sentences and lines first; a dot inside "v2.1" or "example.com" ends nothing.
  for (const sentence of spansBetween(text, { start: 0, end: text.length }, /[.;!?](?=\s|$)|\r?\n/g)) {
    const inside = text.slice(sentence.start, sentence.end);
    const why = whyBegins.exec(inside)?.index ?? inside.length;
    const front = spansBetween(
      text,
      { start: sentence.start, end: sentence.start + why },
      /,| and | & | plus | as well as |\+/gi,
    );
    const last = front.at(-1);
    // "Let guests …" begins with its reason: the sentence is one piece.
    if (!last) front.push(sentence);
    else if (why < inside.length) front[front.length - 1] = { start: last.start, end: sentence.end };
    pieces.push(...front);
  }
  return pieces;
}

function spansBetween(text: string, within: Span, separator: RegExp): Span[] {
  const found: Span[] = [];
  let start = within.start;
  const close = (end: number) => {
    const piece = text.slice(start, end);
    const lead = /^[\s\-*•–\d.)[\]]*/.exec(piece)?.[0].length ?? 0;
    const trimmedEnd = start + piece.trimEnd().length;
    if (start + lead < trimmedEnd) found.push({ start: start + lead, end: trimmedEnd });
  };
  for (const match of text.slice(within.start, within.end).matchAll(separator)) {
    close(within.start + match.index);
    start = within.start + match.index + match[0].length;
  }
  close(within.end);
  return found;
}
