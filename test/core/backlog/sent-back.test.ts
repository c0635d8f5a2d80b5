import { timesSentBack, type WaitingPlaces } from '../../../src/core/backlog/sent-back';

const move = (from: string, to: string, texts: { readonly fromText?: string; readonly toText?: string } = {}) => ({
  ...{ field: 'status', from, to, fromText: null, toText: null },
  ...texts,
});
const status = (id: string, name: string, category: 'todo' | 'inProgress' = 'todo') => ({ id, name, category });

describe('where a status says that its items are agreed', () => {
  const places: WaitingPlaces = {
    statuses: [status('1', 'To do'), status('2', 'Ready'), status('3', 'Doing', 'inProgress')],
    columns: [['1'], ['2'], ['3']],
  };

  test('going back from it counts, beginning and laying down do not', () => {
    const back = move('2', '1', { fromText: 'Ready', toText: 'To do' });
    const begun = move('2', '3', { fromText: 'Ready', toText: 'Doing' });
    const laidDown = move('3', '1', { fromText: 'Doing', toText: 'To do' });
    expect(timesSentBack([back, begun, laidDown, back], places)).toBe(2);
  });
});

describe('where no name tells', () => {
  const statuses = [status('1', 'Ideen'), status('2', 'Ausgesucht'), status('3', 'In Arbeit', 'inProgress')];

  test('the board does: from a column of what is to do to one further left, whatever their names', () => {
    const places = { statuses, columns: [['1'], ['2'], ['3']] };
    const moves = [move('1', '2'), move('2', '1'), move('2', '3'), move('3', '1'), move('9', '1'), move('2', '1')];
    expect(timesSentBack(moves, places)).toBe(2);
    expect(timesSentBack([{ ...move('2', '1'), field: 'sprint' }], places)).toBe(0);
  });

  test('statuses in one column are one place, and a column that only holds begun work is none', () => {
    const places = { statuses, columns: [['1', '2'], ['3']] };
    expect(timesSentBack([move('2', '1')], places)).toBeNull();
  });

  test('without a board nobody can tell', () => {
    expect(timesSentBack([move('2', '1')], { statuses, columns: [] })).toBeNull();
  });
});
