/**
 * Ranks that sort as plain strings, in the form of Jira's LexoRank ("0|i0000f:"): a bucket, six base-36 digits,
 * and after the colon as many more digits as an insertion between two neighbours needs.
 */
const digits = '0123456789abcdefghijklmnopqrstuvwxyz';
const headLength = 6;
const bodyStart = 2;

/** The rank of the nth issue of a fresh site, with room between neighbours. */
export function initialRank(index: number): string {
  return `0|i${((index + 1) * 8).toString(36).padStart(headLength - 1, '0')}:`;
}

const bodyOf = (rank: string): string => rank.slice(bodyStart).replace(':', '');
const fromBody = (body: string): string => {
  const padded = body.padEnd(headLength, '0');
  return `0|${padded.slice(0, headLength)}:${padded.slice(headLength)}`;
};

/** A rank strictly between two others; null stands for the end of the list on that side. */
export function rankBetween(before: string | null, after: string | null): string {
  const low = before === null ? '' : bodyOf(before);
  const high = after === null ? '' : bodyOf(after);
  let body = '';
  let isBelowHigh = after === null;
  for (let place = 0; ; place += 1) {
    const lowDigit = place < low.length ? digits.indexOf(low[place] ?? '0') : 0;
    const highDigit = isBelowHigh ? digits.length : place < high.length ? digits.indexOf(high[place] ?? '0') : 0;
    const middle = Math.floor((lowDigit + highDigit) / 2);
    // Only from the seventh digit on may the rank end, so that all ranks compare in the same shape.
    if (middle > lowDigit && highDigit > lowDigit) {
      const ended = body + (digits[middle] ?? '0');
      return fromBody(ended);
    }
    body += digits[lowDigit] ?? '0';
    if (lowDigit < highDigit) isBelowHigh = true;
  }
}
