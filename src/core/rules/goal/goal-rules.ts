import { assumesNext } from './assumes-next';
import { compound } from './compound';
import { copied } from './copied';
import { edited } from './edited';
import type { GoalRule } from './goal-text';
import { linked } from './linked';
import { missing } from './missing';
import { noBeneficiary } from './no-beneficiary';
import { notObservable } from './not-observable';
import { outputOnly } from './output-only';
import { taskList } from './task-list';
import { tooLong } from './too-long';
import { vague } from './vague';

/** Every rule about Sprint Goals, in the order their findings are told. */
export const goalRules: readonly GoalRule[] = [
  missing,
  taskList,
  compound,
  outputOnly,
  vague,
  notObservable,
  assumesNext,
  copied,
  edited,
  tooLong,
  noBeneficiary,
  linked,
];
