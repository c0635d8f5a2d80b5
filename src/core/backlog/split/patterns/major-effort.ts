import { childTitle } from '../child-title';
import { nounListsIn, type NounList } from '../noun-lists';
import type { SplitPattern } from '../split-pattern';
import { excerpt } from '../split-subject';
import { wishWith } from '../variant-title';

const connecting =
  /\b(?:pay|payments?|log\s?in|sign\s?(?:in|up|on)|logins?|authenticat\w*|integrat\w*|connect\w*|sync\w*|synchroni[sz]\w*|share|post|publish|import|deploy|notif\w*|ship|deliver|check\s?out)\b/i;
const through = /^(?:with|via|through|using|by|to|from|on|into|for)$/;

/** A list of other systems to be reached: "pay with Visa, PayPal or Klarna". */
export function isIntegration(list: NounList): boolean {
  const named = list.members.filter(({ text }) => /^(?:an?\s)?[A-Z]/.test(text)).length;
  return (
    named >= list.members.length - 1 &&
    list.before.some((word) => through.test(word)) &&
    connecting.test(list.before.join(' '))
  );
}

export const majorEffort: SplitPattern = {
  id: 'major-effort',
  name: 'By the first big effort',
  why: 'The first of them carries the groundwork; every further one is small.',
  question: 'Which one first? It may be large, and the others need no decision yet.',
  see(subject) {
    const list = nounListsIn(subject.text, subject.wishTokens).find(
      (candidate) => isIntegration(candidate) && (subject.parts !== null || candidate.members.length >= 3),
    );
    if (!list) return null;
    const [first, ...others] = list.members;
    if (!first) return null;
    const rest = { start: others[0]?.start ?? first.end, end: list.end };
    const titles = [first.text, excerpt(subject.text, rest).text].map((words) => wishWith(subject, list, words));
    return {
      evidence: list.members,
      children: titles.flatMap((title) => (title === null ? [] : [childTitle(subject, title)])),
    };
  },
};
