/** What goes wrong on purpose, so that an app can be seen to cope. */
export interface FaultPlan {
  /** Shares of requests from 0 to 1. */
  readonly tooManyRequests: number;
  readonly serverErrors: number;
  readonly dropped: number;
  readonly malformed: number;
  /** Added to every answer. */
  readonly slowByMs: number;
  /** Share of product events that are delivered twice. */
  readonly eventsTwice: number;
  /** Every other event comes so much later, so that they come out of order. */
  readonly eventsLateByMs: number;
  /** Whether Atlassian's published rate limits are enforced; they are counted in any case. */
  readonly enforcesLimits: boolean;
  /** Points that the app may use in an hour. */
  readonly pointsPerHour: number;
  /** The same seed makes the same requests fail. */
  readonly seed: number;
}

/** The smallest of Atlassian's hourly quotas, which an app shares among all its sites (March 2026). */
const publishedPointsPerHour = 65_000;

export const noFaults: FaultPlan = {
  tooManyRequests: 0,
  serverErrors: 0,
  dropped: 0,
  malformed: 0,
  slowByMs: 0,
  eventsTwice: 0,
  eventsLateByMs: 0,
  enforcesLimits: false,
  pointsPerHour: publishedPointsPerHour,
  seed: 1,
};

const shares = {
  '429': 'tooManyRequests',
  '5xx': 'serverErrors',
  drop: 'dropped',
  malformed: 'malformed',
  twice: 'eventsTwice',
} as const;

const usage =
  'Faults are written as a comma-separated list of 429:<share>, 5xx:<share>, drop:<share>, malformed:<share>, ' +
  'slow:<milliseconds>, twice:<share of events>, late:<milliseconds>, limits, quota:<points per hour> and seed:<number>; shares run from 0 to 1. ' +
  'For example: 429:0.2,slow:300';

/** Reads "429:0.2,slow:300". Throws an Error whose message says what was wrong and what is expected. */
export function parseFaults(text: string): FaultPlan {
  let plan = noFaults;
  for (const part of text.split(',').map((piece) => piece.trim())) {
    if (part === '' || part === 'none') continue;
    plan = { ...plan, ...parsePart(part) };
  }
  return plan;
}

function parsePart(part: string): Partial<FaultPlan> {
  const [name = '', value] = part.split(':');
  if (name === 'limits' && value === undefined) return { enforcesLimits: true };
  const number = value === undefined || value.trim() === '' ? NaN : Number(value);
  if (name in shares) {
    if (!(number >= 0 && number <= 1)) throw new Error(`"${part}" needs a share between 0 and 1. ${usage}`);
    return { [shares[name as keyof typeof shares]]: number };
  }
  if (name !== 'slow' && name !== 'late' && name !== 'quota' && name !== 'seed') {
    throw new Error(`"${part}" is no fault that this Jira knows. ${usage}`);
  }
  if (!Number.isInteger(number) || number < 0) throw new Error(`"${part}" needs a whole number. ${usage}`);
  if (name === 'slow') return { slowByMs: number };
  if (name === 'late') return { eventsLateByMs: number };
  return name === 'seed' ? { seed: number } : { enforcesLimits: true, pointsPerHour: number };
}

type Fault = 'tooManyRequests' | 'serverErrors' | 'dropped' | 'malformed';
const order: readonly Fault[] = ['dropped', 'tooManyRequests', 'serverErrors', 'malformed'];

/** When the nth event is delivered, in milliseconds from now: once, or twice. */
export function deliveriesOf({ seed, eventsTwice, eventsLateByMs }: FaultPlan, eventNumber: number): readonly number[] {
  const [late, again] = eventNumber % 2 === 1 ? [eventsLateByMs, 0] : [0, eventsLateByMs];
  return fraction(seed, eventNumber) < eventsTwice ? [late, again] : [late];
}

/** Which fault, if any, befalls the nth request: one throw of a die that only seed and number decide. */
export function faultFor(plan: FaultPlan, requestNumber: number): Fault | null {
  let rest = fraction(plan.seed, requestNumber);
  for (const fault of order) {
    if (rest < plan[fault]) return fault;
    rest -= plan[fault];
  }
  return null;
}

/** A number in [0, 1) from two integers: the finaliser of MurmurHash3 over both. */
function fraction(seed: number, requestNumber: number): number {
  let hash = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(requestNumber, 0x85ebca6b)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
