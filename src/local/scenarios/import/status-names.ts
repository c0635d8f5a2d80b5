/** Guesses a status category from words, for files that give names only. */
import type { SeedStatus } from '../../jira/seed';

const done =
  /^(done|closed?|resolved|released|cancell?ed|rejected|erledigt|fertig|geschlossen|abgeschlossen|terminée?|fermé|hecho|cerrado|concluído|gereed|完成|已完成|关闭|已关闭|完了|готово)$/i;
const fresh =
  /^(to ?do|open|new|backlog|reopened|selected for development|ready|offen|neu|zu erledigen|à faire|ouvert|por hacer|abierto|a fazer|te doen|待办|打开|未着手|к выполнению)$/i;
const working = /^(in progress|indeterminate|in arbeit|en cours|en curso|in bearbeitung|进行中|正在进行)$/i;

/** Null where the words are unknown and the issue was not resolved either. */
export function categoryNamed(name: string, isResolved: boolean): SeedStatus['category'] | null {
  const text = name.trim();
  if (done.test(text)) return 'done';
  if (fresh.test(text)) return 'new';
  if (working.test(text)) return 'indeterminate';
  return isResolved ? 'done' : null;
}
