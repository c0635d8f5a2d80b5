import type { Ask } from '../http/endpoint';
import type { IssueState } from '../state/issue-state';
import type { FieldEdit } from './record';

/** A value that cannot be set, with Jira's words for it. */
export class Unfit extends Error {
  constructor(
    message: string,
    /** Where Jira names another field than the one that was written. */
    readonly field?: string,
  ) {
    super(message);
  }
}

/** Turns the new value of one field into edits; none where nothing changes. Throws Unfit. */
export type Prepare = (ask: Ask, issue: IssueState, value: unknown) => FieldEdit[];
