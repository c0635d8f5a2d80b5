/** From Jira's issue to the core's item. */
import * as v from 'valibot';
import { nothingGiven, withOwnWorth } from '../../core/backlog/order/own-worth';
import type {
  Item,
  LinkedItem,
  Person,
  RichText,
  Sprint,
  SprintReference,
  Status,
  StatusCategory,
} from '../../core/model/item';
import type { Worth } from '../../core/model/item-record';
import { saysOtherFirst } from '../../core/text/link-phrase';
import { ownWorthIn } from '../marks/worth-marks';
import type { NamedField, SiteFields } from '../site/site-fields';
import { worthIn } from '../site/worth-fields';
import { isoDate } from './iso-date';
import { changesIn } from './issue-history';
import type { IssueFieldsJson, IssueJson, SprintJson, StatusJson } from './issue-schema';
import { readableSprints } from './issue-schema';
import { kindOf } from './issue-type';

const readableResolution = v.fallback(v.object({ name: v.nullable(v.string()) }), { name: null });

/** What an issue says beyond the item itself. */
export interface FoundItem {
  readonly item: Item;
  /** The type's id on this site; null where Jira does not tell it. */
  readonly typeId: string | null;
  readonly project: {
    readonly id: string;
    readonly key: string;
    readonly name: string | null;
    readonly isTeamManaged: boolean;
  } | null;
  /** Sprints with their dates, as the sprint field tells them. */
  readonly sprints: readonly Sprint[];
  /** When the item came into its present status category: Jira keeps this without a changelog. */
  readonly categorySince: string | null;
  /** Null where the item is unresolved, or its resolution was not asked for. */
  readonly resolutionName: string | null;
  readonly properties: Readonly<Record<string, unknown>>;
  /** False where Jira said nothing of links: then having none means nothing. */
  readonly linksAreKnown: boolean;
  /** Jira's place in the backlog, which sorts as a string; null where it was not asked for. */
  readonly rank: string | null;
  /** Ids of the issues that its parent and its links name by key. */
  readonly idByKey: Readonly<Record<string, string>>;
  /** What the site's fields say, and where they are silent what people chose in Tandem, as far as it was asked for. */
  readonly worth: Worth;
}

export function itemOf(json: IssueJson, site: SiteFields, estimate: NamedField | null): FoundItem {
  const fields = json.fields;
  const sprints = sprintsOf(fields, site);
  const comments = fields.comment?.comments ?? [];
  const item: Item = {
    id: json.id,
    key: json.key,
    kind: fields.issuetype ? kindOf(fields.issuetype) : 'other',
    typeName: fields.issuetype?.name ?? '',
    summary: fields.summary ?? '',
    description: richText(fields.description),
    extraTexts: site.acceptance.flatMap(({ fieldId, fieldName }) => {
      const body = richText(fields[fieldId]);
      return body ? [{ fieldId, name: fieldName, body }] : [];
    }),
    status: statusOf(fields.status ?? null),
    estimate: estimate ? numberIn(fields[estimate.fieldId]) : null,
    parent: parentOf(fields, site),
    sprints: sprints.map(({ id, name, state, startAt }): SprintReference => ({ id, name, state, startAt })),
    links: (fields.issuelinks ?? []).flatMap(linksOf),
    isFlagged: isFlagged(fields, site),
    assignee: personOf(fields.assignee),
    reporter: personOf(fields.reporter),
    labels: fields.labels,
    priorityName: fields.priority?.name ?? null,
    createdAt: isoDate(fields.created) ?? '',
    updatedAt: isoDate(fields.updated) ?? isoDate(fields.created) ?? '',
    comments: comments.flatMap((comment) => {
      const body = richText(comment.body);
      const createdAt = isoDate(comment.created);
      if (!body || !createdAt) return [];
      const isRestricted = comment.visibility || comment.jsdPublic === false ? ({ isRestricted: true } as const) : {};
      return [{ id: comment.id, author: personOf(comment.author), createdAt, body, ...isRestricted }];
    }),
    ...(json.changelog ? { changes: changesIn(json.changelog.histories, site) } : {}),
  };
  const properties = json.properties ?? {};
  const project = fields.project
    ? {
        id: fields.project.id,
        key: fields.project.key,
        name: fields.project.name ?? null,
        isTeamManaged: fields.project.simplified ?? fields.project.style === 'next-gen',
      }
    : null;
  return {
    item,
    typeId: fields.issuetype?.id ?? null,
    project,
    sprints,
    categorySince: isoDate(fields.statuscategorychangedate),
    resolutionName: v.parse(readableResolution, fields.resolution).name,
    properties,
    linksAreKnown: Array.isArray(fields.issuelinks),
    rank: textIn(site.rank ? fields[site.rank.fieldId] : null),
    idByKey: idsNamedIn(fields),
    worth: withOwnWorth(worthIn(fields, site.worth ?? {}), ownWorthIn(properties) ?? nothingGiven),
  };
}

