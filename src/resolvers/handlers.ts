import type { QuestionName } from '../contract';
import { backlogHealth } from './backlog/backlog-health';
import { dependencies } from './backlog/dependencies';
import { funnelItems } from './backlog/funnel-items';
import { giveWorth } from './backlog/give-worth';
import { orderAids } from './backlog/order-aids';
import { rankItem } from './backlog/rank-item';
import { changeRefinementPlan, refinementPlan } from './backlog/refinement-plan';
import { wholeBacklog } from './backlog/whole-backlog';
import { worthInputs } from './backlog/worth-inputs';
import { cleanUp } from './clean-up/clean-up';
import { closeItems, reopenItems } from './clean-up/close-items';
import { labelItems, unlabelItems } from './clean-up/label-items';
import { linkDuplicates, unlinkDuplicates } from './clean-up/link-duplicates';
import { waysToClose } from './clean-up/ways-to-close';
import type { Handler } from './door';
import { forecast } from './forecast/forecast';
import { releaseBurnUp } from './forecast/release-burn-up';
import { scopeAdvice } from './forecast/scope-advice';
import { whatIf } from './forecast/what-if';
import { itemLines } from './item-lines';
import { createChildren } from './refinement/create-children';
import { criteriaHelp } from './refinement/criteria-help';
import { linkRelative, unlinkRelative } from './refinement/link-relative';
import { muteFinding, unmuteFinding } from './refinement/mute-finding';
import { refinement } from './refinement/refinement';
import { relatives } from './refinement/relatives';
import { removeChildren } from './refinement/remove-children';
import { splitAdvice } from './refinement/split-advice';
import { people } from './settings/people';
import { saveSettings, settings } from './settings/settings';
import { answerGoal } from './sprint/answer-goal';
import { markManyServeGoal, markServesGoal } from './sprint/mark-serves-goal';
import { recountSprint } from './sprint/recount-sprint';
import { sprintGoal } from './sprint/sprint-goal';

/** Who answers which question; the compiler asks for one each. */
export const handlers: { readonly [Q in QuestionName]: Handler<Q> } = {
  refinement,
  muteFinding,
  unmuteFinding,
  backlogHealth,
  wholeBacklog,
  itemLines,
  dependencies,
  funnelItems,
  refinementPlan,
  changeRefinementPlan,
  orderAids,
  rankItem,
  worthInputs,
  giveWorth,
  cleanUp,
  waysToClose,
  closeItems,
  reopenItems,
  labelItems,
  unlabelItems,
  linkDuplicates,
  unlinkDuplicates,
  sprintGoal,
  markServesGoal,
  markManyServeGoal,
  answerGoal,
  recountSprint,
  relatives,
  linkRelative,
  unlinkRelative,
  splitAdvice,
  createChildren,
  removeChildren,
  criteriaHelp,
  people,
  forecast,
  releaseBurnUp,
  scopeAdvice,
  whatIf,
  settings,
  saveSettings,
};
