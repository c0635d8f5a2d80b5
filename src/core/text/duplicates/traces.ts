/** A stretch of a description, parted into what people wrote and what a machine printed. */
export interface Stretches {
  readonly prose: string;
  readonly code: string;
}

const frame = /^\s*at\s+[\w.$<>/]+\([^)]*\)/;
const moreFrames = /^\s*\.{3}\s*\d+\s+(?:more|common)/;
const thrown = /(?:^|\s)(?:[\w$]+\.)*[A-Z][\w$]*(?:Exception|Error|Failure)\b/;
const logLine =
  /^\s*(?:\[?\d{2,4}[-/:.]\d{2}[-/:.T]\d{2}|\[?(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL)\b|[+|>\\-]{2,}|\[\w+\])/;
const codeLine =
  /[;{}]\s*$|^\s*[<{}@#$]|^\s*(?:import|public|private|return|if \(|for \()|=>|->\s*\w+\(|^\s*\S+=\S+\s*$/;
/** The top of a trace names the fault; what lies below is the same framework in every report. */
const framesRead = 4;

/** Parts a block line by line: thrown errors count as prose, because their message is what people search for. */
export function partCode(text: string, isCode: boolean): Stretches {
  const prose: string[] = [];
  const code: string[] = [];
  let frames = 0;
  for (const line of text.split('\n')) {
    if (frame.test(line)) {
      if (frames++ < framesRead) code.push(line.replace(/\(.*$/, ''));
      continue;
    }
    if (moreFrames.test(line)) continue;
    frames = 0;
    if (thrown.test(line) && line.length < 400) prose.push(line);
    else if (isCode || logLine.test(line) || codeLine.test(line)) code.push(line);
    else prose.push(line);
  }
  return { prose: prose.join('\n'), code: code.join('\n') };
}
