import type { IssueState } from '../state/issue-state';
import type { SiteState } from '../state/site-state';
import type { Viewer } from '../state/viewer';

/** How an answer is to be drawn: for whom, and with rich text as documents (3) or as wiki markup (2). */
export interface Drawing {
  readonly site: SiteState;
  readonly viewer: Viewer;
  readonly textVersion: 2 | 3;
  /** Searches cut long comment lists; a single read does not. */
  readonly isSearch: boolean;
}

interface FieldSchema {
  readonly type: string;
  readonly items?: string;
  readonly system?: string;
  readonly custom?: string;
  readonly customId?: number;
}

/** A field as `/field` lists it and as issues show it. */
export interface Field {
  readonly id: string;
  readonly name: string;
  readonly custom: boolean;
  readonly orderable: boolean;
  readonly navigable: boolean;
  readonly searchable: boolean;
  readonly clauseNames: readonly string[];
  readonly schema: FieldSchema | null;
  /** Undefined leaves the field out of the issue. */
  read(issue: IssueState, drawing: Drawing): unknown;
}
