import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';

const lettersAtMost = 24;
const lettersOf = (words) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const hashOf = (letters) => createHash('sha256').update(letters).digest('hex').slice(0, 8);

/** A question by its last letters and digits, "24-7a2596e0": names it without repeating other people's words. */
function mark(question) {
  const tail = lettersOf(question).slice(-lettersAtMost);
  return `${tail.length}-${hashOf(tail)}`;
}

/** Whether a question that was found ends as the marked one does; where it begins is a matter of taste. */
export function isMarked(question, marked) {
  const [length, hash] = marked.split('-');
  return hashOf(lettersOf(question).slice(-Number(length))) === hash;
}

// Whoever labels asks for the marks: node test/accuracy/labels/mark.mjs "Who pays the fee?"
if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const question of process.argv.slice(2)) console.log(mark(question));
