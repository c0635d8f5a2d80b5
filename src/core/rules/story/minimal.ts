import { sentenceEnd, trimmed } from '../../text/english';
import type { Evidence } from '../rule';
import type { ItemRule } from '../item-rule';

const bracket = /\s[([{]([^)\]}\n]{12,400})[)\]}]/g;
/** Abbreviations and plurals in brackets are part of the term: "(API)", "station(s)". */
const term = /^[A-Z][\w&/. -]{0,14}$/;
const dash = /\s(?:--|[–—])\s(?=\S{3})/;

export const minimal: ItemRule = {
  id: 'story/minimal',
  title: 'The story sentence holds the story and nothing else',
  severity: 'observe',
  why: 'Notes, examples and brackets inside the sentence hide the wish; people stop reading, or estimate the note.',
  advice: 'Move the note into the description or make it an acceptance criterion.',
  source: 'Quality User Story framework (Lucassen et al. 2016): minimal',
  examples: {
    good: [
      'As a guest, I want to pay by card, so that I need no cash',
      'As a guest, I want to read the terms of the Digital Guest Card (DGC), so that I know my rights',
    ],
    bad: [
      'As a guest, I want to pay by card (see the mail of last Tuesday about fees), so that I need no cash',
      'As a guest, I want to pay by card, so that I need no cash. Note: the terminal at desk two is broken.',
    ],
  },
  check({ understanding }) {
    const { story, whole } = understanding;
    if (!story || story.form === 'wish') return [];
    const { text } = whole;
    // In a description the story may be followed by anything; only the sentence itself must be clean.
    const isSummary = whole.blocks[0]?.kind === 'summary' && story.start < whole.blocks[0].end;
    const lastPart = Math.max(story.parts.ends?.end ?? 0, story.parts.means?.end ?? 0);
    const end = isSummary ? story.end : sentenceEnd(text, lastPart, story.end);
    const found: Evidence[] = [];
    for (const match of text.slice(story.start, end).matchAll(bracket)) {
      if (term.test(match[1] ?? '')) continue;
      const start = story.start + match.index + 1;
      found.push({ start, end: start + match[0].length - 1, message: 'This note in brackets hides the wish.' });
    }
    if (isSummary && lastPart > 0) {
      const rest = trimmed(text, { start: sentenceEnd(text, lastPart, story.end), end: story.end }, /[\s,;:.!_)*"”-]/);
      const words = text.slice(rest.start, rest.end).split(/\s+/).length;
      if (rest.end > rest.start && words >= 3 && !found.some((one) => one.end > rest.start && one.start < rest.end))
        found.push({ ...rest, message: 'The story goes on after its end.' });
    }
    const broken = found.length === 0 && isSummary ? dash.exec(text.slice(story.start, end)) : null;
    if (broken) {
      const start = story.start + broken.index + broken[0].length;
      found.push({ ...trimmed(text, { start, end }), message: 'What follows the dash is a note on the story.' });
    }
    return found.slice(0, 2);
  },
};
