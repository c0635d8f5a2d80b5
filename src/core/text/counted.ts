/** Amounts and lists as they are said in a sentence. */

const inEnglish = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });

/** "12,345": as the sentences of the core are English, so are their numbers. */
export const numeral = (amount: number): string => inEnglish.format(amount);

/** "1 item", "3,000 items"; give the plural where it is not the noun with an s. */
export const counted = (amount: number, noun: string, plural = `${noun}s`): string =>
  `${numeral(amount)} ${amount === 1 ? noun : plural}`;

/** "A-1, A-2, A-3 and 4 more". */
export const few = (names: readonly string[]): string =>
  names.slice(0, 3).join(', ') + (names.length > 3 ? ` and ${numeral(names.length - 3)} more` : '');

/** "68%". Nothing that exists is told as 0%, and nothing incomplete as 100%. */
export function perCent(share: number): string {
  const whole = Math.round(share * 100);
  if (share > 0 && whole === 0) return 'less than 1%';
  return share < 1 && whole === 100 ? 'more than 99%' : `${whole}%`;
}
