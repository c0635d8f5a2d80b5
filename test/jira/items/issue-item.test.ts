import * as v from 'valibot';
import { itemOf } from '../../../src/jira/items/issue-item';
import { issueSchema } from '../../../src/jira/items/issue-schema';
import { recogniseFields } from '../../../src/jira/site/site-fields';

const site = recogniseFields([
  { id: 'customfield_10020', name: 'Etappe', customType: 'com.pyxis.greenhopper.jira:gh-sprint', type: 'array' },
]);
const read = (json: object) =>
  itemOf(v.parse(issueSchema, { id: '1', key: 'SHOP-1', fields: {}, ...json }), site, null);

describe('reading an issue', () => {
  test('takes an internal note of a service project for what only some may read', () => {
    const comment = (id: string, more: object) => ({
      id,
      created: '2026-03-01T09:00:00.000+0000',
      body: 'Why?',
      ...more,
    });
    const comments = [
      comment('1', { jsdPublic: true }),
      comment('2', { jsdPublic: false }),
      comment('3', { visibility: { type: 'role', value: 'Developers' } }),
      comment('4', {}),
    ];
    const { item } = read({ fields: { comment: { comments } } });
    expect(item.comments.map(({ id, isRestricted = false }) => [id, isRestricted])).toEqual([
      ['1', false],
      ['2', true],
      ['3', true],
      ['4', false],
    ]);
  });

  test('tells no links from links that Jira said nothing of', () => {
    expect(read({ fields: { issuelinks: [] } }).linksAreKnown).toBe(true);
    expect(read({}).linksAreKnown).toBe(false);
    expect(read({ fields: { issuelinks: null } })).toMatchObject({ linksAreKnown: false, item: { links: [] } });
  });

  test('brings its history oldest first, with the sprint field under the name that rules know', () => {
    const histories: readonly object[] = [
      {
        id: '2',
        author: { accountId: 'acc-po' },
        created: '2026-03-04T09:00:00.000+0100',
        items: [{ field: 'Link', fieldtype: 'jira', from: null, fromString: null, to: 'SHOP-2', toString: 'Blocks' }],
      },
      {
        id: '1',
        created: '2026-03-02T09:00:00.000+0000',
        items: [
          { field: 'Etappe', fieldId: 'customfield_10020', from: '', to: '7', toString: 'Sprint 7' },
          { field: 'description', fieldId: 'description', from: null, fromString: 'One', to: null },
          'not a change',
        ],
      },
      { id: '0', created: 'some day', items: [] },
    ];
    expect(read({ changelog: { histories } }).item.changes).toEqual([
      expect.objectContaining({ field: 'customfield_10020', fieldName: 'Sprint', to: '7', toText: 'Sprint 7' }),
      expect.objectContaining({ field: 'description', fromText: 'One', toText: null, authorAccountId: null }),
      expect.objectContaining({ at: '2026-03-04T09:00:00.000+01:00', field: 'Link', authorAccountId: 'acc-po' }),
    ]);
    expect(read({}).item).not.toHaveProperty('changes');
  });
});
