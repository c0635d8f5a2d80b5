import { JastBuilder, type Clause, type Field, type Operand as AstOperand, type Query } from '@atlaskit/jql-ast';
import { badRequest } from '../http/answer';
import { propertyFieldName } from './property-fields';
import type { Operand, Terminal } from './query';

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | ({ readonly kind: 'terminal' } & Terminal);

interface ParsedJql {
  readonly where: Condition | null;
  readonly orderBy: readonly { readonly field: string; readonly isDescending: boolean }[];
}

const known = new Map<string, ParsedJql>();
const knownAtMost = 200;

/** Reads JQL with Atlassian's own grammar; syntax errors and history clauses are refused as Jira words them. */
export function parseJql(text: string): ParsedJql {
  const cached = known.get(text);
  if (cached) return cached;
  const { query, errors } = new JastBuilder().build(text);
  const first = errors[0];
  if (first) throw badRequest(`Error in the JQL Query: ${first.message}`);
  const parsed = read(query ?? undefined);
  if (known.size >= knownAtMost) known.clear();
  known.set(text, parsed);
  return parsed;
}

function read(query: Query | undefined): ParsedJql {
  const where = query?.where ? condition(query.where) : null;
  const orderBy = (query?.orderBy?.fields ?? []).map(({ field, direction }) => ({
    field: fieldName(field),
    isDescending: direction ? direction.value.toLowerCase() === 'desc' : false,
  }));
  return { where, orderBy };
}

function condition(clause: Clause): Condition {
  if (clause.clauseType === 'compound') return { kind: clause.operator.value, parts: clause.clauses.map(condition) };
  if (clause.clauseType === 'not') return { kind: 'not', part: condition(clause.clause) };
  const operator = clause.operator?.value ?? '';
  if (operator.startsWith('was') || operator === 'changed') {
    throw badRequest(
      `The operator '${operator.toUpperCase()}' is not supported by the '${clause.field.value}' field on this stand-in for Jira.`,
    );
  }
  return {
    kind: 'terminal',
    field: fieldName(clause.field),
    operator,
    operands: clause.operand ? operands(clause.operand) : [],
  };
}

/** A field's name; values of entity properties are named in one way however they were quoted. */
function fieldName({ value, properties }: Field): string {
  const property = properties?.[0];
  if (!property) return value;
  const key = property.key ? property.key.value : '';
  const path = (property.path ?? []).map((part) => part.value).join('');
  if (value.toLowerCase() !== 'issue.property') return `${value}[${key}]${path}`;
  return propertyFieldName(key, path.replace(/^\./, ''));
}

function operands(operand: AstOperand): Operand[] {
  switch (operand.operandType) {
    case 'list':
      return operand.values.flatMap(operands);
    case 'function':
      return [
        { kind: 'function', name: operand.function.value, args: operand.arguments.map((argument) => argument.value) },
      ];
    case 'keyword':
      return [{ kind: 'empty' }];
    case 'value':
      return [{ kind: 'value', text: operand.value }];
  }
}
