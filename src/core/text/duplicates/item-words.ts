import type { Item } from '../../model/item';
import { readItem } from '../item-text';
import { eachTerm } from './terms';
import { partCode } from './traces';

/** How often a term stands in each zone of an item: its title, its prose, its code and logs. */
export interface ZoneCounts {
  title: number;
  prose: number;
  code: number;
  /** As it was first written, to be shown to people. */
  written: string;
}

/** What the duplicate index knows of an item's text; the text itself is not kept. */
export interface ItemWords {
  readonly terms: ReadonlyMap<string, ZoneCounts>;
}

type Zone = 'title' | 'prose' | 'code';

/** Text beyond this adds nothing that tells two items apart, and a pasted log would drown the rest. */
const longestProseRead = 12_000;
const longestCodeRead = 4_000;
const longestTitleRead = 1_000;
/** Looked through for traces; more than is counted, because a trace may come first. */
const longestBodyRead = 40_000;

/** The terms of an item's title, description and extra fields, counted by zone. */
export function itemWords(item: Pick<Item, 'summary' | 'description' | 'extraTexts'>): ItemWords {
  const terms = new Map<string, ZoneCounts>();
  const count = (zone: Zone, text: string): void => {
    eachTerm(text, ({ term, written }) => {
      const known = terms.get(term);
      if (known) known[zone]++;
      else terms.set(term, { title: 0, prose: 0, code: 0, written, [zone]: 1 });
    });
  };
  const read = readItem(item);
  // Joined, because pasted traces come apart into one paragraph a line.
  const pieces = { said: [] as string[], fenced: [] as string[] };
  for (const block of read.blocks) {
    const text = read.text.slice(block.start, block.end);
    if (block.kind === 'summary') count('title', text.slice(0, longestTitleRead));
    else pieces[block.kind === 'code' ? 'fenced' : 'said'].push(text);
  }
  const said = partCode(pieces.said.join('\n').slice(0, longestBodyRead), false);
  const fenced = partCode(pieces.fenced.join('\n').slice(0, longestBodyRead), true);
  count('prose', `${said.prose}\n${fenced.prose}`.slice(0, longestProseRead));
  count('code', `${said.code}\n${fenced.code}`.slice(0, longestCodeRead));
  return { terms };
}
