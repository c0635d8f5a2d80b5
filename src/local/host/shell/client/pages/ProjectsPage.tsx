import { useEffect } from 'react';
import { useJira } from '../ask-jira';
import type { Page, Project } from '../jira-shapes';
import { Link } from '../parts/Link';
import { Loading, ProblemState } from '../parts/States';
import { addresses } from '../route';

export function ProjectsPage(): JSX.Element {
  const { data, error } = useJira<Page<Project>>('/rest/api/3/project/search?expand=lead');
  useEffect(() => {
    document.title = 'Projects - Jira';
  }, []);
  if (error) return <ProblemState problem={error} what="list of projects" />;
  if (!data) return <Loading what="projects" />;
  const hasLeads = data.values.some(({ lead }) => lead);
  return (
    <div className="page">
      <header className="page-head">
        <h1>Projects</h1>
      </header>
      {data.values.length === 0 ? (
        <div className="empty-state">
          <h2>There are no projects you can see</h2>
          <p>Ask an administrator for access, or choose another person at the top right.</p>
        </div>
      ) : (
        <div className="table-scroll" tabIndex={0} role="region" aria-label="Projects">
          <table className="projects">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Key</th>
                <th scope="col">Type</th>
                {hasLeads && <th scope="col">Lead</th>}
              </tr>
            </thead>
            <tbody>
              {data.values.map((project) => (
                <tr key={project.key}>
                  <td>
                    <Link href={addresses.project(project.key)}>{project.name}</Link>
                    {project.archived && <span className="tag">Archived</span>}
                  </td>
                  <td>{project.key}</td>
                  <td>{project.style === 'next-gen' ? 'Team-managed' : 'Company-managed'} software</td>
                  {hasLeads && <td>{project.lead?.displayName ?? ''}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
