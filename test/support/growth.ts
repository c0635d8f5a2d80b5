/** Below this a run costs too little to tell how it grows. */
const tellingFromMs = 40;
const step = 4;

/**
 * How the cost of `run` grows with what it is given: about 1 for linear, 2 for quadratic, from a size to four times it.
 * In the process's own time, which other work on the machine does not lengthen; each the best of three. A whole that
 * costs next to nothing counts as 0.
 */
export function growthOf(run: (size: number) => void, wholeSize: number): number {
  const cost = (size: number): number => {
    const start = process.cpuUsage();
    run(size);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  };
  const best = (size: number): number => Math.min(cost(size), cost(size), cost(size));
  const part = best(wholeSize / step);
  const whole = best(wholeSize);
  if (whole < tellingFromMs) return 0;
  return Math.log(whole / Math.max(part, 1)) / Math.log(step);
}

/** Between linear and quadratic, with room for what memory costs. */
export const nearlyLinear = 1.6;
