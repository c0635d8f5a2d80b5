import type { Item } from '../../model/item';
import { readItem } from '../item-text';
import { eachTerm } from './terms';
import { codeStretches } from './traces';

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

/** The terms of an item's title, description and extra fields, counted by zone. */
export function itemWords(item: Pick<Item, 'summary' | 'description' | 'extraTexts'>): ItemWords {
  const terms = new Map<string, ZoneCounts>();
  const count = (zone: Zone, text: string): void => {
    let before = '';
    eachTerm(text, ({ term, written }) => {
      add(terms, term, zone, written);
      // Two neighbours of a title are its subject: "dir marker" says more than "dir" and "marker".
      if (zone === 'title' && before !== '' && before !== term) add(terms, `${before} ${term}`, zone, '');
      before = term;
    });
  };
  const read = readItem(item);
  let prose = 0;
  let code = 0;
  for (const block of read.blocks) {
    const text = read.text.slice(block.start, block.end);
    if (block.kind === 'summary') count('title', text.slice(0, 1_000));
    else {
      const stretches = block.kind === 'code' ? codeStretches(text.slice(0, 40_000), true) : codeStretches(text.slice(0, 40_000), false);
      if (prose < longestProseRead) count('prose', stretches.prose.slice(0, longestProseRead - prose));
      if (code < longestCodeRead) count('code', stretches.code.slice(0, longestCodeRead - code));
      prose += stretches.prose.length;
      code += stretches.code.length;
    }
  }
  return { terms };
}

function add(terms: Map<string, ZoneCounts>, term: string, zone: Zone, written: string): void {
  const known = terms.get(term);
  if (known) known[zone]++;
  else terms.set(term, { title: 0, prose: 0, code: 0, written, [zone]: 1 });
}
