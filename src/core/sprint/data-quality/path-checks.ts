import { categoryRank, type BoardView, type DataCheck } from './data-check';
import type { StatusMove } from './status-path';

const day = (at: string): string => at.slice(0, 10);
const isBackward = ({ from, to }: StatusMove): boolean => categoryRank(to) < categoryRank(from);
const began = (path: readonly StatusMove[]): StatusMove | undefined =>
  path.find(({ to }) => to.category === 'inProgress');
const wasInWork = (path: readonly StatusMove[]): boolean =>
  path.some(({ from, to }) => from.category === 'inProgress' || to.category === 'inProgress');

/** Checks that read the way an item went through its statuses. */
export const pathChecks: readonly DataCheck[] = [
  {
    id: 'data/discarded-changes',
    title: 'Work that begins goes on',
    why: 'Once an item is back where work has not begun, its first start is discarded and its age is told too short.',
    spoilsTimes: false,
    find: ({ path }) => {
      const start = path.findIndex(({ to }) => to.category === 'inProgress');
      const back = path.findIndex(({ to }, at) => at > start && to.category === 'todo');
      return start < 0 || back < 0
        ? null
        : `Back in “${path[back]?.to.name}” on ${day(path[back]?.at ?? '')}, after work had begun.`;
    },
  },
  {
    id: 'data/completed-without-start',
    title: 'Finished work was once started',
    why: 'Without a start there is no cycle time; counting it as 0 would flatter the team.',
    spoilsTimes: true,
    find: ({ path, history }) =>
      history.item.status.category === 'done' && !wasInWork(path) ? 'Done without ever having been in progress.' : null,
  },
  {
    id: 'data/changed-after-done',
    title: 'Done stays done',
    why: 'A status change after the end leaves two ends to choose from.',
    spoilsTimes: false,
    find: ({ path }) => {
      const move = path.find(({ from }) => from.category === 'done');
      return move ? `Went from “${move.from.name}” to “${move.to.name}” on ${day(move.at)}, after it was done.` : null;
    },
  },
  {
    id: 'data/backward-category',
    title: 'Work moves forward through the status categories',
    why: 'Going back from done to in progress, or to to do, makes times depend on which pass is counted.',
    spoilsTimes: false,
    find: ({ path }) => {
      const move = path.find(isBackward);
      return move ? `Back from “${move.from.name}” to “${move.to.name}” on ${day(move.at)}.` : null;
    },
  },
  {
    id: 'data/backward-status',
    title: 'Work moves forward through the columns',
    why: 'Within one category a step back often means that something was called finished too early.',
    spoilsTimes: false,
    cannotJudge: ({ columns }) => (columns === null ? 'The board’s columns are not known.' : null),
    find: ({ path }, board) => {
      const move = path.find((one) => categoryRank(one.from) === categoryRank(one.to) && isColumnBack(one, board));
      return move ? `Back from “${move.from.name}” to “${move.to.name}” on ${day(move.at)}.` : null;
    },
  },
  {
    id: 'data/created-started',
    title: 'Items begin in the backlog',
    why: 'An item created in progress has no moment at which somebody took it up.',
    spoilsTimes: false,
    find: ({ path, history }) => {
      const first = path[0]?.from ?? history.item.status;
      return first.category === 'todo' ? null : `Created in “${first.name}”.`;
    },
  },
  {
    id: 'data/stopped-before-started',
    title: 'Work starts before it ends',
    why: 'An end before the start gives a negative time.',
    spoilsTimes: true,
    find: ({ path }) => {
      const end = path.findIndex(({ to }) => to.category === 'done');
      const start = began(path);
      const startPlace = start ? path.indexOf(start) : -1;
      const wasBegunBefore = path.slice(0, end + 1).some(({ from }) => from.category === 'inProgress');
      return end < 0 || startPlace < end || wasBegunBefore || !start
        ? null
        : `Done on ${day(path[end]?.at ?? '')}, started on ${day(start.at)}.`;
    },
  },
];

function isColumnBack({ from, to }: StatusMove, { columns }: BoardView): boolean {
  const place = (id: string): number => (columns ?? []).findIndex((ids) => ids.includes(id));
  return place(to.id) >= 0 && place(to.id) < place(from.id);
}
