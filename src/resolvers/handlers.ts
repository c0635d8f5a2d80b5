import type { QuestionName } from '../contract';
import { answerGoal } from './answer-goal';
import { backlogHealth } from './backlog-health';
import { cleanUp } from './clean-up';
import { closeItems, reopenItems } from './close-items';
import { createChildren } from './create-children';
import { criteriaHelp } from './criteria-help';
import { dependencies } from './dependencies';
import type { Handler } from './door';
import { forecast } from './forecast';
import { funnelItems } from './funnel-items';
import { giveWorth } from './give-worth';
import { itemLines } from './item-lines';
import { labelItems, unlabelItems } from './label-items';
import { linkDuplicates, unlinkDuplicates } from './link-duplicates';
import { linkRelative, unlinkRelative } from './link-relative';
import { markManyServeGoal, markServesGoal } from './mark-serves-goal';
import { muteFinding, unmuteFinding } from './mute-finding';
import { orderAids } from './order-aids';
import { people } from './people';
import { rankItem } from './rank-item';
import { recountSprint } from './recount-sprint';
import { refinement } from './refinement';
import { changeRefinementPlan, refinementPlan } from './refinement-plan';
import { releaseBurnUp } from './release-burn-up';
import { relatives } from './relatives';
import { removeChildren } from './remove-children';
import { scopeAdvice } from './scope-advice';
import { saveSettings, settings } from './settings';
import { splitAdvice } from './split-advice';
import { sprintGoal } from './sprint-goal';
import { waysToClose } from './ways-to-close';
import { whatIf } from './what-if';
import { wholeBacklog } from './whole-backlog';
import { worthInputs } from './worth-inputs';

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
