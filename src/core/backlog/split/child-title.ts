import type { SplitSubject } from './split-subject';

/** Jira takes 255 characters; a title people read is shorter. */
const longestTitle = 160;

/**
 * A child's title around one deed, in the form the parent is written in: the same role and the same benefit,
 * because a child without them would be a task.
 */
export function childTitle({ parts, text }: SplitSubject, deed: string): string {
  const wish = tidy(deed);
  if (!parts?.role) return cut(capital(wish));
  const article = /\b(an?|the)\s+$/i.exec(text.slice(Math.max(0, parts.role.start - 5), parts.role.start))?.[1];
  const role = `${article === undefined ? '' : `${article.toLowerCase()} `}${parts.role.text}`;
  const to = startsWithThing(wish) ? '' : 'to ';
  const short = `As ${role}, I want ${to}${wish}`;
  const whole = parts.ends ? `${short}, so that ${tidy(parts.ends.text)}` : short;
  return whole.length <= longestTitle ? whole : cut(short);
}

const startsWithThing = (wish: string): boolean =>
  /^(?:to|an?|the|my|our|all|some|any|more|no|that|\d+|it|that)\s/i.test(wish) || /^(?:the|a)\b/i.test(wish);

export function tidy(words: string): string {
  return (
    words
      .replace(/\s+/g, ' ')
      .replace(/\s+([,;.])/g, '$1')
      // What a removed stretch leaves behind.
      .replace(/\(\s*\)|\(\s*$|^\s*\)/g, '')
      .replace(/^[\s,;:.–-]+|[\s,;:.–-]+$/g, '')
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const cut = (words: string): string =>
  words.length <= longestTitle ? words : `${words.slice(0, longestTitle - 1).trimEnd()}…`;
