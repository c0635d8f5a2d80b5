/** The talk list as others take it: plain text, HTML for editors, and Atlassian's own document format. */
import { escaped, issueUrl } from '../../../words/item-copies';
import { storyWords } from '../../../words/sprint-story';
import type { Talk, TalkLine } from './talk';

const say = storyWords.daily;
const goalOf = ({ goal }: Talk): string => (goal ? say.goal(goal) : say.noGoal);
const sideOf = ({ statusName, assigneeName }: TalkLine): string =>
  [statusName, assigneeName].filter(Boolean).join(', ');

export function talkText(talk: Talk): string {
  const lines = talk.lines.map(
    (line, index) => `${index + 1}. ${line.key} ${line.summary} (${sideOf(line)})\n   ${line.because.join(' · ')}`,
  );
  return [talk.sprintName, goalOf(talk), '', ...lines].join('\n');
}

/** Jira's and Confluence's editors turn this into their own headings, lists and links when it is pasted. */
export function talkHtml(talk: Talk, siteUrl: string): string {
  const lines = talk.lines.map(
    (line) =>
      `<li><p><a href="${escaped(issueUrl(siteUrl, line.key))}">${escaped(line.key)}</a> ${escaped(line.summary)} ` +
      `(${escaped(sideOf(line))})</p><p>${escaped(line.because.join(' · '))}</p></li>`,
  );
  return `<h3>${escaped(talk.sprintName)}</h3><p>${escaped(goalOf(talk))}</p><ol>${lines.join('')}</ol>`;
}

/** Atlassian Document Format, version 1: what Jira's REST API takes as a comment or description. */
export function talkDocument(talk: Talk, siteUrl: string): object {
  const text = (words: string) => ({ type: 'text', text: words });
  const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content });
  const lines = talk.lines.map((line) => ({
    type: 'listItem',
    content: [
      paragraph(
        { ...text(line.key), marks: [{ type: 'link', attrs: { href: issueUrl(siteUrl, line.key) } }] },
        text(` ${line.summary} (${sideOf(line)})`),
      ),
      // An empty text is no valid node.
      ...(line.because.length > 0 ? [paragraph(text(line.because.join(' · ')))] : []),
    ],
  }));
  return {
    version: 1,
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 3 }, content: [text(talk.sprintName)] },
      paragraph(text(goalOf(talk))),
      ...(lines.length > 0 ? [{ type: 'orderedList', content: lines }] : []),
    ],
  };
}
