import type { DataCheck } from './data-check';

const few = (keys: readonly string[]): string =>
  keys.slice(0, 3).join(', ') + (keys.length > 3 ? ` and ${keys.length - 3} more` : '');

/** Checks that look at where an item stands: its board, its sub-tasks, its links. */
export const neighbourChecks: readonly DataCheck[] = [
  {
    id: 'data/not-visible',
    title: 'Work in progress can be seen on the board',
    why: 'What the board does not show nobody speaks about, and it still takes time.',
    spoilsTimes: false,
    cannotJudge: ({ columns, activeSprintIds }) =>
      columns === null && activeSprintIds === null
        ? 'Neither the board’s columns nor its running sprints are known.'
        : null,
    find: ({ history: { item } }, { columns, activeSprintIds }) => {
      if (item.status.category !== 'inProgress') return null;
      if (columns !== null && !columns.some((ids) => ids.includes(item.status.id)))
        return `Its status “${item.status.name}” is in no column of the board.`;
      if (
        activeSprintIds !== null &&
        item.kind !== 'epic' &&
        !item.sprints.some(({ id }) => activeSprintIds.includes(id))
      )
        return 'In progress, but in no running sprint.';
      return null;
    },
  },
  {
    id: 'data/parent-not-started',
    title: 'A parent is started with its first sub-task',
    why: 'The item looks untouched while people work on it, so its age is told too short.',
    spoilsTimes: false,
    find: ({ history: { item }, subtasks }) => {
      const begun = subtasks.filter(({ item: { status } }) => status.category !== 'todo');
      return item.status.category === 'todo' && begun.length > 0
        ? `Not started, but ${few(begun.map((one) => one.item.key))} ${begun.length === 1 ? 'is' : 'are'}.`
        : null;
    },
  },
  {
    id: 'data/incomplete-subtasks',
    title: 'Sub-tasks are done when their item is',
    why: 'Either the item is not done, or somebody forgot to say that the rest will not be.',
    spoilsTimes: false,
    find: ({ history: { item }, subtasks }) => {
      const open = subtasks.filter(({ item: { status } }) => status.category !== 'done');
      return item.status.category === 'done' && open.length > 0
        ? `Done, while ${few(open.map((one) => one.item.key))} ${open.length === 1 ? 'is' : 'are'} open.`
        : null;
    },
  },
  {
    id: 'data/several-boards',
    title: 'An item is on one board',
    why: 'Two boards may read done differently, and both count the item.',
    spoilsTimes: false,
    cannotJudge: ({ boardsByKey }) => (boardsByKey === null ? 'The project’s other boards are not known.' : null),
    find: ({ history: { item } }, { boardsByKey }) => {
      const boards = boardsByKey?.get(item.key) ?? [];
      return boards.length > 1 ? `On ${few(boards)}.` : null;
    },
  },
  {
    id: 'data/blocked-by-closed',
    title: 'What blocks is still open',
    why: 'A blocker that is closed holds nobody up; the link hides the real reason or is forgotten.',
    spoilsTimes: false,
    find: ({ history: { item } }) => {
      const closed = item.links.filter((link) => link.blocksThis && link.statusCategory === 'done');
      return item.status.category !== 'done' && closed.length > 0
        ? `Blocked by ${few(closed.map(({ key }) => key))}, which ${closed.length === 1 ? 'is' : 'are'} closed.`
        : null;
    },
  },
];
