import { historyNotes } from '../../../src/core/forecast/history-notes';

const sprint = (name: string, delivered: number, from: string | null = null, to: string | null = null) => ({
  name,
  delivered,
  committed: null,
  from,
  to,
});
const today = '2026-09-28';
const march = sprint('March', 10, '2026-03-02', '2026-03-15');
const lateMarch = sprint('Late March', 12, '2026-03-16', '2026-03-29');

test('a usual history needs no words', () => {
  expect(historyNotes([march, lateMarch, sprint('April', 11, '2026-03-30', '2026-04-12')], '2026-04-20')).toEqual([]);
});

test('one huge sprint is named and not dropped', () => {
  const amounts = [10, 11, 10, 12, 11, 10, 60, 11, 10, 12];
  expect(
    historyNotes(
      amounts.map((amount, at) => sprint(`Sprint ${at + 1}`, amount)),
      today,
    ),
  ).toEqual(['Unusual, and counted like the others: Sprint 7 (60).']);
});

test('three empty sprints at the end ask whether the team stopped estimating', () => {
  const notes = historyNotes(
    [10, 9, 11, 0, 0, 0].map((amount, at) => sprint(String(at), amount)),
    today,
  );
  expect(notes).toContain('Nothing was counted in the last 3 sprints: did the team stop, or stop estimating?');
  expect(
    historyNotes(
      [10, 9, 11, 0, 0].map((amount, at) => sprint(String(at), amount)),
      today,
    ),
  ).toEqual([]);
});

test('overlaps, gaps and other lengths are told', () => {
  const notes = historyNotes(
    [
      march,
      sprint('Overlapping', 12, '2026-03-14', '2026-03-27'),
      sprint('Long', 30, '2026-03-28', '2026-04-24'),
      sprint('After the summer', 9, '2026-09-07', '2026-09-20'),
    ],
    today,
  );
  expect(notes).toEqual([
    'Not of the usual 14 days, and counted per 14 days: Long (28).',
    'March and Overlapping overlap: work may be counted twice.',
    '135 days without a sprint between Long and After the summer.',
  ]);
});

test('months in which no sprint closed are told, the sprint that runs now is none of them', () => {
  expect(historyNotes([march, lateMarch], '2026-04-26')).toEqual([]);
  expect(historyNotes([march, lateMarch], '2026-06-29')).toEqual([
    'No sprint has closed since Late March, 92 days ago: is the team’s pace still the same?',
  ]);
});
