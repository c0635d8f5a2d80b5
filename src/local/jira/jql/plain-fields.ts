import type { IssueState } from '../state/issue-state';
import { isOrdered } from './choice-field';
import { jqlDate, jqlDateFunction } from './dates';
import { comparison, emptiness, equality, fail, isNegative, type Compilation, type JqlField, type Test } from './query';

type Reading<T> = (issue: IssueState, compilation: Compilation) => T;

/** A field may have several values at once: a query finds what holds for any of them, and "not" what holds for none. */
type Readings<T> = Reading<T | null | readonly T[]>;

/** A moment or a day; `isDay` compares calendar days. */
export function dateField(names: readonly string[], read: Readings<string>): JqlField {
  const instants = (issue: IssueState, compilation: Compilation): readonly number[] =>
    listOf(read(issue, compilation)).map((iso) => Date.parse(iso));
  return {
    names,
    operators: [...comparison, ...equality, ...emptiness],
    compile({ field, operator, operands }, compilation) {
      if (operands.some((operand) => operand.kind === 'empty')) {
        return (issue) => (instants(issue, compilation).length === 0) !== isNegative(operator);
      }
      const bounds = operands.map((operand) => {
        const { now, timeZone } = compilation;
        if (operand.kind === 'function') {
          const at = jqlDateFunction(operand.name, operand.args, now, timeZone);
          if (at === null)
            fail(compilation, `Unable to find JQL function '${operand.name}(${operand.args.join(', ')})'.`);
          return at ?? 0;
        }
        const text = operand.kind === 'value' ? operand.text : '';
        const at = jqlDate(text, now, timeZone);
        if (at === null) fail(compilation, invalidDate(text, field));
        return at ?? 0;
      });
      const isOrder = /[<>]/.test(operator);
      return (issue) => {
        const own = instants(issue, compilation);
        if (own.length === 0) return false;
        if (isOrder) return own.some((at) => isOrdered(at, operator, bounds[0] ?? 0));
        return own.some((at) => bounds.includes(at)) !== isNegative(operator);
      };
    },
    sortKey: (compilation) => ({ of: (issue) => instants(issue, compilation)[0] ?? null }),
  };
}

const invalidDate = (text: string, field: string): string =>
  `Date value '${text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', ` +
  `'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`;

export function numberField(names: readonly string[], read: Readings<number>): JqlField {
  return {
    names,
    operators: [...comparison, ...equality, ...emptiness],
    compile({ field, operator, operands }, compilation) {
      const wantsEmpty = operands.some((operand) => operand.kind === 'empty');
      const bounds = operands.flatMap((operand) => {
        if (operand.kind === 'empty') return [];
        const value = operand.kind === 'value' ? Number(operand.text) : NaN;
        if (Number.isNaN(value)) {
          const text = operand.kind === 'value' ? operand.text : `${operand.name}()`;
          fail(compilation, `The value '${text}' does not exist for the field '${field}'.`);
        }
        return [value];
      });
      const isOrder = /[<>]/.test(operator);
      return (issue) => {
        const own = listOf(read(issue, compilation));
        if (own.length === 0) return wantsEmpty && !isNegative(operator);
        if (isOrder) return own.some((value) => isOrdered(value, operator, bounds[0] ?? NaN));
        return own.some((value) => bounds.includes(value)) !== isNegative(operator);
      };
    },
    sortKey: (compilation) => ({ of: (issue) => listOf(read(issue, compilation))[0] ?? null }),
  };
}

function listOf<T extends string | number>(values: T | null | readonly T[]): readonly T[] {
  if (values === null) return [];
  return typeof values === 'object' ? values : [values];
}

/** A field searched by words: every word must occur; a trailing * takes any ending; quotes ask for the phrase. */
export function textField(names: readonly string[], read: Reading<string>): JqlField {
  return {
    names,
    operators: ['~', '!~', ...emptiness],
    compile({ operator, operands }, compilation): Test {
      const operand = operands[0];
      if (operand?.kind !== 'value') {
        return (issue) => (read(issue, compilation).trim() === '') !== isNegative(operator);
      }
      const isFound = textMatcher(operand.text);
      return (issue) => {
        const text = read(issue, compilation);
        return operator === '!~' ? text.trim() !== '' && !isFound(text) : isFound(text);
      };
    },
    sortKey: (compilation) => ({ of: (issue) => read(issue, compilation).toLowerCase() }),
  };
}

const word = /[\p{L}\p{N}_]+\*?/gu;

function textMatcher(query: string): (text: string) => boolean {
  const phrases = [...query.matchAll(/"([^"]+)"/g)].map((match) => (match[1] ?? '').toLowerCase());
  const words =
    query
      .replace(/"[^"]+"/g, ' ')
      .toLowerCase()
      .match(word) ?? [];
  const tests = words.map((wanted) => {
    const isPrefix = wanted.endsWith('*');
    const stem = isPrefix ? wanted.slice(0, -1) : wanted;
    return (found: readonly string[]) => found.some((one) => (isPrefix ? one.startsWith(stem) : one === stem));
  });
  return (text) => {
    const lower = text.toLowerCase();
    const found = lower.match(/[\p{L}\p{N}_]+/gu) ?? [];
    return tests.every((test) => test(found)) && phrases.every((phrase) => lower.includes(phrase));
  };
}
