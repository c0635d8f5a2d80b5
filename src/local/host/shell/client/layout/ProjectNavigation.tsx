import type { ShownModule } from '../../protocol';
import { useJira } from '../ask-jira';
import type { BoardValue, Page, Permissions, Project } from '../jira-shapes';
import { Link } from '../parts/Link';
import { Menu } from '../parts/Menu';
import { ModuleIcon } from '../parts/ModuleIcon';
import { addresses, goTo } from '../route';
import { start } from '../session';

export interface ProjectNavigationProps {
  readonly projectKey: string;
  /** The board that the page is about, if it is about one. */
  readonly boardId: string | null;
  readonly path: string;
}

/** The project's own menu: its boards, its backlog, and the pages that the app adds. */
export function ProjectNavigation({ projectKey, boardId, path }: ProjectNavigationProps): JSX.Element | null {
  const project = useJira<Project>(`/rest/api/3/project/${projectKey}`);
  const boards = useJira<Page<BoardValue>>(project.data ? `/rest/agile/1.0/board?projectKeyOrId=${projectKey}` : null);
  const rights = useJira<Permissions>(
    project.data ? `/rest/api/3/mypermissions?projectKey=${projectKey}&permissions=ADMINISTER_PROJECTS` : null,
  );
  if (!project.data) return null;
  const mayAdminister = rights.data?.permissions.ADMINISTER_PROJECTS?.havePermission ?? false;
  const list = boards.data?.values ?? [];
  const board = list.find(({ id }) => String(id) === boardId) ?? list[0];
  const entries: { readonly href: string; readonly label: string; readonly module?: ShownModule }[] = [
    ...(board ? [{ href: addresses.board(projectKey, board.id), label: 'Board' }] : []),
    ...(board && board.type !== 'kanban' ? [{ href: addresses.backlog(projectKey, board.id), label: 'Backlog' }] : []),
    ...start.modules
      .filter(({ type }) => type === 'jira:projectPage')
      .map((module) => ({ href: addresses.app(projectKey, module.key), label: module.title, module })),
    ...(mayAdminister ? start.modules.filter(({ type }) => type === 'jira:projectSettingsPage') : []).map(
      ({ key, title }) => ({ href: addresses.settings(projectKey, key), label: `Settings: ${title}` }),
    ),
  ];
  return (
    <nav className="project-navigation" aria-label="Project">
      <p className="project-name">
        <span className="project-mark" aria-hidden="true">
          {projectKey[0]}
        </span>
        <span>
          <strong>{project.data.name}</strong>
          <br />
          <span className="quiet">{project.data.archived ? 'Archived project' : 'Software project'}</span>
        </span>
      </p>
      {board && list.length > 1 && (
        <Menu
          label="Switch board"
          face={`${board.name} ▾`}
          isFaceNamed
          className="button board-switcher"
          entries={list.map(({ id, name }) => ({
            key: String(id),
            label: name,
            isChosen: id === board.id,
            onChoose: () => goTo(addresses.board(projectKey, id)),
          }))}
        />
      )}
      <ul>
        {entries.map(({ href, label, module }) => (
          <li key={href}>
            <Link href={href} aria-current={isCurrent(path, href) ? 'page' : undefined}>
              {module && <ModuleIcon module={module} />} {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function isCurrent(path: string, href: string): boolean {
  return path === href || (href.includes('/apps/') && path.startsWith(`${href}/`));
}
