import type { Finding } from '../model/finding';
import type { Item } from '../model/item';
import type { ItemReview } from '../model/review';
import { itemRules } from '../rules/catalogue';
import type { AroundItem, ItemSubject } from '../rules/item-rule';
import { bugPartsOf } from '../text/bug-report';
import { understand } from '../text/understand';
import { climb } from './ladder';

/** Everything that can be said of one item from its text and fields. The same item gives the same review. */
export function reviewItem(item: Item, around: AroundItem): ItemReview {
  const understanding = understand(item);
  const findings = findingsOn({ item, understanding, around });
  const { level, missing, unmet } = climb({ item, understanding, findings, around });
  return {
    kind: understanding.kind,
    language: understanding.language,
    text: understanding.whole.text,
    blocks: understanding.whole.blocks,
    parts: understanding.kind === 'story' && understanding.story ? understanding.story.parts : null,
    bugParts: understanding.kind === 'bug' ? bugPartsOf(understanding) : null,
    criteria: understanding.criteria,
    questions: understanding.questions,
    findings,
    level,
    missing,
    unmet,
  };
}

const loudness = { act: 0, observe: 1, hint: 2 } as const;

/** Findings of one loudness keep their order. */
export const loudestFirst = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => loudness[a.severity] - loudness[b.severity]);

/** What the rules say, loudest first; a team's settings silence a rule or change its voice. */
function findingsOn(subject: ItemSubject): readonly Finding[] {
  const { text } = subject.understanding.whole;
  const found: Finding[] = [];
  for (const rule of itemRules) {
    const wanted = subject.around.settings.rules[rule.id];
    if (wanted === 'off') continue;
    for (const evidence of rule.check(subject)) {
      found.push({
        rule: rule.id,
        severity: wanted ?? evidence.severity ?? rule.severity,
        start: evidence.start,
        end: evidence.end,
        quote: text.slice(evidence.start, evidence.end),
        message: evidence.message,
        advice: evidence.advice ?? rule.advice,
      });
    }
  }
  return loudestFirst(found);
}
