/** What the host and the app's functions have said: kept for the shell's drawer, and told to whoever listens. */
import type { HostLogLine } from './forge-host';

const linesKept = 500;

export class HostLog {
  private readonly lines: HostLogLine[] = [];
  private readonly listeners: ((line: HostLogLine) => void)[] = [];

  write(level: HostLogLine['level'], source: string, text: string, durationInMs?: number) {
    const line: HostLogLine = {
      at: new Date().toISOString(),
      level,
      source,
      text,
      ...(durationInMs === undefined ? {} : { durationInMs: Math.round(durationInMs) }),
    };
    this.lines.push(line);
    if (this.lines.length > linesKept) this.lines.shift();
    for (const listener of this.listeners) listener(line);
  }

  listen(listener: (line: HostLogLine) => void) {
    this.listeners.push(listener);
  }

  recent(): readonly HostLogLine[] {
    return [...this.lines];
  }
}
