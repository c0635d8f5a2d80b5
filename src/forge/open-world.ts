/** Builds, for one invocation, the world a handler works in. */
import { openAsker } from '../jira/ask';
import { RequestBudget } from '../jira/budget';
import { appId, asApp, asUser } from '../jira/forge-http';
import { openGateway, type FieldShelf } from '../jira/gateway';
import type { SiteFields } from '../jira/site-fields';
import type { WarmIndexes } from '../resolvers/warm-indexes';
import type { World } from '../resolvers/world';
import { forgeKeyValue, forgeSettings } from '../store/forge-kvs';
import { openMutes } from '../store/mutes';
import { openRelatives } from '../store/relatives-index';
import { openSettings } from '../store/team-settings';
import { pushProjectTask } from './push-project-task';

/** Forge ends resolvers and triggers after 25 s; the rest is for judging, writing and the way back. */
const standardLimits = { timeInMs: 20_000, requestsAtMost: 60 };
/** A warm function may serve many sites: what it keeps is kept per site and person, briefly. */
const fieldsKeptInMs = 5 * 60_000;
const shelvesAtMost = 200;

const keptFields = new Map<string, { readonly fields: SiteFields; readonly until: number }>();

const warmIndexes: WarmIndexes = new Map();

export function openWorld(
  who: { readonly cloudId: string; readonly personId: string },
  limits: { readonly timeInMs: number; readonly requestsAtMost: number } = standardLimits,
): World {
  const now = () => Date.now();
  const budget = new RequestBudget({ ...limits, now });
  const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const around = { budget, sleep, now };
  return {
    asUser: openGateway(openAsker(asUser, around), shelfFor(`${who.cloudId}/${who.personId}`, now)),
    asApp: openGateway(openAsker(asApp, around), shelfFor(`${who.cloudId}/app`, now)),
    mutes: openMutes(forgeKeyValue),
    settings: openSettings(forgeSettings),
    relatives: openRelatives(forgeKeyValue),
    warmIndexes,
    projectQueue: { push: pushProjectTask },
    now: () => new Date(),
    siteId: who.cloudId,
    personId: who.personId,
    appId: appId(),
    requestsSent: () => budget.sent,
    log: (line) => console.log(line),
  };
}

function shelfFor(owner: string, now: () => number): FieldShelf {
  return {
    get() {
      const kept = keptFields.get(owner);
      return kept && kept.until > now() ? kept.fields : undefined;
    },
    put(fields) {
      // The oldest goes first: a Map keeps the order of insertion.
      keptFields.delete(owner);
      for (const oldest of keptFields.keys()) {
        if (keptFields.size < shelvesAtMost) break;
        keptFields.delete(oldest);
      }
      keptFields.set(owner, { fields, until: now() + fieldsKeptInMs });
    },
  };
}
