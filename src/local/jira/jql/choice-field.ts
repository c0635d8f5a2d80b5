import type { IssueState } from '../state/issue-state';
import {
  emptiness,
  equality,
  fail,
  isNegative,
  type Compilation,
  type JqlField,
  type Operand,
  type Test,
} from './query';

/** A field whose values are picked from a set: statuses, people, sprints, labels… */
interface Choice {
  readonly names: readonly string[];
  valuesOf(issue: IssueState, compilation: Compilation): readonly string[];
  /** What a written value stands for; null among them stands for "empty"; none at all means that it does not exist. */
  find(text: string, compilation: Compilation): readonly (string | null)[];
  /** Jira's sentence for a value that does not exist. */
  unknown?(text: string, field: string): string;
  readonly functions?: Readonly<
    Record<string, (args: readonly string[], compilation: Compilation) => readonly string[]>
  >;
  sortKey?: JqlField['sortKey'];
  candidatesOf?(value: string, compilation: Compilation): Iterable<IssueState>;
  /** Comparisons by order, for the few choices that have one. */
  orderOf?(value: string, compilation: Compilation): number;
}

export function choiceField(choice: Choice): JqlField {
  const compileOperands = (operands: readonly Operand[], field: string, compilation: Compilation) => {
    const values = new Set<string>();
    let wantsEmpty = false;
    for (const operand of operands) {
      if (operand.kind === 'empty') wantsEmpty = true;
      else if (operand.kind === 'function') {
        const named = Object.entries(choice.functions ?? {}).find(([name]) => isSame(name, operand.name));
        if (named) for (const value of named[1](operand.args, compilation)) values.add(value);
        else fail(compilation, `Unable to find JQL function '${operand.name}(${operand.args.join(', ')})'.`);
      } else {
        const found = choice.find(operand.text, compilation);
        if (found.length === 0) fail(compilation, (choice.unknown ?? unknownValue)(operand.text, field));
        for (const value of found) {
          if (value === null) wantsEmpty = true;
          else values.add(value);
        }
      }
    }
    return { values, wantsEmpty };
  };

  const order = choice.orderOf?.bind(choice);
  return {
    names: choice.names,
    operators: [...equality, ...emptiness, ...(order ? ['<', '<=', '>', '>='] : [])],
    compile({ field, operator, operands }, compilation): Test {
      const { values, wantsEmpty } = compileOperands(operands, field, compilation);
      const of = (issue: IssueState) => choice.valuesOf(issue, compilation);
      if (order && /[<>]/.test(operator)) {
        const bound = order([...values][0] ?? '', compilation);
        return (issue) => of(issue).some((value) => isOrdered(order(value, compilation), operator, bound));
      }
      if (isNegative(operator)) {
        // As in Jira, "is not X" never finds what has no value at all.
        return (issue) => of(issue).length > 0 && !of(issue).some((value) => values.has(value));
      }
      return (issue) => {
        const own = of(issue);
        return own.length === 0 ? wantsEmpty : own.some((value) => values.has(value));
      };
    },
    ...(choice.sortKey ? { sortKey: choice.sortKey } : {}),
    candidates({ field, operator, operands }, compilation) {
      if (!choice.candidatesOf || (operator !== '=' && operator !== 'in')) return null;
      const { values, wantsEmpty } = compileOperands(operands, field, { ...compilation, problems: [] });
      if (wantsEmpty) return null;
      return new Set([...values].flatMap((value) => [...(choice.candidatesOf?.(value, compilation) ?? [])]));
    },
  };
}

const unknownValue = (text: string, field: string): string =>
  `The value '${text}' does not exist for the field '${field}'.`;

export const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function isOrdered(value: number, operator: string, bound: number): boolean {
  switch (operator) {
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    default:
      return value >= bound;
  }
}
