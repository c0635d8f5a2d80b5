import { extname } from 'node:path';
import type { NoLedger, SprintLedger } from '../core/sprint/ledger/sprint-ledger';
import { buildLedger } from '../core/sprint/ledger/build-ledger';
import { jsonHistories } from './json-histories';
import { ledgerTable } from './ledger-table';
import { readFile } from './read-file';
import { UsageProblem } from './usage-problem';

/** What `tandem ledger --json` says: one ledger a sprint, oldest first. */
export interface LedgerAnswer {
  readonly sprints: readonly (SprintLedger | NoLedger)[];
}

/** `tandem ledger FILE.json [--sprint NAME]`: what happened to each sprint, as numbers that add up. */
export function ledger(
  file: string,
  options: { readonly asJson: boolean; readonly now: string; readonly sprint?: string | undefined },
): { output: string; exitCode: 0 } {
  const ending = extname(file).toLowerCase();
  if (ending !== '.json') throw new UsageProblem(`${file}: expected Jira's search answer with changelogs, as .json.`);
  const { histories, sprints, rules } = jsonHistories(readFile(file), file);
  const wanted = options.sprint?.trim().toLowerCase();
  const chosen = sprints.filter(
    ({ id, name }) => wanted === undefined || name.toLowerCase() === wanted || String(id) === wanted,
  );
  if (chosen.length === 0) throw new UsageProblem(nothingChosen(file, options.sprint, sprints));
  const answer: LedgerAnswer = {
    sprints: [...chosen]
      .sort((a, b) => (a.startAt ?? '9').localeCompare(b.startAt ?? '9') || a.id - b.id)
      .map((sprint) => buildLedger(sprint, histories, rules, { now: options.now, sprints })),
  };
  return { output: options.asJson ? JSON.stringify(answer) : ledgerTable(answer, wanted !== undefined), exitCode: 0 };
}

function nothingChosen(
  file: string,
  wanted: string | undefined,
  sprints: readonly { readonly name: string }[],
): string {
  if (sprints.length === 0) return `${file}: none of its issues was ever in a sprint.`;
  const known = sprints.slice(-5).map(({ name }) => `"${name}"`);
  return `${file}: there is no sprint "${wanted ?? ''}". It knows ${known.join(', ')}${sprints.length > 5 ? ` and ${sprints.length - 5} more` : ''}.`;
}
