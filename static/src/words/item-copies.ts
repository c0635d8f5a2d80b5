/** What copies of lists have in common, wherever they are pasted. */

export const issueUrl = (siteUrl: string, key: string): string => `${siteUrl}/browse/${key}`;

/** Words as they may stand in HTML. */
export function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
