import type { HealthSnapshot } from '../../model/health-report';
import { healthRules } from '../../rules/health/health-rules';
import { counted } from '../../text/counted';

/** A point or less is how a backlog breathes. */
const toldFromPoints = 1;
const partsToldAtMost = 4;

/** What changed between two days, the weightiest first, in sentences; empty where nothing worth a word did. */
export function whatChanged(before: HealthSnapshot, now: HealthSnapshot): readonly string[] {
  return [...scoreSentence(before, now), ...partSentences(before, now), ...amountSentences(before, now)];
}

function scoreSentence(before: HealthSnapshot, now: HealthSnapshot): readonly string[] {
  if (before.score === null || now.score === null || before.score === now.score) return [];
  return [`The score ${now.score > before.score ? 'rose' : 'fell'} from ${before.score} to ${now.score}.`];
}

function partSentences(before: HealthSnapshot, now: HealthSnapshot): readonly string[] {
  return healthRules
    .flatMap(({ id, title }) => {
      const [then, today] = [before.parts[id], now.parts[id]];
      if (then && today) return [{ title, then, today, by: then.lost - today.lost }];
      return [];
    })
    .filter(({ by }) => Math.abs(by) >= toldFromPoints)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, partsToldAtMost)
    .map(({ title, then, today, by }) => {
      const points = counted(Math.abs(Math.round(by * 10) / 10), 'point');
      const items = then.items === today.items ? '' : ` (${then.items} → ${counted(today.items, 'item')})`;
      return `“${title}”: ${points} ${by > 0 ? 'won back' : 'lost'}${items}.`;
    });
}

function amountSentences(before: HealthSnapshot, now: HealthSnapshot): readonly string[] {
  const ready = now.readyItems - before.readyItems;
  const open = now.openItems - before.openItems;
  return [
    ...(ready === 0 ? [] : [`${counted(Math.abs(ready), 'ready item')} ${ready > 0 ? 'more' : 'less'} than before.`]),
    ...(open === 0 ? [] : [`The backlog ${open > 0 ? 'grew' : 'shrank'} by ${counted(Math.abs(open), 'item')}.`]),
    ...runwaySentence(before, now),
  ];
}

/** A team that took up sprints, or gave them up, is told nothing: the two days count in different things. */
function runwaySentence(before: HealthSnapshot, now: HealthSnapshot): readonly string[] {
  if (before.runway === null || now.runway === null || before.runway === now.runway) return [];
  if (before.runwayPeriod !== now.runwayPeriod) return [];
  return [`Ready work lasts ${counted(now.runway, now.runwayPeriod)}; it was ${before.runway}.`];
}
