import { useEffect, useMemo, useRef } from 'react';
import type { AppLocation } from '../../../bridge/frame-talk';
import { useJira } from '../ask-jira';
import { AppFrame } from '../frames/AppFrame';
import type { FrameBridge } from '../frames/frame-bridge';
import { extensionFor } from '../frames/place';
import type { Project } from '../jira-shapes';
import { Loading, NotFound, ProblemState } from '../parts/States';
import { address, recordAddress } from '../route';
import { start } from '../session';

/** A page of the app inside a project: its own history is the rest of the address. */
export function AppPage({
  projectKey,
  moduleKey,
  base,
}: {
  projectKey: string;
  moduleKey: string;
  base: string;
}): JSX.Element {
  const project = useJira<Project>(`/rest/api/3/project/${projectKey}`);
  const module = start.modules.find(({ key }) => key === moduleKey);
  const bridge = useRef<FrameBridge | null>(null);

  useEffect(
    () =>
      address.subscribe(() => {
        if (location.pathname.startsWith(base)) bridge.current?.tell('location', { location: locationBelow(base) });
      }),
    [base],
  );
  const pages = useMemo(
    () => ({
      location: () => locationBelow(base),
      moved: (action: 'PUSH' | 'REPLACE', to: AppLocation) =>
        recordAddress(base + to.pathname + to.search + to.hash, action),
      step: (by: number) => history.go(by),
    }),
    [base],
  );

  useEffect(() => {
    if (module && project.data) document.title = `${module.title} - ${project.data.name} - Jira`;
  }, [module, project.data]);

  if (!module) return <NotFound what="page" />;
  if (project.error) return <ProblemState problem={project.error} what="project" />;
  if (!project.data) return <Loading what="project" />;
  const place = { project: project.data };
  return (
    <>
      <h1 className="hidden">{`${module.title}, ${project.data.name}`}</h1>
      <AppFrame
        key={`${projectKey} ${moduleKey}`}
        module={module}
        extension={() => extensionFor(module.type, place, location.href)}
        projectKey={projectKey}
        fit="fill"
        pages={pages}
        onBridge={(opened) => (bridge.current = opened)}
      />
    </>
  );
}

function locationBelow(base: string): AppLocation {
  return {
    pathname: location.pathname.slice(base.length) || '/',
    search: location.search,
    hash: location.hash,
    key: 'shell',
  };
}
