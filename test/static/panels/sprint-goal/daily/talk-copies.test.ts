import Ajv from 'ajv';
import adfSchema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';
import type { Talk } from '../../../../../static/src/panels/sprint-goal/daily/talk';
import { talkDocument, talkHtml, talkText } from '../../../../../static/src/panels/sprint-goal/daily/talk-copies';

const { $schema: _draft, ...schema } = adfSchema;
const validate = new Ajv({ strict: false, validateSchema: false }).compile(schema);

const talk: Talk = {
  sprintName: 'Sprint 14',
  goal: 'Buyers pay with a saved card',
  lines: [
    {
      key: 'SHOP-4',
      summary: 'Pay <quickly> & "safely"',
      statusName: 'In Progress',
      assigneeName: 'Dana Okoye',
      because: ['Blocked by SHOP-40', 'Serves the goal'],
    },
    { key: 'SHOP-3', summary: 'Keep a card', statusName: 'To Do', assigneeName: null, because: [] },
  ],
};

describe('the talk list as it is copied', () => {
  test('is plain text in talking order', () => {
    expect(talkText({ ...talk, lines: talk.lines.slice(0, 1) })).toBe(
      'Sprint 14\nSprint Goal: Buyers pay with a saved card\n\n' +
        '1. SHOP-4 Pay <quickly> & "safely" (In Progress, Dana Okoye)\n   Blocked by SHOP-40 · Serves the goal',
    );
  });

  test('is HTML in which no summary can become markup', () => {
    const html = new DOMParser().parseFromString(talkHtml(talk, 'https://team.example'), 'text/html');
    expect(html.querySelector('li')?.textContent).toContain('Pay <quickly> & "safely"');
    expect(html.querySelector('a')?.href).toBe('https://team.example/browse/SHOP-4');
    expect([...html.querySelectorAll('li')]).toHaveLength(2);
  });

  test.each([
    ['items', talk],
    ['nothing to talk about', { ...talk, goal: '', lines: [] }],
  ])('is an Atlassian document by its own schema: %s', (_, each) => {
    validate(talkDocument(each, 'https://team.example'));
    expect(validate.errors).toBeNull();
  });
});
