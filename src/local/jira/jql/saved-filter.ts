import type { SeedBoard } from '../seed';
import { choiceField, isSame } from './choice-field';
import { parseJql, type Condition } from './parse';
import type { Compilation, JqlField, Test } from './query';

/** Every board has a saved filter of its own; the site has no others. */
export const filterIdOf = (board: Pick<SeedBoard, 'id'>): string => String(10_000 + board.id);

/** Issues by the saved filters of boards, by id or by the board's name. */
export function savedFilterField(compile: (condition: Condition, compilation: Compilation) => Test): JqlField {
  const tests = new WeakMap<Compilation, Map<string, Test>>();
  const testsIn = (compilation: Compilation): Map<string, Test> => {
    const known = tests.get(compilation);
    if (known) return known;
    const made = new Map<string, Test>();
    tests.set(compilation, made);
    return made;
  };
  return choiceField({
    names: ['filter', 'request', 'savedfilter', 'searchrequest'],
    find(text, compilation) {
      const { site, viewer } = compilation;
      const board = [...site.boards.values()].find((one) => filterIdOf(one) === text || isSame(one.name, text));
      const project = board && site.projects.get(board.projectKey);
      if (!board || !project || !viewer.canBrowse(project)) return [];
      const { where } = parseJql(board.jql);
      testsIn(compilation).set(filterIdOf(board), where ? compile(where, compilation) : () => true);
      return [filterIdOf(board)];
    },
    valuesOf: (issue, compilation) => {
      const matching = [...testsIn(compilation)].filter(([, test]) => test(issue)).map(([id]) => id);
      // What no filter finds is still not in any of them.
      return matching.length > 0 ? matching : ['none'];
    },
  });
}
