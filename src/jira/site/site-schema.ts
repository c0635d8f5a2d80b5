/** What Tandem reads of fields, projects, permissions, boards and sprints. */
import * as v from 'valibot';
import { issueTypeSchema, readable, sprintFieldSchema, statusSchema } from '../items/issue-schema';

const text = v.nullish(v.string());
const id = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((value) => String(value)),
);

export const fieldListSchema = v.array(
  v.object({
    id: v.string(),
    name: v.string(),
    untranslatedName: text,
    schema: v.nullish(v.looseObject({ type: text, custom: text })),
  }),
);

export const projectSchema = v.object({
  id,
  key: v.string(),
  name: text,
  archived: v.nullish(v.boolean()),
  simplified: v.nullish(v.boolean()),
  issueTypes: readable(issueTypeSchema),
});

export const linkTypesSchema = v.object({
  issueLinkTypes: v.array(
    v.object({ id, name: v.string(), inward: v.fallback(v.string(), ''), outward: v.fallback(v.string(), '') }),
  ),
});

export const creationSchema = v.object({
  issues: readable(v.object({ id, key: v.string() })),
  errors: v.array(v.object({ failedElementNumber: v.nullish(v.number()), elementErrors: v.optional(v.unknown()) })),
});

export const permissionsSchema = v.object({
  permissions: v.record(v.string(), v.looseObject({ havePermission: v.nullish(v.boolean()) })),
});

/** A board type that Jira adds later is a board without sprints to us. */
const boardType = v.fallback(v.picklist(['scrum', 'kanban', 'simple']), 'kanban');

export const boardsSchema = v.object({
  values: v.array(
    v.object({
      id: v.number(),
      name: v.string(),
      type: boardType,
    }),
  ),
  isLast: v.nullish(v.boolean()),
});

export const boardConfigurationSchema = v.object({
  name: v.fallback(v.string(), ''),
  type: boardType,
  location: v.fallback(v.nullish(v.object({ id: v.nullish(id), key: text })), null),
  filter: v.fallback(v.nullish(v.object({ id })), null),
  columnConfig: v.fallback(
    v.object({
      columns: readable(v.object({ name: v.fallback(v.string(), ''), statuses: readable(v.object({ id })) })),
    }),
    { columns: [] },
  ),
  estimation: v.nullish(
    v.object({
      type: text,
      field: v.nullish(v.object({ fieldId: v.string(), displayName: text })),
    }),
  ),
});

export const sprintsSchema = v.object({
  values: v.array(sprintFieldSchema),
  isLast: v.nullish(v.boolean()),
  total: v.nullish(v.number()),
});

/** A project's statuses, by the type of issue that may have them. */
export const projectStatusesSchema = v.array(
  v.object({ id, name: v.fallback(v.string(), ''), subtask: v.nullish(v.boolean()), statuses: readable(statusSchema) }),
);

export const priorityListSchema = readable(v.object({ name: v.string() }));

export const idsSchema = v.object({ issues: v.array(v.object({ id })), nextPageToken: text });

export const statusListSchema = readable(statusSchema);

export const propertySchema = v.object({ value: v.optional(v.unknown()) });

/** For answers of which nothing is needed, a 204 without a body among them. */
export const anything = v.unknown();
