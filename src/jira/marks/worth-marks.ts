/**
 * What people chose in Tandem about an item's worth, on the issue itself: Jira's own edit permission decides, and it
 * goes where the issue goes. Jira tells of such a change neither in an event nor in the history.
 */
import * as v from 'valibot';
import { nothingGiven, worthSteps, type OwnWorth } from '../../core/backlog/order/own-worth';

export const worthMarkKey = 'tandem.worth';

const step = v.optional(v.picklist(worthSteps));
const stored = v.object({ version: v.literal(1), value: step, timeCriticality: step, riskReduction: step });

/** Null where what stands there is not ours; nothing given where nothing stands there. */
export function ownWorthIn(properties: Readonly<Record<string, unknown>>): OwnWorth | null {
  if (properties[worthMarkKey] === undefined) return nothingGiven;
  const parsed = v.safeParse(stored, properties[worthMarkKey]);
  if (!parsed.success) return null;
  const { value = null, timeCriticality = null, riskReduction = null } = parsed.output;
  return { value, timeCriticality, riskReduction };
}

/** The property as it is written; what nobody chose is left out. */
export function worthMarkOf(own: OwnWorth): v.InferInput<typeof stored> {
  return { version: 1, ...Object.fromEntries(Object.entries(own).filter(([, chosen]) => chosen !== null)) };
}
