import type { MouseEvent } from 'react';
import { openIssue, openIssueInNewTab } from '../forge';
import { usePlace } from '../place';
import { words } from '../words/shared';

/** Leads to an issue. In a dialog it opens a tab, because leaving would close the dialog. */
export function ItemLink({ issueKey, text }: { readonly issueKey: string; readonly text?: string }) {
  const { siteUrl, moduleKey } = usePlace();
  const isInDialog = moduleKey.startsWith('sprint-goal');
  const follow = (event: MouseEvent): void => {
    // The frame itself must not go anywhere; Jira's router does.
    event.preventDefault();
    const wantsTab = isInDialog || event.metaKey || event.ctrlKey || event.shiftKey;
    void (wantsTab ? openIssueInNewTab(issueKey) : openIssue(issueKey));
  };
  return (
    <a className="link" href={`${siteUrl}/browse/${issueKey}`} onClick={follow}>
      {text ?? issueKey}
      {isInDialog && <span className="visually-hidden"> {words.opensInNewTab}</span>}
    </a>
  );
}
