import { useState, type ReactNode } from 'react';
import { useJira } from '../ask-jira';
import { change, editIssue } from '../edits';
import type { BoardConfiguration, BoardValue, Issue, Page, Transition, User } from '../jira-shapes';
import { Avatar } from '../parts/Avatar';
import { dateAndTime } from '../parts/dates';
import { isFlagged, sprintsOf } from '../parts/fields';
import { Menu } from '../parts/Menu';

/** The status as Jira shows it: a button whose menu holds the transitions. */
export function StatusButton({ issue, canTransition }: { issue: Issue; canTransition: boolean }): JSX.Element {
  const path = `/rest/api/3/issue/${issue.key}/transitions`;
  const { data } = useJira<{ transitions: readonly Transition[] }>(canTransition ? path : null);
  const { status } = issue.fields;
  const className = `button status status-${status.statusCategory.key}`;
  if (!canTransition) return <span className={className}>{status.name}</span>;
  return (
    <Menu
      label={`Status: ${status.name}`}
      face={`${status.name} ▾`}
      className={className}
      empty="No transitions from here"
      entries={(data?.transitions ?? []).map(({ id, name, to }) => ({
        key: id,
        label: name === to.name ? name : `${name} → ${to.name}`,
        onChoose: () => void change('move the issue', path, 'POST', { transition: { id } }),
      }))}
    />
  );
}

export function Details({ issue, canEdit }: { issue: Issue; canEdit: boolean }): JSX.Element {
  const { fields } = issue;
  const sprints = sprintsOf(fields);
  const current = sprints.filter(({ state }) => state !== 'closed');
  const earlier = sprints.length - current.length;
  return (
    <details className="card" open>
      <summary>
        <span className="grow">Details</span>
      </summary>
      <dl className="details">
        <Detail label="Assignee">
          <Person user={fields.assignee ?? null} nobody="Unassigned" />
        </Detail>
        <Detail label="Priority">{fields.priority?.name ?? 'None'}</Detail>
        <StoryPoints issue={issue} canEdit={canEdit} />
        <Detail label="Sprint">
          {current.map(({ name }) => name).join(', ') || 'None'}
          {earlier > 0 && <span className="quiet"> +{earlier} earlier</span>}
        </Detail>
        <Detail label="Labels">
          {fields.labels?.length
            ? fields.labels.map((label) => (
                <span key={label} className="tag">
                  {label}
                </span>
              ))
            : 'None'}
        </Detail>
        {fields.fixVersions && fields.fixVersions.length > 0 && (
          <Detail label="Fix versions">{fields.fixVersions.map(({ name }) => name).join(', ')}</Detail>
        )}
        {isFlagged(fields) && <Detail label="Flagged">⚑ Impediment</Detail>}
        <Detail label="Reporter">
          <Person user={fields.reporter ?? null} nobody="Anonymous" />
        </Detail>
        <Detail label="Created">{dateAndTime(fields.created)}</Detail>
        <Detail label="Updated">{dateAndTime(fields.updated)}</Detail>
      </dl>
    </details>
  );
}

function Detail({ label, children }: { label: string; children: ReactNode }): JSX.Element {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Person({ user, nobody }: { user: User | null; nobody: string }): JSX.Element {
  return (
    <span className="person">
      <Avatar name={user?.displayName ?? null} /> {user?.displayName ?? nobody}
    </span>
  );
}

/** The field in which the project's board estimates, if it estimates at all. */
export function useEstimationField(projectKey: string): { fieldId: string; displayName: string } | null {
  const boards = useJira<Page<BoardValue>>(`/rest/agile/1.0/board?projectKeyOrId=${projectKey}`);
  const board = boards.data?.values[0];
  const configuration = useJira<BoardConfiguration>(board ? `/rest/agile/1.0/board/${board.id}/configuration` : null);
  return configuration.data?.estimation?.field ?? null;
}

function StoryPoints({ issue, canEdit }: { issue: Issue; canEdit: boolean }): JSX.Element | null {
  const field = useEstimationField(issue.fields.project.key);
  const [draft, setDraft] = useState<string | null>(null);
  if (!field?.fieldId.startsWith('customfield_')) return null;
  const value = issue.fields[field.fieldId];
  const shown = typeof value === 'number' ? String(value) : '';
  const save = async (): Promise<void> => {
    const text = (draft ?? shown).trim().replace(',', '.');
    const next = text === '' ? null : Number(text);
    if (text !== shown && (next === null || Number.isFinite(next))) {
      await editIssue(issue.key, 'save the estimate', { [field.fieldId]: next });
    }
    setDraft(null);
  };
  return (
    <Detail label={field.displayName}>
      {canEdit ? (
        <input
          className="field field-small"
          inputMode="decimal"
          aria-label={field.displayName}
          placeholder="None"
          value={draft ?? shown}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => void save()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
            if (event.key === 'Escape') setDraft(null);
          }}
        />
      ) : (
        shown || 'None'
      )}
    </Detail>
  );
}
