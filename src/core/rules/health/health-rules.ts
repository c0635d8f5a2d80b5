import { circles } from './circles';
import { detailGradient } from './detail-gradient';
import { epicShape } from './epic-shape';
import type { HealthRule } from './health-rule';
import { inflow } from './inflow';
import { nextSprintsReady } from './next-sprints-ready';
import { orderAgainstWorth } from './order-against-worth';
import { orphans } from './orphans';
import { priorityInflation } from './priority-inflation';
import { rankInversions } from './rank-inversions';
import { runway } from './runway';
import { sentBack } from './sent-back';
import { staleBlockers } from './stale-blockers';
import { staleItems } from './stale-items';
import { typeBalance } from './type-balance';
import { unfinishedAgain } from './unfinished-again';

/** Every rule about a backlog as a whole; their weights sum to 100. */
export const healthRules: readonly HealthRule[] = [
  nextSprintsReady,
  runway,
  rankInversions,
  circles,
  staleItems,
  unfinishedAgain,
  detailGradient,
  inflow,
  orphans,
  priorityInflation,
  epicShape,
  sentBack,
  staleBlockers,
  orderAgainstWorth,
  typeBalance,
];
