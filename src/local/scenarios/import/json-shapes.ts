/** The shapes of Jira's REST answers, as loosely as real exports need: only what makes an issue an issue is required. */
import * as v from 'valibot';

/** What is wrong or missing becomes null instead of refusing the whole issue. */
function lenient<const S extends v.GenericSchema>(schema: S) {
  return v.fallback(v.nullish(schema, null), null);
}

const text = v.string();
const idText = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const listOf = <const S extends v.GenericSchema>(schema: S) =>
  v.fallback(
    v.pipe(
      v.nullish(v.array(v.unknown()), []),
      v.transform((items) =>
        (items ?? []).flatMap((item) => {
          const parsed = v.safeParse(schema, item);
          return parsed.success ? [parsed.output] : [];
        }),
      ),
    ),
    [],
  );

export const personShape = v.object({
  accountId: lenient(text),
  name: lenient(text),
  key: lenient(text),
  displayName: lenient(text),
  timeZone: lenient(text),
});

export const statusShape = v.object({
  id: idText,
  name: text,
  statusCategory: v.object({ key: text }),
});

export const typeShape = v.object({
  id: lenient(idText),
  name: text,
  subtask: lenient(v.boolean()),
  hierarchyLevel: lenient(v.number()),
});

export const sprintShape = v.object({
  id: v.number(),
  name: text,
  state: text,
  goal: lenient(text),
  startDate: lenient(text),
  endDate: lenient(text),
  completeDate: lenient(text),
  originBoardId: lenient(v.number()),
  boardId: lenient(v.number()),
});

export const projectShape = v.object({
  id: lenient(idText),
  key: v.pipe(text, v.regex(/^[A-Z][A-Z0-9_]{0,30}$/)),
  name: text,
  style: lenient(text),
  simplified: lenient(v.boolean()),
  archived: lenient(v.boolean()),
});

export const historyShape = v.object({
  id: idText,
  author: lenient(personShape),
  created: text,
  items: listOf(
    v.object({
      field: text,
      fieldtype: lenient(text),
      fieldId: lenient(text),
      from: lenient(text),
      fromString: lenient(text),
      to: lenient(text),
      // An object always has a toString; only its own may count.
      toString: lenient(text),
    }),
  ),
});

const richText = v.union([text, v.looseObject({ type: v.literal('doc'), content: v.array(v.unknown()) })]);
const farEnd = v.object({ key: text });

export const issueShape = v.object({
  id: lenient(idText),
  key: v.pipe(text, v.regex(/^[A-Z][A-Z0-9_]{0,30}-[1-9]\d{0,9}$/, 'is no issue key such as SHOP-12')),
  fields: v.looseObject({
    summary: v.pipe(text, v.trim(), v.minLength(1, 'is empty')),
    description: lenient(richText),
    issuetype: lenient(typeShape),
    status: lenient(v.object({ id: idText, name: text, statusCategory: lenient(v.object({ key: text })) })),
    project: lenient(projectShape),
    resolution: lenient(v.object({ name: text })),
    resolutiondate: lenient(text),
    priority: lenient(v.object({ name: text })),
    labels: listOf(text),
    parent: lenient(farEnd),
    epic: lenient(v.object({ key: lenient(text) })),
    assignee: lenient(personShape),
    reporter: lenient(personShape),
    creator: lenient(personShape),
    created: lenient(text),
    updated: lenient(text),
    flagged: lenient(v.boolean()),
    sprint: lenient(sprintShape),
    closedSprints: listOf(sprintShape),
    fixVersions: listOf(v.object({ name: text, released: lenient(v.boolean()), releaseDate: lenient(text) })),
    issuelinks: listOf(
      v.object({
        type: v.object({ name: text, inward: text, outward: text }),
        inwardIssue: lenient(farEnd),
        outwardIssue: lenient(farEnd),
      }),
    ),
    comment: lenient(
      v.object({ comments: listOf(v.object({ author: lenient(personShape), created: text, body: richText })) }),
    ),
  }),
  changelog: lenient(v.object({ histories: listOf(historyShape) })),
  /** Field names by id, where the search was asked for them. */
  names: lenient(v.record(text, text)),
});

/** An item of a plain list: { id, title, description | text }. */
export const plainItemShape = v.object({
  id: lenient(idText),
  title: lenient(v.pipe(text, v.trim(), v.minLength(1))),
  summary: lenient(v.pipe(text, v.trim(), v.minLength(1))),
  description: lenient(text),
  text: lenient(text),
  storypoints: lenient(v.number()),
});

export type IssueRecord = v.InferOutput<typeof issueShape>;
export type HistoryRecord = v.InferOutput<typeof historyShape>;
export type PersonRecord = v.InferOutput<typeof personShape>;
export type SprintRecord = v.InferOutput<typeof sprintShape>;

/** The first reason why a value does not have a shape, in words: "fields.summary is empty". */
export function firstFault(schema: v.GenericSchema, value: unknown): string | null {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return null;
  const issue = parsed.issues[0];
  const path = v.getDotPath(issue) ?? 'it';
  const missing = issue.received === 'undefined' || issue.received === 'null';
  if (missing) return `has no ${path}`;
  return issue.type === 'regex' || issue.type === 'min_length'
    ? `its ${path} ${issue.message}`
    : `its ${path} is not ${issue.expected ?? 'as expected'}`;
}
