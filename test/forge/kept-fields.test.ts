import { shelfFor } from '../../src/forge/kept-fields';
import { recogniseFields } from '../../src/jira/site/site-fields';

const fields = recogniseFields([]);
const now = () => 0;

describe('a site’s fields', () => {
  test('are remembered between invocations, for one reader of one site, and briefly', () => {
    shelfFor('site-1', 'paula', now).put(fields);
    expect(shelfFor('site-1', 'paula', now).get()).toBe(fields);
    expect(shelfFor('site-1', 'app', now).get()).toBeUndefined();
    expect(shelfFor('site-2', 'paula', now).get()).toBeUndefined();
    expect(shelfFor('site-1', 'paula', () => 5 * 60_000).get()).toBeUndefined();
  });

  test('are not kept beyond the invocation where the site is not known', () => {
    const shelf = shelfFor('', 'app', now);
    shelf.put(fields);
    expect(shelf.get()).toBe(fields);
    expect(shelfFor('', 'app', now).get()).toBeUndefined();
  });
});
