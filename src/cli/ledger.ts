import { extname } from 'node:path';
import type { NoLedger, SprintLedger } from '../core/sprint/ledger/sprint-ledger';
import { dataQuality, type DataQuality } from '../core/sprint/data-quality/data-quality';
import { buildLedger } from '../core/sprint/ledger/build-ledger';
import type { ItemHistory } from '../core/sprint/ledger/item-history';
import { jsonHistories } from './json-histories';
import { ledgerTable } from './ledger-table';
import { readFile } from './read-file';
import { UsageProblem } from './usage-problem';

/** What `tandem ledger --json` says: one ledger a sprint, oldest first. */
export interface LedgerAnswer {
  readonly sprints: readonly (SprintLedger | NoLedger)[];
  /** How far the histories of the items in these sprints can be trusted. */
  readonly quality: DataQuality;
}

/** `tandem ledger FILE.json [--sprint NAME]`: what happened to each sprint, as numbers that add up. */
export function ledger(
  file: string,
  options: { readonly asJson: boolean; readonly now: string; readonly sprint?: string | undefined },
): { output: string; exitCode: 0 } {
  const ending = extname(file).toLowerCase();
  if (ending !== '.json') throw new UsageProblem(`${file}: expected Jira's search answer with changelogs, as .json.`);
  const { histories, sprints, rules, columns } = jsonHistories(readFile(file), file);
  const wanted = options.sprint?.trim().toLowerCase();
  const chosen = sprints.filter(
    ({ id, name }) => wanted === undefined || name.toLowerCase() === wanted || String(id) === wanted,
  );
  if (chosen.length === 0) throw new UsageProblem(nothingChosen(file, options.sprint, sprints));
  const told = [...chosen]
    .sort((a, b) => (a.startAt ?? '9').localeCompare(b.startAt ?? '9') || a.id - b.id)
    .map((sprint) => buildLedger(sprint, histories, rules, { now: options.now, sprints }));
  const answer: LedgerAnswer = {
    sprints: told,
    quality: dataQuality(itemsOf(told, histories), rules.statuses, {
      columns,
      activeSprintIds: null,
      boardsByKey: null,
    }),
  };
  return { output: options.asJson ? JSON.stringify(answer) : ledgerTable(answer, wanted !== undefined), exitCode: 0 };
}

/** The items these ledgers speak of, and their sub-tasks. */
function itemsOf(
  ledgers: readonly (SprintLedger | NoLedger)[],
  histories: readonly ItemHistory[],
): readonly ItemHistory[] {
  const keys = new Set(ledgers.flatMap((one) => (one.kind === 'ledger' ? one.events.map(({ key }) => key) : [])));
  return histories.filter(
    ({ item }) => keys.has(item.key) || (item.kind === 'subtask' && keys.has(item.parent?.key ?? '')),
  );
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
