import { coachingWords } from '../../../words/coaching';

/** One child that somebody may want: its title as it is being written, and whether it is chosen. */
export interface ChildDraft {
  readonly id: number;
  readonly title: string;
  readonly isChosen: boolean;
}

/** As many as one creation takes. */
export const childrenAtMost = 12;

export const draftsOf = (titles: readonly string[]): readonly ChildDraft[] =>
  titles.slice(0, childrenAtMost).map((title, id) => ({ id, title, isChosen: true }));

export const wantedTitles = (drafts: readonly ChildDraft[]): readonly string[] =>
  drafts.filter(({ isChosen }) => isChosen).map(({ title }) => title.trim());

/** What stands against creating these; null where nothing does. */
export function complaintAbout(titles: readonly string[]): string | null {
  const say = coachingWords.split;
  if (titles.length === 0) return say.noneChosen;
  if (titles.some((title) => title.length < 3)) return say.tooShort;
  return titles.some((title) => title.length > 255) ? say.tooLong : null;
}
