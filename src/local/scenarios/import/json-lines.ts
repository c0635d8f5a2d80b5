/** Which line each element of an array begins at: JSON.parse does not say, and a person needs it to find a bad row. */

/** For `path` [] the elements of the top array; for ['issues'] those of that member of the top object. */
export function elementLines(text: string, member: string | null): number[] {
  const lines: number[] = [];
  const wantedDepth = member === null ? 1 : 2;
  let line = 1;
  let depth = 0;
  let isInside = member === null;
  let expectsElement = false;
  let lastString = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '\n') line += 1;
    if (letter === undefined || /\s/.test(letter)) continue;
    if (isInside && depth === wantedDepth && expectsElement && letter !== ']') {
      lines.push(line);
      expectsElement = false;
    }
    if (letter === '"') {
      const end = stringEnd(text, at);
      if (depth === 1 && member !== null) lastString = text.slice(at + 1, end);
      at = end;
    } else if (letter === '{' || letter === '[') {
      depth += 1;
      if (depth === wantedDepth && letter === '[') {
        isInside = member === null || lastString === member;
        expectsElement = isInside;
      }
    } else if (letter === '}' || letter === ']') {
      if (depth === wantedDepth) isInside = false;
      depth -= 1;
    } else if (letter === ',' && depth === wantedDepth) expectsElement = isInside;
  }
  return lines;
}

/** JSON strings hold no line ends, so skipping one loses no line. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}
