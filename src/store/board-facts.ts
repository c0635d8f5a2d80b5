/** How each board reads its items: what a cold function need not ask Jira again. */
import * as v from 'valibot';
import { UnreadableValue, type KeyValue } from './key-value';

const list = <Schema extends v.GenericSchema>(entry: Schema) => v.pipe(v.array(entry), v.readonly());
const text = v.string();
const namedField = v.object({ fieldId: text, fieldName: text });

const factsSchema = v.object({
  version: v.literal(1),
  /** When Jira was asked. */
  asOf: text,
  board: v.object({ id: v.number(), name: text, type: v.picklist(['scrum', 'kanban', 'simple']) }),
  /** The project it belongs to; null where it belongs to a person. */
  project: v.nullable(v.object({ id: text, key: text })),
  /** The saved filter that its items match; absent where nobody asked yet, null where Jira does not tell it. */
  filterId: v.exactOptional(v.nullable(text)),
  fields: v.object({
    sprint: v.nullable(namedField),
    flagged: v.nullable(namedField),
    epicLink: v.nullable(namedField),
    estimates: list(v.object({ ...namedField.entries, isTeamManaged: v.boolean() })),
    acceptance: list(namedField),
    rank: v.exactOptional(namedField),
  }),
  /** What the board sizes its items in; null where it counts items. */
  estimateField: v.nullable(namedField),
  columns: list(v.object({ name: text, statusIds: list(text) })),
  statuses: list(v.object({ id: text, name: text, category: v.picklist(['todo', 'inProgress', 'done']) })),
  /** Statuses of the last column; null where it holds none, and the category must do. */
  doneStatusIds: v.nullable(list(text)),
  /** Types whose items are part of another. */
  subtaskTypeIds: list(text),
});

export type BoardFacts = Readonly<Omit<v.InferOutput<typeof factsSchema>, 'version'>>;

export type BoardFactsShelf = ReturnType<typeof openBoardFacts>;

export function openBoardFacts(store: KeyValue) {
  /** Null where nothing is kept yet. */
  async function of(boardId: number): Promise<BoardFacts | null> {
    const stored = await store.get(keyOf(boardId));
    if (stored === undefined || stored === null) return null;
    const parsed = v.safeParse(factsSchema, stored);
    if (!parsed.success) throw new UnreadableValue(keyOf(boardId));
    const { version: _version, ...facts } = parsed.output;
    return facts;
  }

  const keep = (facts: BoardFacts): Promise<void> => store.set(keyOf(facts.board.id), { version: 1, ...facts });

  const forget = (boardId: number): Promise<void> => store.delete(keyOf(boardId));

  /** Boards of a project, by what is kept of them. */
  async function ofProject(projectId: string): Promise<readonly number[]> {
    return (await store.list(prefix)).flatMap(({ value }) => {
      const parsed = v.safeParse(factsSchema, value);
      return parsed.success && parsed.output.project?.id === projectId ? [parsed.output.board.id] : [];
    });
  }

  return { of, keep, forget, ofProject };
}

const prefix = 'board-facts:';
const keyOf = (boardId: number): string => `${prefix}${boardId}`;
