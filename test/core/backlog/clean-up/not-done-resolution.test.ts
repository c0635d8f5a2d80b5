import { notDoneResolution } from '../../../../src/core/backlog/clean-up/not-done-resolution';

const chosen = (...names: string[]) => notDoneResolution(names.map((name) => ({ name })))?.name ?? null;

test('of several resolutions, that one is chosen that says most plainly that the work was not done', () => {
  expect(chosen('Done', 'Duplicate', "Won't Do")).toBe("Won't Do");
  expect(chosen('Fixed', 'Cannot Reproduce', 'Duplicate')).toBe('Duplicate');
  expect(chosen('Erledigt', 'Wird nicht erledigt ')).toBe('Wird nicht erledigt ');
});

test('where none says so, none is chosen', () => {
  expect(chosen('Done', 'Fixed')).toBeNull();
  expect(chosen()).toBeNull();
});
