import type { ItemWorth, WorthInput } from '../../contract';
import { isInRunningSprint } from '../../core/backlog/health/ordered-backlog';
import { worthSteps, withOwnWorth, nothingGiven, type OwnInput } from '../../core/backlog/order/own-worth';
import { worthFormula, worthScore } from '../../core/backlog/order/worth-scores';
import type { WorthLine } from '../../jira/items/worth-lines';
import type { Handler } from '../door';
import { projectIn } from '../place';
import { orderedNow } from './ordered-now';

/** More is no conversation any more. */
const askedAtMost = 20;

/** What is said of the worth of the items that will be pulled next, as Jira shows it to this person now. */
export const worthInputs: Handler<'worthInputs'> = async (place, _payload, world) => {
  const standing = projectIn(place);
  // First, for whoever may not see the project is told nothing of it.
  await world.asUser.project(standing.key);
  const ordered = await orderedNow(standing.id, world);
  if (!ordered) return { kind: 'not-read' };
  const next = ordered.items.filter(({ record }) => !isInRunningSprint(record)).slice(0, askedAtMost);
  const ids = next.map(({ record }) => record.id);
  const [lines, canGive] = await Promise.all([
    ids.length > 0 ? world.asUser.worthLines(ids, await world.asUser.siteFields()) : [],
    world.asUser.may('EDIT_ISSUES', { projectKey: standing.key }),
  ]);
  const { estimatesAreUsed } = ordered.around;
  const byId = new Map(lines.map((line) => [line.item.id, line]));
  return {
    ...{ kind: 'ready', canGive, estimatesAreUsed, hidden: ids.length - lines.length, steps: worthSteps },
    formula: worthFormula('wsjf', { estimatesAreUsed }),
    items: ids.flatMap((id) => {
      const line = byId.get(id);
      return line ? [itemWorthOf(line, estimatesAreUsed)] : [];
    }),
  };
};

/** What a field says stands before what was chosen in Tandem. */
export function itemWorthOf({ item, byFields, own }: WorthLine, estimatesAreUsed: boolean): ItemWorth {
  const { id, key, summary, status, estimate } = item;
  const worth = withOwnWorth(byFields, own ?? nothingGiven);
  const inputOf = (input: OwnInput): WorthInput => {
    const [said, chosen] = [byFields[input], own?.[input] ?? null];
    if (said !== null) return { from: 'field', value: said };
    return chosen === null ? { from: null, value: null } : { from: 'tandem', value: chosen };
  };
  return {
    item: { id, key, summary, status },
    inputs: {
      value: inputOf('value'),
      timeCriticality: inputOf('timeCriticality'),
      riskReduction: inputOf('riskReduction'),
    },
    estimate,
    wsjf: worthScore('wsjf', { worth, estimate }, { estimatesAreUsed }),
    ...(own === null ? { isUnreadable: true } : {}),
  };
}