const categoriesByKey: Readonly<Record<string, StatusCategory>> = {
  new: 'todo',
  undefined: 'todo',
  indeterminate: 'inProgress',
  done: 'done',
};
const categoriesById: Readonly<Record<number, StatusCategory>> = { 2: 'todo', 3: 'done', 4: 'inProgress' };

/** A status without a category counts as to do: claiming progress needs a sign of it. */
export function statusOf(status: StatusJson | null): Status {
  const category = status?.statusCategory;
  return {
    id: status?.id ?? '',
    name: status?.name ?? '',
    category: categoriesByKey[category?.key ?? ''] ?? categoriesById[category?.id ?? 0] ?? 'todo',
  };
}

export function sprintOf(json: SprintJson): Sprint {
  return {
    id: json.id,
    name: json.name,
    state: json.state,
    goal: json.goal?.trim() ?? '',
    startAt: isoDate(json.startDate),
    endAt: isoDate(json.endDate),
    completeAt: isoDate(json.completeDate),
    boardId: json.originBoardId ?? json.boardId ?? null,
  };
}

/** The platform's search gives sprints in a custom field; the board's own lists give them as `sprint` and `closedSprints`. */
function sprintsOf(fields: IssueFieldsJson, site: SiteFields): readonly Sprint[] {
  const custom = site.sprint ? fields[site.sprint.fieldId] : undefined;
  const own = [fields.sprint, fields.closedSprints].flat().filter((entry) => entry !== null && entry !== undefined);
  return v.parse(readableSprints, Array.isArray(custom) ? custom : own).map(sprintOf);
}

/** ADF from version 3 of the API, wiki markup from version 2, null where there is nothing. */
export function richText(value: unknown): RichText | null {
  if (typeof value === 'string') return value.trim() === '' ? null : { format: 'wiki', text: value };
  if (typeof value === 'object' && value !== null && 'type' in value) return { format: 'adf', document: value };
  return null;
}

function parentOf(fields: IssueFieldsJson, site: SiteFields): Item['parent'] {
  if (fields.parent) return { key: fields.parent.key, summary: fields.parent.fields?.summary ?? '' };
  // Sites that have not moved to the parent field yet keep the epic's key in a field of its own.
  const epicKey = site.epicLink ? fields[site.epicLink.fieldId] : null;
  return typeof epicKey === 'string' && epicKey !== '' ? { key: epicKey, summary: '' } : null;
}

function linksOf(link: NonNullable<IssueFieldsJson['issuelinks']>[number]): readonly LinkedItem[] {
  const ends = [
    { relative: link.inwardIssue, phrase: link.type.inward, isInward: true },
    { relative: link.outwardIssue, phrase: link.type.outward, isInward: false },
  ];
  return ends.flatMap(({ relative, phrase, isInward }): LinkedItem[] => {
    if (!relative) return [];
    const words = phrase ?? link.type.name ?? '';
    return [
      {
        phrase: words,
        blocksThis: saysOtherFirst({ typeName: link.type.name ?? '', phrase: words, isInward }),
        ...(link.id ? { id: link.id } : {}),
        key: relative.key,
        summary: relative.fields?.summary ?? '',
        statusCategory: statusOf(relative.fields?.status ?? null).category,
      },
    ];
  });
}

function isFlagged(fields: IssueFieldsJson, site: SiteFields): boolean {
  const value = site.flagged ? fields[site.flagged.fieldId] : fields.flagged;
  return value === true || (Array.isArray(value) && value.length > 0);
}

function personOf(
  person: { readonly accountId: string; readonly displayName?: string | null | undefined } | null | undefined,
): Person | null {
  return person ? { accountId: person.accountId, displayName: person.displayName ?? '' } : null;
}

function idsNamedIn({ parent, issuelinks }: IssueFieldsJson): FoundItem['idByKey'] {
  const named = [parent, ...(issuelinks ?? []).flatMap(({ inwardIssue, outwardIssue }) => [inwardIssue, outwardIssue])];
  return Object.fromEntries(named.flatMap((relative) => (relative?.id ? [[relative.key, relative.id]] : [])));
}

const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const numberIn = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;
