import type { SplitPattern } from './split-pattern';
import { businessRules } from './patterns/business-rules';
import { data } from './patterns/data';
import { entryMethod } from './patterns/entry-method';
import { majorEffort } from './patterns/major-effort';
import { operations } from './patterns/operations';
import { performance } from './patterns/performance';
import { simpleComplex } from './patterns/simple-complex';
import { spike } from './patterns/spike';
import { workflowSteps } from './patterns/workflow-steps';

/** In the order Richard Lawrence tries them ("Patterns for Splitting User Stories", 2009). */
export const splitPatterns: readonly SplitPattern[] = [
  workflowSteps,
  operations,
  businessRules,
  data,
  entryMethod,
  majorEffort,
  simpleComplex,
  performance,
  spike,
];
