/** An issue's changelog from its own export and from changelogs that came on their own, with the ids of this site. */
import type { SeedHistory, SeedHistoryItem } from '../../jira/seed';
import { cast, epicLinkFieldId, flaggedFieldId, rankFieldId, sprintFieldId } from '../site/basis';
import type { Harvest, ImportedHistory, ImportedIssue } from './imported';
import type { PeopleBook } from './people-book';
import type { SprintBook } from './sprint-book';
import type { StatusBook } from './status-book';

interface Books {
  readonly people: PeopleBook;
  readonly statuses: StatusBook;
  readonly sprints: SprintBook;
  readonly pointsField: string;
  readonly nextId: () => string;
}

export function historiesOf(imported: ImportedIssue, harvest: Harvest, books: Books): SeedHistory[] {
  const apart = [imported.id, imported.key].flatMap((owner) =>
    owner === null ? [] : (harvest.histories.get(owner)?.entries ?? []),
  );
  const byId = new Map<string, ImportedHistory>(
    [...apart, ...imported.histories].map((history) => [history.id, history]),
  );
  return [...byId.values()]
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : Number(a.id) - Number(b.id)))
    .map((history) => ({
      id: books.nextId(),
      authorId: history.author === null ? cast.admin.accountId : books.people.idOf(history.author),
      createdAt: history.createdAt,
      items: history.items.map((item) => translated(item, books)),
    }));
}

/** Custom fields have other ids on other sites; here they are known by their names. */
function translated(item: SeedHistoryItem, books: Books): SeedHistoryItem {
  switch (item.field) {
    case 'status':
      return {
        ...item,
        fieldId: 'status',
        from: books.statuses.idInHistory(item.from, item.fromString),
        to: books.statuses.idInHistory(item.to, item.toString),
      };
    case 'Sprint':
      return {
        ...item,
        fieldId: sprintFieldId,
        from: sprintIds(item.from, item.fromString, books),
        to: sprintIds(item.to, item.toString, books),
      };
    case 'Story Points':
    case 'Story point estimate':
      return { ...item, fieldId: books.pointsField };
    case 'Flagged':
      return { ...item, fieldId: flaggedFieldId };
    case 'Rank':
      return { ...item, fieldId: rankFieldId };
    case 'Epic Link':
      return { ...item, fieldId: epicLinkFieldId };
    default:
      return item;
  }
}

/** Ids and names come as two lists; a name with a comma makes them differ in length, and then ids stay as they are. */
function sprintIds(ids: string | null, names: string | null, books: Books): string | null {
  if (ids === null || names === null || ids === '') return ids;
  const idList = ids.split(/,\s*/);
  const nameList = names.split(', ');
  if (idList.length !== nameList.length) return ids;
  return idList.map((id, index) => books.sprints.idInHistory(id, nameList[index] ?? '')).join(', ');
}
