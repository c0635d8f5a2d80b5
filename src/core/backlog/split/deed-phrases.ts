import type { SplitSubject } from './split-subject';
import { tidy } from './child-title';

/** A deed of the wish with what it is done to. */
export interface DeedPhrase {
  readonly word: string;
  readonly phrase: string;
}

/** "create, edit and delete coupons" gives "create coupons", "edit coupons", "delete coupons". */
export function deedPhrases({ deeds, text, wish }: SplitSubject): readonly DeedPhrase[] {
  const own = deeds.map((deed, index) => {
    const next = deeds[index + 1];
    const end = next?.joinedBy?.start ?? next?.start ?? wish.end;
    const object = tidy(text.slice(deed.end, Math.max(deed.end, end)).replace(/\b(?:and|or|then|also)\s*$/i, ''));
    return { word: deed.word, verb: text.slice(deed.start, deed.end), object };
  });
  let before = '';
  return own.map(({ word, verb, object }, index) => {
    const later = own.slice(index + 1).find((other) => other.object !== '')?.object ?? '';
    // "download it" alone has lost what "it" is.
    // "search for and download protocols": the preposition waits for the object that follows.
    const dangling = /^(?:for|in|on|through|by|to|with|up|out|at|into)$/i.test(object) ? `${object} ` : '';
    const named =
      object === '' || dangling !== ''
        ? dangling + later
        : object.replace(/^(?:it|them|these|those)\b/i, before === '' ? '$&' : before);
    if (object !== '' && before === '') before = firstThing(object);
    return { word, phrase: tidy(`${verb} ${named}`) };
  });
}

/** "it" after "search for a room by date" is the room. */
const firstThing = (object: string): string =>
  object
    .replace(/^(?:for|through|at|into|up)\s/i, '')
    .split(/\s(?:by|with|for|from|in|on|to|as|so|that|which|when|if|after|before)\s/i, 1)[0] ?? object;
