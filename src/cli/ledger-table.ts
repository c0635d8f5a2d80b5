import type {
  LedgerEvent,
  LedgerFault,
  LedgerLine,
  LedgerReason,
  SprintLedger,
} from '../core/sprint/ledger/sprint-ledger';
import type { LedgerAnswer } from './ledger';

const width = 80;

/** What a person reads in a terminal: each sprint as a small account, then where it may differ from Jira's report. */
export function ledgerTable({ sprints, quality }: LedgerAnswer, withEvents: boolean): string {
  const parts = sprints.map((one) =>
    one.kind === 'ledger' ? sprintLines(one, withEvents) : [`${one.sprint.name}: no ledger. ${one.why}`],
  );
  const faults = sprints.flatMap((one) => (one.kind === 'ledger' && !one.identity.holds ? [one.sprint.name] : []));
  const lacksStatuses = sprints.some(
    (one) => one.kind === 'ledger' && one.faults.some(({ id }) => id === 'unknown-status'),
  );
  const known = sprints.filter(({ kind }) => kind === 'ledger').length;
  const head =
    faults.length === 0
      ? `${count(known, 'sprint')}: start + added - removed + re-estimates = done + left in ${known === 1 ? 'it' : 'every one'}.`
      : `${count(known, 'sprint')}: the sums meet in ${known - faults.length}; missing history explains ${faults.length}.`;
  // An export names the category of present statuses alone; old ones must be told apart from done by somebody.
  const hint = lacksStatuses
    ? [
        'Some statuses are known by name alone. Put Jira’s list of statuses beside "issues", as "statuses", and they count.',
      ]
    : [];
  const warning = quality.warning === null ? [] : wrapped(quality.warning, '', '');
  return [
    ...warning,
    ...wrapped(head, '', ''),
    ...hint.flatMap((line) => wrapped(line, '', '')),
    '',
    ...parts.flatMap((lines) => [...lines, '']),
    ...qualityLines(quality),
  ]
    .join('\n')
    .trimEnd();
}

function sprintLines(ledger: SprintLedger, withEvents: boolean): readonly string[] {
  const { lines, sprint } = ledger;
  const until = ledger.isClosed ? day(ledger.untilAt) : 'now';
  const out = [
    `${sprint.name}   ${day(ledger.startAt)} to ${until}`,
    ...ledger.notes.flatMap((note) => wrapped(note, '  ', '  ')),
  ];
  out.push(row('', { items: 'items', points: lines.start.points === null ? '' : 'points' }));
  const said = (name: string, line: LedgerLine, sign = ''): void => {
    const blanks = line.points !== null && line.unestimated > 0 ? `   ${line.unestimated} without an estimate` : '';
    out.push(
      row(name, { items: `${sign}${line.items}`, points: line.points === null ? '' : `${sign}${line.points}` }) +
        blanks,
    );
  };
  said('at the start', lines.start);
  said('added', lines.added, '+');
  said('removed', lines.removed, '-');
  if (lines.reestimated.points !== null) {
    const { points, items } = lines.reestimated;
    out.push(
      `${row('re-estimated', { items: '', points: `${points < 0 ? '' : '+'}${points}` })}   ${count(items, 'change')}`,
    );
  }
  const { items, points } = ledger.identity.unexplained;
  if (!ledger.identity.holds)
    out.push(`${row('unexplained', { items: signed(items), points: signed(points) })}   see below`);
  out.push(`  ${'─'.repeat(34)}`);
  said('done', lines.done);
  said(ledger.isClosed ? 'not done' : 'still open', lines.left);
  if (lines.movedOn.items > 0) said('  moved on', lines.movedOn);
  if (lines.completedOutside.items > 0) said('done outside', lines.completedOutside);
  if (lines.reopened.items > 0) out.push(`  re-opened: ${count(lines.reopened.items, 'time')}`);
  if (withEvents) out.push('', ...ledger.events.flatMap((event) => wrapped(eventLine(event), '  ', ' '.repeat(28))));
  if (ledger.faults.length > 0) out.push('', '  What the data cannot tell', ...faultLines(ledger.faults));
  if (ledger.differences.length > 0) {
    out.push('', '  Where Jira’s own report may differ');
    for (const { why, keys } of ledger.differences)
      out.push(...wrapped(`· ${why}${keys.length > 0 ? ` (${few(keys)})` : ''}`, '  ', '    '));
  }
  return out;
}

