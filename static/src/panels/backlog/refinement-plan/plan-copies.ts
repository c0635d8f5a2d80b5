/** The list for refinement as others take it: plain text, and HTML that Jira's editor turns into links. */
import { escaped, issueUrl } from '../../../words/item-copies';
import { planWords } from '../../../words/refinement-plan';

export interface CopiedItem {
  readonly key: string;
  readonly summary: string;
  readonly question: string | null;
}

const { heading } = planWords;

export function planText(items: readonly CopiedItem[]): string {
  const lines = items.map(
    ({ key, summary, question }, index) =>
      `${index + 1}. ${key} ${summary}${question === null ? '' : `\n   ${question}`}`,
  );
  return [heading, '', ...lines].join('\n');
}

export function planHtml(items: readonly CopiedItem[], siteUrl: string): string {
  const lines = items.map(
    ({ key, summary, question }) =>
      `<li><p><a href="${escaped(issueUrl(siteUrl, key))}">${escaped(key)}</a> ${escaped(summary)}</p>` +
      `${question === null ? '' : `<p>${escaped(question)}</p>`}</li>`,
  );
  return `<h3>${escaped(heading)}</h3><ol>${lines.join('')}</ol>`;
}
