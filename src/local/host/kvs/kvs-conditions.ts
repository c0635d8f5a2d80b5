/** The comparisons of Forge's storage: in ranges, filters and the conditions of a transaction. */
import { KvsRefusal } from './kvs-refusal';

export interface Condition {
  readonly property: string;
  readonly condition: string;
  readonly values: readonly unknown[];
}

/** `{and: […]}` or `{or: […]}`, as the packages send them; absent means that everything passes. */
export type Conditions = Readonly<Partial<Record<'and' | 'or', readonly Condition[]>>>;

export function meetsAll(value: unknown, conditions: Conditions | undefined): boolean {
  if (conditions?.and) return conditions.and.every((each) => meets(attribute(value, each.property), each));
  if (conditions?.or) return conditions.or.some((each) => meets(attribute(value, each.property), each));
  return true;
}

/** Values of different types never compare; a missing attribute meets only the negations. */
export function meets(actual: unknown, { condition, values }: Omit<Condition, 'property'>): boolean {
  const [first, second] = values;
  switch (condition) {
    case 'EXISTS':
      return actual !== undefined;
    case 'NOT_EXISTS':
      return actual === undefined;
    case 'EQUAL_TO':
      return actual === first;
    case 'NOT_EQUAL_TO':
      return actual !== first;
    case 'BEGINS_WITH':
      return typeof actual === 'string' && actual.startsWith(String(first));
    case 'CONTAINS':
      return contains(actual, first);
    case 'NOT_CONTAINS':
      return !contains(actual, first);
    case 'BETWEEN':
      return ordered(actual, first, (sign) => sign >= 0) && ordered(actual, second, (sign) => sign <= 0);
    case 'GREATER_THAN':
      return ordered(actual, first, (sign) => sign > 0);
    case 'GREATER_THAN_EQUAL_TO':
      return ordered(actual, first, (sign) => sign >= 0);
    case 'LESS_THAN':
      return ordered(actual, first, (sign) => sign < 0);
    case 'LESS_THAN_EQUAL_TO':
      return ordered(actual, first, (sign) => sign <= 0);
    default:
      throw new KvsRefusal(400, 'INVALID_CONDITION', `The storage knows no condition ${condition}.`);
  }
}

/** Order of two attribute values: numbers by size, texts by code units, false before true. */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0;
  return (a as string) < (b as string) ? -1 : 1;
}

const attribute = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

const contains = (actual: unknown, part: unknown) =>
  typeof actual === 'string' ? actual.includes(String(part)) : Array.isArray(actual) && actual.includes(part);

const ordered = (actual: unknown, bound: unknown, passes: (sign: number) => boolean) =>
  typeof actual === typeof bound && actual !== undefined && passes(compareValues(actual, bound));
