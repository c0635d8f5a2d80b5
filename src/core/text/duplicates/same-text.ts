/** Case, marks and blanks do not make another text; numbers do, for they tell the parts of a series apart. */
const foldText = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');

/** Those that say the same, word for word, together; in the order of their first. Texts without a word are left out. */
export function groupedByText<T>(all: readonly T[], textOf: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const folded = foldText(textOf(one));
    if (folded === '') continue;
    const group = groups.get(folded);
    if (group) group.push(one);
    else groups.set(folded, [one]);
  }
  return [...groups.values()];
}

/** "Part 1" and "part 2" are a series, however alike the rest is. */
export const areOfSeries = (one: string, other: string): boolean =>
  foldText(one) !== foldText(other) && foldText(withoutNumbers(one)) === foldText(withoutNumbers(other));

const withoutNumbers = (text: string): string => text.replaceAll(/\p{N}+/gu, ' ');
