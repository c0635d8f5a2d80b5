import { useState } from 'react';
import { useJira } from '../ask-jira';
import type { Page, Project } from '../jira-shapes';
import { Avatar } from '../parts/Avatar';
import { Link } from '../parts/Link';
import { Menu } from '../parts/Menu';
import { addresses, goTo } from '../route';
import { colorMode, person, start } from '../session';
import { useStore } from '../store';

export function TopBar({ isLogOpen, onToggleLog }: { isLogOpen: boolean; onToggleLog: () => void }): JSX.Element {
  const mode = useStore(colorMode);
  const other = mode === 'dark' ? 'light' : 'dark';
  return (
    <header className="top-bar">
      <Link href={addresses.projects} className="site-name">
        <span className="site-mark" aria-hidden="true" />
        Jira <span className="quiet site-note">local stand-in for Jira</span>
      </Link>
      <ProjectSwitcher />
      <IssueFinder />
      <span className="grow" />
      <button type="button" className="button button-subtle" aria-pressed={isLogOpen} onClick={onToggleLog}>
        Host log
      </button>
      <button
        type="button"
        className="button button-subtle"
        aria-label={`Switch to ${other} theme`}
        title={`Switch to ${other} theme`}
        onClick={() => colorMode.set(other)}
      >
        {mode === 'dark' ? '☀' : '☾'}
      </button>
      <PersonSwitcher />
    </header>
  );
}

function ProjectSwitcher(): JSX.Element {
  const { data } = useJira<Page<Project>>('/rest/api/3/project/search?expand=lead');
  return (
    <Menu
      label="Projects"
      face="Projects ▾"
      className="button button-subtle"
      empty="No projects you can see"
      entries={(data?.values ?? []).map(({ key, name }) => ({
        key,
        label: (
          <>
            <span className="grow">{name}</span> <span className="quiet">{key}</span>
          </>
        ),
        onChoose: () => goTo(addresses.project(key)),
      }))}
    />
  );
}

function IssueFinder(): JSX.Element {
  const [text, setText] = useState('');
  return (
    <form
      role="search"
      className="issue-finder"
      onSubmit={(event) => {
        event.preventDefault();
        if (!text.trim()) return;
        goTo(addresses.issue(text.trim().toUpperCase()));
        setText('');
      }}
    >
      <input
        className="field"
        aria-label="Go to issue"
        placeholder="Go to issue key…"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </form>
  );
}

function PersonSwitcher(): JSX.Element {
  const chosen = useStore(person);
  return (
    <Menu
      label="Switch person"
      isFaceNamed
      className="button button-subtle person-button"
      face={
        <>
          <span className="hidden">You are {chosen.displayName},</span>
          <Avatar name={chosen.displayName} /> <span className="person-role">{chosen.role}</span>
          <span aria-hidden="true">▾</span>
        </>
      }
      entries={start.users.map((user) => ({
        key: user.accountId,
        isChosen: user.accountId === chosen.accountId,
        label: (
          <>
            <Avatar name={user.displayName} />
            <span className="grow">
              {user.displayName}
              <br />
              <span className="quiet">{user.role}</span>
            </span>
          </>
        ),
        onChoose: () => person.set(user),
      }))}
    />
  );
}