/** The checks that found something, with their items; silent checks are good news and take no line. */
function qualityLines({ checks, usable }: LedgerAnswer['quality']): readonly string[] {
  const speaking = checks.filter(({ found }) => found.length > 0);
  if (speaking.length === 0) return [];
  return [
    `The data behind it: ${usable.items} of ${count(usable.of, 'item')} have a start and an end to count with`,
    ...speaking.flatMap(({ title, found }) =>
      wrapped(`· ${title}: not ${few(found.map(({ key }) => key))}.`, '  ', '    '),
    ),
  ];
}

/** One line a kind of fault: forty items with the same gap are one fact. */
function faultLines(faults: readonly LedgerFault[]): readonly string[] {
  const kinds = new Map<string, LedgerFault[]>();
  for (const fault of faults) kinds.set(fault.id, [...(kinds.get(fault.id) ?? []), fault]);
  return [...kinds.values()].flatMap((some) => {
    const keys = [...new Set(some.flatMap(({ key }) => (key === null ? [] : [key])))];
    const more = some.length > 1 ? ` And ${some.length - 1} more of the kind.` : '';
    return wrapped(`! ${keys.length > 0 ? `${few(keys)}: ` : ''}${some[0]?.what ?? ''}${more}`, '  ', '    ');
  });
}

const reasons: Readonly<Partial<Record<LedgerReason, string>>> = {
  'created-in-sprint': 'created in the running sprint',
  'reopened-from-outside': 'had been done before, and was re-opened',
  'taken-up-again': 'had been given up, and was taken up again',
  cancelled: 'closed without being done',
  'type-changed': 'its type changed',
  'project-changed': 'moved between projects',
  deleted: 'deleted',
  'done-before-it-came': 'was done before it came',
  'back-to-backlog': 'no other sprint took it over',
};

function eventLine(event: LedgerEvent): string {
  const reason = event.movedTo ? `to ${event.movedTo.name}` : (reasons[event.reason] ?? '');
  const size =
    event.kind === 're-estimated'
      ? `${blank(event.before)} to ${blank(event.estimate)}`
      : event.estimate === null
        ? ''
        : `(${event.estimate})`;
  const goal = event.kind === 'goal-edited' ? `“${String(event.before)}” became “${event.goal ?? ''}”` : '';
  return [
    minute(event.at),
    event.kind.replace('-', ' ').replace('re estimated', 're-estimated'),
    event.key,
    size,
    reason,
    goal,
  ]
    .filter((word) => word !== '')
    .join('  ');
}

function row(name: string, { items, points }: { readonly items: string; readonly points: string }): string {
  return `  ${name.padEnd(14)}${items.padStart(9)}${points.padStart(11)}`.trimEnd();
}

function wrapped(text: string, first: string, rest: string): readonly string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(/ (?=\S)/)) {
    if (line.trim() !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
    }
    line += (line.trim() === '' ? '' : ' ') + word;
  }
  return [...lines, line];
}

const blank = (value: number | string | null | undefined): string =>
  value === null || value === undefined ? 'blank' : String(value);
const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));
const day = (at: string): string => at.slice(0, 10);
const minute = (at: string): string => at.slice(0, 16).replace('T', ' ');
const few = (keys: readonly string[]): string =>
  keys.slice(0, 5).join(', ') + (keys.length > 5 ? ` and ${keys.length - 5} more` : '');
const count = (amount: number, noun: string): string => `${amount} ${noun}${amount === 1 ? '' : 's'}`;
