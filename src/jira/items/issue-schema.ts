/** What Tandem reads of an issue. Jira is lenient (nulls, absent fields, older shapes), and so is this. */
import * as v from 'valibot';

const text = v.nullish(v.string());
const id = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((value) => String(value)),
);
/** Falls back to null where a part has a shape we do not know: one odd field must not hide the whole issue. */
const orNull = <S extends v.GenericSchema>(schema: S) => v.fallback(v.nullish(schema), null);

export const personSchema = v.object({ accountId: v.string(), displayName: text });

export const statusSchema = v.object({
  id,
  name: v.string(),
  statusCategory: v.nullish(v.object({ key: text, id: v.nullish(v.number()) })),
});

export const issueTypeSchema = v.object({
  id: orNull(id),
  name: v.string(),
  untranslatedName: text,
  subtask: v.nullish(v.boolean()),
  hierarchyLevel: v.nullish(v.number()),
});

const relativeSchema = v.object({
  id: orNull(id),
  key: v.string(),
  fields: v.nullish(v.object({ summary: text, status: orNull(statusSchema), issuetype: orNull(issueTypeSchema) })),
});

const linkSchema = v.object({
  id: orNull(id),
  type: v.object({ name: text, inward: text, outward: text }),
  inwardIssue: v.nullish(relativeSchema),
  outwardIssue: v.nullish(relativeSchema),
});

const commentSchema = v.object({
  id,
  author: orNull(personSchema),
  created: v.string(),
  body: v.optional(v.unknown()),
  /** The group or role that may read it; absent where everybody may. */
  visibility: v.optional(v.unknown()),
  /** False for an internal note of Jira Service Management: its customers see the issue and not this. */
  jsdPublic: orNull(v.boolean()),
});

export const sprintFieldSchema = v.object({
  id: v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.number()),
  name: v.string(),
  state: v.pipe(
    v.string(),
    v.transform((state) => state.toLowerCase()),
    v.picklist(['future', 'active', 'closed']),
  ),
  boardId: v.nullish(v.number()),
  originBoardId: v.nullish(v.number()),
  goal: text,
  startDate: text,
  endDate: text,
  completeDate: text,
});

const readableEntries = <S extends v.GenericSchema>(schema: S) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((entries) =>
      entries.flatMap((entry) => {
        const parsed = v.safeParse(schema, entry);
        return parsed.success ? [parsed.output] : [];
      }),
    ),
  );

/** A list from which unreadable entries are left out. */
export const readable = <S extends v.GenericSchema>(schema: S) =>
  v.fallback(v.nullish(readableEntries(schema), []), []);

const changeSchema = v.object({
  field: v.string(),
  /** Absent for links, parents and what apps changed. */
  fieldId: text,
  from: text,
  fromString: text,
  to: text,
  // An object without this key inherits a function under it.
  toString: orNull(v.string()),
});

/** Jira documents a date and shows a number in its own example of bulk histories: milliseconds or, so small, seconds. */
const instant = v.union([
  v.string(),
  v.pipe(
    v.number(),
    v.minValue(0),
    v.maxValue(8.64e15),
    v.transform((epoch) => new Date(epoch < 1e11 ? epoch * 1_000 : epoch).toISOString()),
  ),
]);

const historySchema = v.object({
  author: orNull(personSchema),
  created: instant,
  items: readable(changeSchema),
});

export const readableSprints = readable(sprintFieldSchema);

/** Documented examples hold a number where a date belongs; such a part is missing rather than fatal. */
const readableText = orNull(v.string());

/** Custom fields stay in the object, unread: which of them mean something is known only per site. */
const fieldsSchema = v.looseObject({
  summary: readableText,
  description: v.optional(v.unknown()),
  issuetype: orNull(issueTypeSchema),
  status: orNull(statusSchema),
  project: orNull(v.object({ id, key: v.string(), name: text, simplified: v.nullish(v.boolean()), style: text })),
  parent: orNull(relativeSchema),
  /** Null where Jira says nothing of links, which differs from having none. */
  issuelinks: orNull(readableEntries(linkSchema)),
  assignee: orNull(personSchema),
  reporter: orNull(personSchema),
  creator: orNull(personSchema),
  labels: readable(v.string()),
  priority: orNull(v.object({ name: text })),
  created: readableText,
  updated: readableText,
  statuscategorychangedate: readableText,
  resolutiondate: readableText,
  comment: orNull(v.object({ comments: readable(commentSchema), total: v.nullish(v.number()) })),
});

/** A field of a step's screen: of a choice, what may be chosen. */
const screenFieldSchema = v.object({ allowedValues: readable(v.object({ id: orNull(id), name: text })) });

export const transitionSchema = v.object({
  id,
  to: statusSchema,
  hasScreen: v.nullish(v.boolean()),
  isAvailable: v.nullish(v.boolean()),
  /** Only where they were asked for. */
  fields: orNull(v.record(v.string(), screenFieldSchema)),
});

export const issueSchema = v.object({
  id,
  key: v.string(),
  fields: fieldsSchema,
  names: v.nullish(v.record(v.string(), v.string())),
  schema: v.nullish(v.record(v.string(), v.looseObject({ type: text, custom: text }))),
  /** The newest changes, where the issue was asked with `expand=changelog`. */
  changelog: orNull(v.object({ histories: readable(historySchema) })),
  /** The fields that the person may edit, where the issue was asked with `expand=editmeta`. */
  editmeta: orNull(v.object({ fields: orNull(v.record(v.string(), v.unknown())) })),
  /** What the person may do to its status, where the issue was asked with `expand=transitions`. */
  transitions: orNull(readableEntries(transitionSchema)),
  /** A record where the issue was asked with `properties`; some answers list keys as an array instead. */
  properties: v.fallback(v.nullish(v.record(v.string(), v.unknown())), null),
});

export type IssueJson = v.InferOutput<typeof issueSchema>;
export type IssueFieldsJson = v.InferOutput<typeof fieldsSchema>;
export type HistoryJson = v.InferOutput<typeof historySchema>;
export type TransitionJson = v.InferOutput<typeof transitionSchema>;
export type StatusJson = v.InferOutput<typeof statusSchema>;
export type SprintJson = v.InferOutput<typeof sprintFieldSchema>;

export const searchSchema = v.object({
  issues: v.array(issueSchema),
  nextPageToken: text,
  isLast: v.nullish(v.boolean()),
});

export const transitionsSchema = v.object({ transitions: readable(transitionSchema) });

export const linesSchema = v.object({ issues: v.array(issueSchema) });

export const changelogsSchema = v.object({
  issueChangeLogs: readable(v.object({ issueId: id, changeHistories: readable(historySchema) })),
  nextPageToken: text,
});

export const countSchema = v.object({ count: v.number() });
