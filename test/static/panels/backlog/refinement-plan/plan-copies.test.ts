import { planHtml, planText } from '../../../../../static/src/panels/backlog/refinement-plan/plan-copies';

const picked = [{ key: 'SHOP-1', summary: 'Pay & go', question: 'Who <needs> this?' }];

test('candidates are copied as text with their questions', () => {
  expect(planText(picked)).toBe('For the next refinement\n\n1. SHOP-1 Pay & go\n   Who <needs> this?');
});

test('candidates are copied as HTML with links, and nothing in them becomes markup', () => {
  expect(planHtml(picked, 'https://team.example')).toBe(
    '<h3>For the next refinement</h3><ol><li><p><a href="https://team.example/browse/SHOP-1">SHOP-1</a> ' +
      'Pay &amp; go</p><p>Who &lt;needs&gt; this?</p></li></ol>',
  );
});
