import { rules } from '../../../src/core/rules/catalogue';
import { cataloguePage } from '../../../src/core/rules/catalogue-page';

test('the page tells every rule with its why, its advice and its source, and links to each', () => {
  const page = cataloguePage();
  for (const { id, title, why, advice, source } of rules) {
    expect(page).toContain(`\n## ${id}\n`);
    expect(page).toContain(`](#${id.replace('/', '')}) | ${title} |`);
    for (const words of [why, advice, source]) expect(page).toContain(words);
  }
});
