/** Builds, for one invocation, the world a handler works in. */
import { openAsker } from '../jira/ask';
import { RequestBudget } from '../jira/budget';
import { appId, asApp, asUser, reportAccounts } from '../jira/forge-http';
import { openGateway } from '../jira/gateway';
import { WarmReleases } from '../resolvers/forecast/warm-releases';
import type { WarmIndexes } from '../resolvers/kept/warm-indexes';
import type { WarmRecords } from '../resolvers/kept/warm-records';
import { WarmSprints } from '../resolvers/sprint/warm-sprints';
import type { World } from '../resolvers/world';
import { openBoardFacts } from '../store/board-facts';
import { forgeKeyValue, forgePlans, forgeSettings } from '../store/forge-kvs';
import { openHealth } from '../store/health-reports';
import { openRecords } from '../store/item-records';
import { openMutes } from '../store/mutes';
import { openFlow } from '../store/project-flow';
import { openSizes } from '../store/project-sizes';
import { openRefinementPlans } from '../store/refinement-plans';
import { openRelatives } from '../store/relatives-index';
import { openShownForecasts } from '../store/shown-forecasts';
import { openSpokenRules } from '../store/spoken-rules';
import { openSprintHistory } from '../store/sprint-history';
import { openStoredPeople } from '../store/stored-people';
import { openSettings } from '../store/team-settings';
import { shelfFor } from './kept-fields';
import { pushProjectTask } from './push-project-task';

/** Forge ends resolvers and triggers after 25 s; the rest is for judging, writing and the way back. */
export const standardLimits = { timeInMs: 20_000, requestsAtMost: 60 };

const warmIndexes: WarmIndexes = new Map();
const warmRecords: WarmRecords = new Map();
const warmSprints = new WarmSprints();
const warmReleases = new WarmReleases();

export function openWorld(
  who: { readonly cloudId: string; readonly personId: string },
  limits: { readonly timeInMs: number; readonly requestsAtMost: number } = standardLimits,
): World {
  const now = () => Date.now();
  const budget = new RequestBudget({ ...limits, now });
  const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const around = { budget, sleep, now };
  return {
    asUser: openGateway(openAsker(asUser, around), shelfFor(who.cloudId, who.personId, now)),
    asApp: openGateway(openAsker(asApp, around), shelfFor(who.cloudId, 'app', now)),
    mutes: openMutes(forgeKeyValue),
    spokenRules: openSpokenRules(forgeKeyValue),
    settings: openSettings(forgeSettings),
    refinementPlans: openRefinementPlans(forgePlans),
    relatives: openRelatives(forgeKeyValue),
    sizes: openSizes(forgeKeyValue),
    boardFacts: openBoardFacts(forgeKeyValue),
    sprintHistory: openSprintHistory(forgeKeyValue),
    flow: openFlow(forgeKeyValue),
    shownForecasts: openShownForecasts(forgeKeyValue),
    records: openRecords(forgeKeyValue),
    health: openHealth(forgeKeyValue),
    storedPeople: openStoredPeople(forgeKeyValue, forgeSettings),
    reportAccounts,
    // Where Forge does not name the site, nothing is kept that another site's project of the same id could meet.
    warmIndexes: who.cloudId === '' ? (new Map() as WarmIndexes) : warmIndexes,
    warmRecords: who.cloudId === '' ? (new Map() as WarmRecords) : warmRecords,
    warmSprints: who.cloudId === '' ? new WarmSprints() : warmSprints,
    warmReleases: who.cloudId === '' ? new WarmReleases() : warmReleases,
    projectQueue: { push: pushProjectTask },
    now: () => new Date(),
    siteId: who.cloudId,
    personId: who.personId,
    appId: appId(),
    requestsSent: () => budget.sent,
    log: (line) => console.log(line),
  };
}
