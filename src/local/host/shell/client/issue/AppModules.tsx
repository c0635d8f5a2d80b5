import { useState } from 'react';
import type { ShownModule } from '../../protocol';
import { useJira } from '../ask-jira';
import { AppFrame } from '../frames/AppFrame';
import { extensionFor } from '../frames/place';
import type { Issue } from '../jira-shapes';
import { Lozenge, type LozengeType } from '../parts/Lozenge';
import { ModuleIcon } from '../parts/ModuleIcon';
import { start } from '../session';

/** What the manifest says in words; a translated text comes as an object, whose key is no use to a reader. */
function labelOf({ properties: { label }, title }: ShownModule): string {
  return typeof label === 'string' ? label : title;
}

interface ModuleStatus {
  readonly type: 'badge' | 'lozenge' | 'icon';
  readonly value: { readonly label: string; readonly type?: LozengeType };
}

/** The app's collapsible groups in the right-hand column of an issue. */
export function IssueContexts({ issue }: { issue: Issue }): JSX.Element {
  const modules = start.modules.filter(({ type }) => type === 'jira:issueContext' || type === 'jira:issueGlance');
  return (
    <>
      {modules.map((module) => (
        <IssueContext key={module.key} module={module} issue={issue} />
      ))}
    </>
  );
}

function IssueContext({ module, issue }: { module: ShownModule; issue: Issue }): JSX.Element {
  const [isOpen, setOpen] = useState(localStorage.getItem(`context ${module.key}`) !== 'closed');
  const toggle = (open: boolean): void => {
    setOpen(open);
    localStorage.setItem(`context ${module.key}`, open ? 'open' : 'closed');
  };
  const status = useModuleStatus(module, issue.key);
  return (
    <details className="card" open={isOpen} onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary>
        <ModuleIcon module={module} />
        <span className="grow">{labelOf(module)}</span>
        {status && (
          <span data-status-of={module.key}>
            <Lozenge type={status.value.type ?? 'default'}>{status.value.label}</Lozenge>
          </span>
        )}
      </summary>
      {isOpen && (
        <AppFrame
          module={module}
          extension={() => extensionFor(module.type, { project: issue.fields.project, issue }, location.href)}
          projectKey={issue.fields.project.key}
          fit="content"
        />
      )}
    </details>
  );
}

/** The issue's own property wins over what the manifest says once for all issues. */
function useModuleStatus(module: ShownModule, issueKey: string): ModuleStatus | undefined {
  const appId = start.app.id.split('/').at(-1) ?? start.app.id;
  const property = `com.atlassian.jira.issue:${appId}:${module.key}:status`;
  const { data } = useJira<{ properties?: Record<string, ModuleStatus | undefined> }>(
    `/rest/api/3/issue/${issueKey}?fields=status&properties=${encodeURIComponent(property)}`,
  );
  return data?.properties?.[property] ?? (module.properties.status as ModuleStatus | undefined);
}

/** The app's wide panels, below the description. */
export function IssuePanels({ issue }: { issue: Issue }): JSX.Element {
  return (
    <>
      {start.modules
        .filter(({ type }) => type === 'jira:issuePanel')
        .map((module) => (
          <section key={module.key} className="card issue-panel" aria-labelledby={`panel-${module.key}`}>
            <h2 id={`panel-${module.key}`}>
              <ModuleIcon module={module} /> {module.title}
            </h2>
            <AppFrame
              module={module}
              extension={() => extensionFor(module.type, { project: issue.fields.project, issue }, location.href)}
              projectKey={issue.fields.project.key}
              fit="content"
            />
          </section>
        ))}
    </>
  );
}
