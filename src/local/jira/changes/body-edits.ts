import { badField, Refusal } from '../http/answer';
import type { Ask } from '../http/endpoint';
import type { IssueState } from '../state/issue-state';
import { editorOf } from './field-edits';
import type { FieldEdit } from './record';
import { Unfit } from './unfit';

export const objectIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** The new values that a body asks for: `fields` as they are, and the set/add/remove operations of `update`. */
export function wantedValues(issue: IssueState, body: Readonly<Record<string, unknown>>): Map<string, unknown> {
  const wanted = new Map(Object.entries(objectIn(body.fields)));
  for (const [field, operations] of Object.entries(objectIn(body.update))) {
    for (const operation of Array.isArray(operations) ? (operations as unknown[]) : []) {
      const [verb, value] = Object.entries(objectIn(operation))[0] ?? ['', null];
      if (verb === 'set') wanted.set(field, value);
      else if ((verb === 'add' || verb === 'remove') && field === 'labels') {
        const labels = (wanted.get(field) as readonly unknown[] | undefined) ?? issue.labels;
        wanted.set(field, verb === 'add' ? [...labels, value] : labels.filter((label) => label !== value));
      } else throw badField(field, `Field does not support update '${verb}'`);
    }
  }
  return wanted;
}

/** All edits of a body, or one refusal that names every field in the way. */
export function prepareAll(
  ask: Ask,
  issue: IssueState,
  wanted: ReadonlyMap<string, unknown>,
  alsoWrong: Readonly<Record<string, string>> = {},
): FieldEdit[] {
  const errors: Record<string, string> = {};
  const edits = [...wanted].flatMap(([field, value]) => {
    const prepare = editorOf(ask, field);
    if (!prepare) {
      errors[field] = `Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.`;
      return [];
    }
    try {
      return prepare(ask, issue, value);
    } catch (problem) {
      if (!(problem instanceof Unfit)) throw problem;
      errors[problem.field ?? field] = problem.message;
      return [];
    }
  });
  Object.assign(errors, alsoWrong);
  if (Object.keys(errors).length > 0) throw new Refusal(400, [], errors);
  return edits;
}
