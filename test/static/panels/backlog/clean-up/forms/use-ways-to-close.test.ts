import { together } from '../../../../../../static/src/panels/backlog/clean-up/forms/use-ways-to-close';

const done = { id: '41', name: 'Done', category: 'done' } as const;
const wontDo = { id: '31', name: 'Won’t do', category: 'done' } as const;

test('what several answers offer is one list, the status that fits most items first', () => {
  const first = { statuses: [{ status: wontDo, ids: ['1', '2'] }], none: ['3'] };
  const second = {
    statuses: [
      { status: done, ids: ['4', '5', '6'], countsAsFinished: true as const },
      { status: wontDo, ids: ['4', '5'] },
    ],
    none: [],
  };
  expect(together([first, second])).toEqual({
    statuses: [
      { status: wontDo, ids: ['1', '2', '4', '5'] },
      { status: done, ids: ['4', '5', '6'], countsAsFinished: true },
    ],
    none: ['3'],
  });
});

test('a status that counts as finished from one of the items says so for all', () => {
  const [from, later] = [
    { status: done, ids: ['1'], countsAsFinished: true as const },
    { status: done, ids: ['2'] },
  ];
  const ways = together([
    { statuses: [from], none: [] },
    { statuses: [later], none: [] },
  ]);
  expect(ways.statuses).toEqual([{ status: done, ids: ['1', '2'], countsAsFinished: true }]);
});
