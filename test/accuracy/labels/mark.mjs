import { createHash } from 'node:crypto';

const lettersAtMost = 24;
const lettersOf = (words) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const hashOf = (letters) => createHash('sha256').update(letters).digest('hex').slice(0, 8);

/** A question by its last letters and digits, "24-7a2596e0": names it without repeating other people's words. */
export function mark(question) {
  const tail = lettersOf(question).slice(-lettersAtMost);
  return `${tail.length}-${hashOf(tail)}`;
}

/** Whether a question that was found ends as the marked one does; where it begins is a matter of taste. */
export function isMarked(question, marked) {
  const [length, hash] = marked.split('-');
  return hashOf(lettersOf(question).slice(-Number(length))) === hash;
}
