/** A text file with a story a line. A leading tag such as #G02# is dropped, blank lines are passed over. */
import path from 'node:path';
import { wikiDocument } from '../wiki/wiki-document';
import { bareIssue, type Harvest, type ImportedProject } from './imported';

/** Jira's own limits, in characters. */
export const longestSummary = 255;
export const longestText = 32_767;

const tag = /^\s*#[\w-]{1,20}#\s*/;

export function readStoryLines(text: string, file: string, project: ImportedProject, harvest: Harvest): void {
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const place = { file, line: index + 1 };
    const story = raw.replace(tag, '').trim();
    if (story === '') {
      if (raw.trim() !== '') harvest.skipped.push({ ...place, why: 'a tag without a story' });
      return;
    }
    if (story.length > longestText) {
      harvest.skipped.push({ ...place, why: tooLong(story) });
      return;
    }
    harvest.issues.push({ ...bareIssue(place, project, shortened(story)), description: restOf(story) });
  });
}

export function tooLong(text: string): string {
  return `has ${text.length} characters; Jira keeps at most ${longestText}`;
}

/** What does not fit into a summary stands whole in the description. */
export function restOf(text: string): ReturnType<typeof wikiDocument> | null {
  return text.length > longestSummary ? wikiDocument(text) : null;
}

export function shortened(text: string): string {
  if (text.length <= longestSummary) return text;
  const cut = text.slice(0, longestSummary - 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > longestSummary / 2 ? end : cut.length).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** "g08-frictionless.txt" becomes the project FRICTION: the longest word names it. */
export function projectOfFile(file: string, taken: ReadonlySet<string>): ImportedProject {
  const name = path.basename(file).replace(/\.[^.]*$/, '');
  const words = name.match(/[A-Za-z]+/g) ?? [];
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  const base = longest.length > 1 ? longest.slice(0, 8).toUpperCase() : 'STORIES';
  let key = base;
  for (let number = 2; taken.has(key); number += 1) key = `${base}${number}`;
  return { key, name: name.trim() === '' ? key : name, style: null, isArchived: false };
}
