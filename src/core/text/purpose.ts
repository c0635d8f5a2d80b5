import type { Token } from './english';
import { isVerbAt } from './verb-reading';

/** Before "to" these make the infinitive part of the wish: "able to find", "a way to pay", "allow guests to cancel". */
const partOfWish = new Set(
  'able ability and or way ways how likely need needs want wants option chance right where'.split(' '),
);
const passingOn = new Set(
  'allow allows enable enables help helps let lets want wants need needs expect require ask asks'.split(' '),
);
const passedOnWithin = 4;

/**
 * Where a wish turns to what it is for, as an offset into the text: "… the list | to plan my day",
 * "… the list, | saving me a call". Null where all of it is wish. `from` is the offset behind the wish's first deed.
 */
export function purposeStart(tokens: readonly Token[], from: number): number | null {
  for (let index = 1; index < tokens.length - 1; index++) {
    const token = tokens[index];
    if (!token || token.start < from) continue;
    if (token.text === ',' && isRemark(tokens, skipAdverbs(tokens, index + 1))) return token.start;
    if (token.lower === 'to' && !isPartOfWish(tokens, index) && isDeed(tokens, skipAdverbs(tokens, index + 1)))
      return token.start;
  }
  return null;
}

function skipAdverbs(tokens: readonly Token[], at: number): number {
  while (tokens[at]?.lower.endsWith('ly')) at++;
  return at;
}

const isDeed = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.pos === 'VERB' && isVerbAt(tokens, at, { isAfterTo: true });

/** ", saving me a call", ", which saves me a call": what comes of it. ", including breakfast" lists what is wished for. */
const isRemark = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'which' ||
  (tokens[at]?.pos === 'VERB' && tokens[at].lower.endsWith('ing') && tokens[at].lower !== 'including');

const isPartOfWish = (tokens: readonly Token[], toAt: number): boolean =>
  partOfWish.has(tokens[toAt - 1]?.lower ?? '') ||
  tokens.slice(Math.max(0, toAt - passedOnWithin), toAt).some(({ lower }) => passingOn.has(lower));
