import type { RefinementLevel } from '../../../../src/core/model/review';
import { refinementWords } from '../../words/refinement';

/** "L2 Explored". */
export const titleOfLevel = (level: RefinementLevel): string => refinementWords.levels[level][0];
