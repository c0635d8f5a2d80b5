/** What Tandem asks of a project's versions. */
import * as v from 'valibot';
import type { Asker } from '../ask';

export interface Version {
  readonly id: string;
  readonly name: string;
  /** A day, as Jira keeps it: no time and no zone. */
  readonly releaseDate: string | null;
  readonly isReleased: boolean;
}

const versionSchema = v.object({
  id: v.string(),
  name: v.fallback(v.string(), ''),
  released: v.nullish(v.boolean()),
  releaseDate: v.fallback(v.nullish(v.pipe(v.string(), v.isoDate())), null),
});
const pageSchema = v.object({ values: v.array(versionSchema), isLast: v.nullish(v.boolean()) });

const onPage = 50;
/** Nobody plans two hundred releases ahead; what a project left open long ago is not worth more requests. */
const pagesAtMost = 4;

export function openVersions(ask: Asker) {
  /** Neither released nor archived, in the project's own order. */
  async function unreleasedVersions(projectKey: string): Promise<readonly Version[]> {
    const found: Version[] = [];
    for (let page = 0; page < pagesAtMost; page += 1) {
      const query = new URLSearchParams({
        ...{ status: 'unreleased', orderBy: 'sequence' },
        ...{ startAt: String(found.length), maxResults: String(onPage) },
      });
      const path = `/rest/api/3/project/${encodeURIComponent(projectKey)}/version?${query.toString()}`;
      const { values, isLast } = await ask({ name: 'versions', path, schema: pageSchema });
      found.push(...values.map(versionOf));
      if (isLast !== false || values.length === 0) break;
    }
    return found;
  }

  const version = async (id: string): Promise<Version> =>
    versionOf(await ask({ name: 'version', path: `/rest/api/3/version/${id}`, schema: versionSchema }));

  return { unreleasedVersions, version };
}

const versionOf = ({ id, name, released, releaseDate }: v.InferOutput<typeof versionSchema>): Version => ({
  ...{ id, name, releaseDate: releaseDate ?? null },
  isReleased: released ?? false,
});
