import * as v from 'valibot';
import type { BoardType } from '../core/model/item';
import { QuestionProblem } from './problem';

/** Where the person stands in Jira, from Forge's context alone: a payload cannot move them. */
export interface Place {
  readonly issue: { readonly id: string; readonly key: string } | null;
  readonly project: { readonly id: string; readonly key: string } | null;
  readonly board: { readonly id: number; readonly type: BoardType } | null;
  readonly sprintId: number | null;
}

const id = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((value) => String(value)),
  v.nonEmpty(),
);
const number = v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer(), v.minValue(1));
const orNull = <S extends v.GenericSchema>(schema: S) => v.fallback(v.nullish(schema), null);

const extensionSchema = v.object({
  issue: orNull(v.object({ id, key: v.string() })),
  project: orNull(v.object({ id, key: v.string() })),
  board: orNull(v.object({ id: number, type: v.fallback(v.picklist(['scrum', 'kanban', 'simple']), 'scrum') })),
  sprint: orNull(v.object({ id: number })),
});

/** Reads the `extension` part of Forge's context; what a module does not give is null. */
export function placeOf(extension: unknown): Place {
  const parsed = v.safeParse(extensionSchema, extension);
  if (!parsed.success) return { issue: null, project: null, board: null, sprintId: null };
  const { issue, project, board, sprint } = parsed.output;
  return {
    issue: issue ?? null,
    project: project ?? null,
    board: board ?? null,
    sprintId: sprint?.id ?? null,
  };
}

/** The project that a question is about; a place without one is told so. */
export function projectIn(place: Place): NonNullable<Place['project']> {
  if (place.project) return place.project;
  throw new QuestionProblem({
    kind: 'bad-question',
    title: 'No project is open',
    advice: 'Open Tandem from a project or a board; it then looks at that one.',
  });
}
