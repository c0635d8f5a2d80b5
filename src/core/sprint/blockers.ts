import type { Item } from '../model/item';
import type { Blocker } from '../model/sprint-report';

/** Who is known around a sprint, from what Jira just told this person. */
export interface KnownPeople {
  /** Display names by account id. */
  readonly names: ReadonlyMap<string, string>;
  /** Who works on each item of the sprint, by its key. */
  readonly assignees: ReadonlyMap<string, string>;
}

const nobodyKnown: KnownPeople = { names: new Map(), assignees: new Map() };

/** Statuses people name for waiting, in the languages met most; a status's category cannot tell. */
const waitingStatus =
  /\b(block(ed|iert)?|on hold|waiting|impeded|impediment|stuck|paused|wartet|wartend|angehalten|bloqué|en attente|bloquead[oa]|en espera|em espera|bloccat[oa]|in attesa|geblokkeerd|in de wacht|blockerad|blokeret|blokkert|zablokowane)|заблокирован|ожида|ブロック|保留|待ち|阻塞|阻止|挂起|等待|보류|대기/iu;

/**
 * Why an item cannot go on, since when and who can change that; finished work is never blocked. `flaggedField` is the
 * flag's field as changelogs name it; null where the site has none.
 */
export function blockersOf(
  item: Item,
  people: KnownPeople = nobodyKnown,
  flaggedField: string | null = null,
): readonly Blocker[] {
  if (item.status.category === 'done') return [];
  const lastChange = (field: string | null) => item.changes?.filter((change) => change.field === field).at(-1);
  const nameOf = (accountId: string | null | undefined) => (accountId ? (people.names.get(accountId) ?? null) : null);
  const flag = lastChange(flaggedField);
  const open = item.links.filter((link) => link.blocksThis && link.statusCategory !== 'done');
  return [
    ...(item.isFlagged
      ? [{ what: 'Flagged', key: null, since: flag?.at ?? null, whoName: nameOf(flag?.authorAccountId) }]
      : []),
    ...open.map(({ key }) => ({
      ...{ what: `Blocked by ${key}`, key, since: null },
      whoName: people.assignees.get(key) ?? null,
    })),
    ...(waitingStatus.test(item.status.name)
      ? [
          {
            ...{ what: `Status “${item.status.name}”`, key: null, since: lastChange('status')?.at ?? null },
            whoName: item.assignee?.displayName ?? null,
          },
        ]
      : []),
  ];
}
