import { pathOf, routeOf } from '../../../../static/src/panels/project/use-route';

test.each(['/', '/today', '/backlog', '/level-3', '/sprint', '/forecast'])(
  'the address %s leads to a place whose address it is',
  (path) => {
    expect(pathOf(routeOf(path))).toBe(path);
  },
);

test('an address that nobody knows names no section', () => {
  expect(routeOf('/somewhere/else')).toEqual({ section: null, level: null });
});
