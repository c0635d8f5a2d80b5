import type { DoneWork, OpenRelease } from '../../core/forecast/report/release-work';
import { understand } from '../../core/text/understand';
import type { ReleaseItem } from '../../jira/items/release-items';
import type { Version } from '../../jira/site/versions';
import type { BacklogItem } from './backlog-item';

export interface ReleaseParts {
  readonly versions: readonly Version[];
  /** Open epics, with their texts. */
  readonly epics: readonly ReleaseItem[];
  /** Open items, hidden ones among them. */
  readonly items: readonly BacklogItem[];
  /** Finished items of what is still open. */
  readonly done: readonly ReleaseItem[];
  /** Ids of boards by the ids of their items; absent for those of the asked board. */
  readonly boardOf: ReadonlyMap<string, number>;
}

/** A project's unreleased versions, then its open epics, each with all that belongs to it. */
export function releasesOf({ versions, epics, items, done, boardOf }: ReleaseParts): readonly OpenRelease[] {
  const byKey = new Map(epics.map((epic) => [epic.item.key, epic]));
  const withCriteria = (key: string) => {
    const epic = byKey.get(key);
    return epic ? [{ key, hasSuccessCriteria: saysHowItSucceeds(epic) }] : [];
  };
  const worked = (isIn: (where: Belonging) => boolean) => {
    const own = items.filter(isIn).map(({ work }) => work);
    return {
      open: own.filter(({ isHidden }) => !isHidden),
      hiddenKeys: own.filter(({ isHidden }) => isHidden).map(({ key }) => key),
      done: done.filter((item) => isIn(belongingOf(item))).map((item) => doneWork(item, boardOf.get(item.item.id))),
    };
  };
  const ofVersions = versions.map(({ id, name, releaseDate }): OpenRelease => {
    const isIn = ({ versionIds }: { readonly versionIds: readonly string[] }): boolean => versionIds.includes(id);
    const seen = items.filter((item) => isIn(item) && !item.work.isHidden);
    const parents = seen.flatMap(({ parentKey }) => parentKey ?? []);
    const own = [...parents, ...epics.filter(isIn).map(({ item }) => item.key)];
    return {
      ...{ kind: 'version', id, name, promisedFor: releaseDate, ...worked(isIn) },
      epics: [...new Set(own)].flatMap(withCriteria),
    };
  });
  const ofEpics = epics.map(({ item: { key, summary }, dueOn }): OpenRelease => ({
    ...{ kind: 'epic', id: key, name: summary, promisedFor: dueOn, ...worked(({ parentKey }) => parentKey === key) },
    epics: withCriteria(key),
  }));
  // An epic without items and without a date promises nothing.
  const isTold = ({ open, done: finished, promisedFor, hiddenKeys }: OpenRelease): boolean =>
    open.length + finished.length + hiddenKeys.length > 0 || promisedFor !== null;
  return [...ofVersions, ...ofEpics.filter(isTold)];
}

type Belonging = Pick<BacklogItem, 'versionIds' | 'parentKey'>;

const belongingOf = ({ item, versionIds }: ReleaseItem): Belonging => ({
  versionIds,
  parentKey: item.parent?.key ?? null,
});

const doneWork = ({ item, categorySince }: ReleaseItem, teamId: number | undefined): DoneWork => ({
  ...{ id: item.id, key: item.key, estimate: item.estimate, createdAt: item.createdAt, doneAt: categorySince },
  ...(teamId === undefined ? {} : { teamId }),
});

/** A number with what it measures ("30 %", "under 5 minutes"), or words that announce one. */
const measure = /\d+(?:[.,]\d+)?\s*(?:%|‰|€|\$|£|[a-z]+\b)|\b(?:measures?|metrics?|KPIs?|success)\b/i;

/** Success criteria are a list of criteria, or a measure anywhere in its text. */
function saysHowItSucceeds({ item }: ReleaseItem): boolean {
  const { criteria, whole } = understand(item);
  return criteria.length > 0 || measure.test(whole.text.slice(item.summary.length));
}
