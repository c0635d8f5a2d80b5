import type { HealthPart, HealthReport, PartVerdict } from '../../model/health-report';
import type { ItemRecord } from '../../model/item-record';
import type { Known } from '../../model/known';
import type { HealthRule, HealthVerdict, JudgedBacklog } from '../../rules/health/health-rule';
import { healthRules } from '../../rules/health/health-rules';
import { dependencyGraph } from '../dependencies/dependency-graph';
import { isNear, orderedBacklog, type BacklogSurroundings } from './ordered-backlog';
import { refinementCandidates } from './refinement-candidates';
import { refinementFunnel } from './refinement-funnel';
import { runwayOf } from './runway';

/** Items told of one part: a page asks for no more, and the report stays one small stored value. */
export const itemsListedAtMost = 200;

/**
 * What a backlog of any size is told about its health, from the records of its items alone: about linear in their number.
 * The score is 100 less what the parts lost; each part can lose its share of the weights of all parts that are on.
 */
export function judgeBacklog(records: readonly ItemRecord[], around: BacklogSurroundings): HealthReport {
  const ordered = orderedBacklog(records, around);
  const backlog: JudgedBacklog = {
    ...ordered,
    waiting: dependencyGraph(ordered, ['blocks']),
    runway: runwayOf(ordered),
  };
  const { settings } = around;
  const on = healthRules.filter(({ id }) => settings.rules[id] !== 'off');
  const weightOf = ({ id, weight }: HealthRule): number => Math.max(0, settings.healthWeights?.[id] ?? weight);
  const weights = on.reduce((sum, rule) => sum + weightOf(rule), 0);
  const parts = on.map((rule) => partOf(rule, weights > 0 ? (100 * weightOf(rule)) / weights : 0, backlog));
  const lost = parts.reduce((sum, part) => sum + lostBy(part), 0);
  return {
    asOf: around.now,
    score: backlog.items.length === 0 ? null : Math.max(0, Math.round(100 - lost)),
    openItems: backlog.items.length,
    itemsPerSprint: backlog.itemsPerSprint,
    parts: parts.sort((a, b) => Number(isUnknown(a)) - Number(isUnknown(b)) || lostBy(b) - lostBy(a)),
    runway: backlog.runway,
    funnel: refinementFunnel(backlog),
    candidates: refinementCandidates(backlog),
  };
}

/** Points a part lost; what is unknown costs nothing. */
export const lostBy = ({ judged }: HealthPart): number => (judged.kind === 'known' ? judged.value.lost : 0);

const isUnknown = ({ judged }: HealthPart): boolean => judged.kind !== 'known';

function partOf(rule: HealthRule, points: number, backlog: JudgedBacklog): HealthPart {
  const { id, title, why, advice } = rule;
  const wanted = backlog.around.settings.rules[id];
  const seen: Known<HealthVerdict> =
    backlog.items.length === 0 ? { kind: 'not-used', why: 'The backlog is empty' } : rule.judge(backlog);
  const atStake = tenth(points);
  return {
    ...{ rule: id, title, why, atStake },
    severity: wanted === undefined || wanted === 'off' ? rule.severity : wanted,
    judged: seen.kind === 'known' ? { ...seen, value: verdictOf(seen.value, atStake, backlog) } : seen,
    nextAction: (seen.kind === 'known' ? seen.value.nextAction : undefined) ?? advice,
  };
}

function verdictOf({ lostShare, sentence, records }: HealthVerdict, atStake: number, backlog: JudgedBacklog) {
  const near = records.filter(({ id }) => {
    const item = backlog.byId.get(id);
    return item !== undefined && isNear(item, backlog);
  });
  const verdict: PartVerdict = {
    lost: tenth(atStake * lostShare),
    sentence,
    itemIds: records.slice(0, itemsListedAtMost).map(({ id }) => id),
    itemCount: records.length,
    nearCount: near.length,
  };
  return verdict;
}

const tenth = (points: number): number => Math.round(points * 10) / 10;
