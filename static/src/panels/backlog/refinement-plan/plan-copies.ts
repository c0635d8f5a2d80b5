/** Candidates for refinement as others take them: plain text, and HTML that Jira's editor turns into links. */
import { backlogWords } from '../../words/backlog';
import { escaped, issueUrl } from '../../words/item-copies';

export interface PickedCandidate {
  readonly key: string;
  readonly summary: string;
  readonly question: string;
}

const { heading } = backlogWords.candidates;

export function candidatesText(picked: readonly PickedCandidate[]): string {
  const lines = picked.map(({ key, summary, question }, index) => `${index + 1}. ${key} ${summary}\n   ${question}`);
  return [heading, '', ...lines].join('\n');
}

export function candidatesHtml(picked: readonly PickedCandidate[], siteUrl: string): string {
  const lines = picked.map(
    ({ key, summary, question }) =>
      `<li><p><a href="${escaped(issueUrl(siteUrl, key))}">${escaped(key)}</a> ${escaped(summary)}</p>` +
      `<p>${escaped(question)}</p></li>`,
  );
  return `<h3>${escaped(heading)}</h3><ol>${lines.join('')}</ol>`;
}
