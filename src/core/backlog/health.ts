import type { BacklogHealth, BacklogHurt, ItemLine } from '../model/backlog-report';
import type { Severity } from '../model/finding';
import type { Item } from '../model/item';
import { lookOf } from '../model/item-look';
import type { Known } from '../model/known';
import type { ItemReview, RefinementLevel } from '../model/review';
import type { TeamSettings } from '../model/settings';
import { isAboutSeveral, rules } from '../rules/catalogue';
import { goalSprintOf } from '../sprint/goal-sprint';
import { counted } from '../text/counted';
import { habitNeedsItems, splitHabits } from './habits';
import { headlineOf } from './headlines';
import { levelName } from './ladder';
import type { Pace } from './pace';
import { readyFrom, usualItemsPerSprint } from './sprint-size';

export interface ReviewedItem {
  readonly item: Item;
  readonly review: ItemReview;
}

export interface BacklogAround {
  readonly settings: TeamSettings;
  readonly openItems: BacklogHealth['openItems'];
  readonly pace: Known<Pace>;
  readonly estimatesAreUsed: boolean;
}

const levels: readonly RefinementLevel[] = [0, 1, 2, 3, 4, 5];
/** What hurts in a backlog, nearest first. `reviewed` is in backlog order; items in sprints are told first. */
export function backlogHealth(reviewed: readonly ReviewedItem[], around: BacklogAround): BacklogHealth {
  const ordered = [...reviewed].sort((a, b) => nearness(a.item) - nearness(b.item));
  const itemsPerSprint = usualSize(ordered, around.pace);
  const { hurts, habits } = observations(ordered, itemsPerSprint, around.settings);
  return {
    items: lines(ordered),
    openItems: around.openItems,
    levels: levels.map((level) => ({
      level,
      name: levelName(level),
      itemKeys: ordered.filter(({ review }) => review.level === level).map(({ item }) => item.key),
    })),
    runway: runwayOf(ordered, around),
    hurts,
    habits,
  };
}

/** 0 in the running sprint, 1 in a planned one, 2 in the backlog; within these Jira's order stays. */
function nearness({ sprints }: Item): number {
  if (sprints.some(({ state }) => state === 'active')) return 0;
  return sprints.some(({ state }) => state === 'future') ? 1 : 2;
}

function usualSize(ordered: readonly ReviewedItem[], pace: Known<Pace>): number {
  if (pace.kind === 'known' && pace.value.itemsPerSprint > 0) return pace.value.itemsPerSprint;
  const inSprint = ordered.filter(({ item }) => nearness(item) === 0).length;
  return inSprint > 0 ? inSprint : usualItemsPerSprint;
}

function lines(ordered: readonly ReviewedItem[]): readonly ItemLine[] {
  let rank = 0;
  return ordered.map(({ item, review }) => {
    const sprint = goalSprintOf(item);
    if (!sprint) rank += 1;
    return {
      ...lookOf(item),
      level: review.level,
      rank: sprint ? null : rank,
      sprintName: sprint?.name ?? null,
      nextStep: review.missing[0]?.nextStep ?? null,
    };
  });
}

/** Ready work that nobody has started on, in sprints of the team's usual size. */
function runwayOf(
  ordered: readonly ReviewedItem[],
  { pace, estimatesAreUsed }: BacklogAround,
): BacklogHealth['runway'] {
  if (pace.kind !== 'known') return pace;
  const ready = ordered.filter(({ item, review }) => review.level >= readyFrom && nearness(item) > 0);
  const readyKeys = ready.map(({ item }) => item.key);
  const { sizePerSprint, itemsPerSprint } = pace.value;
  const unit = estimatesAreUsed && sizePerSprint > 0 ? 'points' : 'items';
  const perSprint = unit === 'points' ? sizePerSprint : itemsPerSprint;
  if (!(perSprint > 0)) return { kind: 'not-used', why: 'Nothing was finished in the last closed sprints' };
  const amount = unit === 'points' ? ready.reduce((sum, { item }) => sum + (item.estimate ?? 0), 0) : ready.length;
  return {
    kind: 'known',
    value: { sprints: amount / perSprint, readyKeys, unit },
    formula: `${rounded(amount)} ready ${unit} ÷ ${rounded(perSprint)} ${unit} a sprint (${pace.value.sprintNames.join(', ')})`,
  };
}

interface Observed {
  readonly rule: string;
  severity: Severity;
  readonly positions: number[];
}

const louder: Readonly<Record<Severity, number>> = { act: 0, observe: 1, hint: 2 };

function observations(ordered: readonly ReviewedItem[], itemsPerSprint: number, settings: TeamSettings) {
  const byRule = new Map<string, Observed>();
  ordered.forEach(({ review }, position) => {
    for (const { rule, severity } of review.findings) {
      const seen = byRule.get(rule) ?? { rule, severity, positions: [] };
      if (seen.positions.at(-1) !== position) seen.positions.push(position);
      if (louder[severity] < louder[seen.severity]) seen.severity = severity;
      byRule.set(rule, seen);
    }
  });
  const asked = ordered.map(({ item, review }) => ({ id: item.id, review }));
  const habitRules = new Set(splitHabits(asked, settings).habits.map(({ rule }) => rule));
  const ranked = (some: readonly Observed[], nearItems: number) =>
    some
      .map((seen) => hurtOf(seen, ordered, { itemsPerSprint, nearItems }))
      .sort((a, b) => Number(a.severity === 'hint') - Number(b.severity === 'hint') || b.weight - a.weight);
  const all = [...byRule.values()];
  // The next two sprints' worth is what planning meets; a habit is about the whole.
  const nearItems = Math.min(ordered.length, Math.max(Math.ceil(itemsPerSprint * 2), habitNeedsItems));
  return {
    hurts: ranked(
      all.filter(({ rule }) => !habitRules.has(rule)),
      nearItems,
    ),
    habits: ranked(
      all.filter(({ rule }) => habitRules.has(rule)),
      ordered.length,
    ),
  };
}

function hurtOf(
  { rule, severity, positions }: Observed,
  ordered: readonly ReviewedItem[],
  { itemsPerSprint, nearItems }: { readonly itemsPerSprint: number; readonly nearItems: number },
): BacklogHurt {
  const card = rules.find(({ id }) => id === rule);
  const inNear = positions.filter((position) => position < nearItems).length;
  const isNear = inNear > 0 && nearItems < ordered.length;
  const among = isNear ? `the next ${counted(nearItems, 'item')}` : counted(ordered.length, 'open item');
  const further = isNear ? positions.length - inNear : 0;
  const headline = headlineOf(rule, card?.title ?? rule, positions.length - further, among);
  return {
    rule,
    headline: further > 0 ? `${headline}, and ${further} further down` : headline,
    severity,
    why: card?.why ?? '',
    advice: card?.advice ?? '',
    itemKeys: positions.flatMap((position) => ordered[position]?.item.key ?? []),
    ...(isAboutSeveral(rule) ? { said: saidOf(rule, positions, ordered) } : {}),
    weight: positions.reduce((sum, position) => sum + 1 / (1 + position / itemsPerSprint), 0),
  };
}

function saidOf(rule: string, positions: readonly number[], ordered: readonly ReviewedItem[]): BacklogHurt['said'] {
  const said = positions.flatMap((position) => {
    const one = ordered[position];
    const finding = one?.review.findings.find((each) => each.rule === rule);
    return one && finding ? [[one.item.key, finding.message] as const] : [];
  });
  return Object.fromEntries(said);
}

const rounded = (value: number): string => String(Math.round(value * 10) / 10);
