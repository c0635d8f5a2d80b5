import type { WaitsFor } from '../model/flow';
import type { Item } from '../model/item';
import { questionsInComments } from '../text/questions';

/** Statuses in which a team is done and somebody has to say so, in the languages met most. */
const acceptanceStatus =
  /\b(accept(ance|ed by)?|await\w* (approval|acceptance|sign[- ]?off)|uat|user test\w*|po[- ](review|check|test|approval)|product owner|sign[- ]?off|abnahme|freigabe|recette|validation m[ée]tier|aceptaci[óo]n|aceite|homologa[çc][ãa]o|accettazione|acceptatie|odbi[óo]r)\b|приёмк|приемк|受け?入れ|验收|驗收|인수/iu;

/** Whose hands an open item waits in: somebody's answer to a comment, or the Product Owner's acceptance. */
export function waitsFor(item: Item): WaitsFor {
  if (item.status.category === 'done') return null;
  if (acceptanceStatus.test(item.status.name)) return 'acceptance';
  return questionsInComments(item.comments).some(({ answered }) => !answered) ? 'answer' : null;
}
