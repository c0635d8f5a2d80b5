/** What a job reads of a whole project, too large for one value: a head that says what there is, and numbered parts. */
import * as v from 'valibot';
import { fewAtOnce } from './few-at-once';
import { UnreadableValue, type KeyValue } from './key-value';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const readySchema = v.object({
  generation: count,
  parts: count,
  items: count,
  /** Up to when changes are in the parts. */
  asOf: v.string(),
  /** When Jira was last read from end to end. */
  builtAt: v.string(),
});
const buildingSchema = v.object({
  generation: count,
  /** Parts written so far: where a new invocation goes on. */
  parts: count,
  done: count,
  total: count,
  pageToken: v.nullable(v.string()),
  startedAt: v.string(),
  /** When the job last wrote something; long ago means that it died. */
  beatAt: v.string(),
});
const headSchema = v.object({
  version: v.literal(1),
  ready: v.nullable(readySchema),
  building: v.nullable(buildingSchema),
});

export type ReadyParts = v.InferOutput<typeof readySchema>;
export type BuildingParts = v.InferOutput<typeof buildingSchema>;
export type PartsHead = Omit<v.InferOutput<typeof headSchema>, 'version'>;

/** A job that wrote nothing for so long has died. Longer than a consumer may run. */
const deadAfterInMs = 20 * 60_000;

/** A clock that was put back must not make a dead job look alive for as long. */
export const isAlive = ({ beatAt }: Pick<BuildingParts, 'beatAt'>, now: Date): boolean =>
  Math.abs(now.getTime() - Date.parse(beatAt)) < deadAfterInMs;

/** How a building stands that begins now, or goes on after its job died. */
export function nextBuilding(head: PartsHead | null, now: Date): BuildingParts {
  const at = now.toISOString();
  if (head?.building) return { ...head.building, beatAt: at };
  // Always a higher one, even after a head that was lost: warm functions know what they hold by it.
  const generation = Math.max(Math.floor(now.getTime() / 1000), (head?.ready?.generation ?? 0) + 1);
  return { generation, parts: 0, done: 0, total: 0, pageToken: null, startedAt: at, beatAt: at };
}

/** `name` begins the keys; `read` throws UnreadableValue for what is none of its parts. */
export function openParts<Part>(
  store: KeyValue,
  name: string,
  form: { read(value: unknown, key: string): readonly Part[]; write(some: readonly Part[]): unknown },
) {
  const headKey = (projectId: string) => `${name}:${projectId}`;
  const partKey = (projectId: string, generation: number, part: number) =>
    `${name}-part:${projectId}:${generation}:${part}`;
  const keysOf = (projectId: string, { generation, parts }: Pick<ReadyParts, 'generation' | 'parts'>) =>
    Array.from({ length: parts }, (_none, part) => partKey(projectId, generation, part));

  async function head(projectId: string): Promise<PartsHead | null> {
    const stored = await store.get(headKey(projectId));
    if (stored === undefined || stored === null) return null;
    const parsed = v.safeParse(headSchema, stored);
    if (!parsed.success) throw new UnreadableValue(headKey(projectId));
    return { ready: parsed.output.ready, building: parsed.output.building };
  }

  /** A head that tells of nothing is none: its key would tell of a project that may be gone. */
  const writeHead = (projectId: string, wanted: PartsHead): Promise<void> =>
    wanted.ready || wanted.building
      ? store.set(headKey(projectId), { version: 1, ...wanted })
      : store.delete(headKey(projectId));

  const writePart = (projectId: string, generation: number, part: number, some: readonly Part[]): Promise<void> =>
    store.set(partKey(projectId, generation, part), form.write(some));

  /** All of what was built; fails where a part is missing or not readable. */
  async function read(projectId: string, built: Pick<ReadyParts, 'generation' | 'parts'>): Promise<readonly Part[]> {
    const keys = keysOf(projectId, built);
    const stored = await fewAtOnce(keys, (key) => store.get(key));
    return stored.flatMap((value, part) => form.read(value, keys[part] ?? ''));
  }

  const removeParts = (projectId: string, built: Pick<ReadyParts, 'generation' | 'parts'>) =>
    fewAtOnce(keysOf(projectId, built), (key) => store.delete(key));

  /** Of all projects that have a head. */
  const projectIds = async (): Promise<readonly string[]> =>
    (await store.list(`${name}:`)).map(({ key }) => key.slice(name.length + 1));

  /** Everything of a project, parts that no head knows of too. */
  async function forget(projectId: string): Promise<void> {
    const parts = await store.list(`${name}-part:${projectId}:`);
    await fewAtOnce([headKey(projectId), ...parts.map(({ key }) => key)], (key) => store.delete(key));
  }

  return { head, writeHead, writePart, read, removeParts, projectIds, forget };
}
