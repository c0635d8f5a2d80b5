import type { ScenarioStory } from '../catalogue';
import { runFlow } from '../life/run-flow';
import { raiseEpics } from '../life/written-item';
import { cast } from '../site/basis';
import { Random } from '../site/random';
import { dayInMs } from '../site/working-time';
import { tenantsEpics, tenantsItems } from './tenants-items';

export const kanbanNoEstimates: ScenarioStory = {
  name: 'kanban-no-estimates',
  title: 'Genossenschaft: Kanban, auf Deutsch, ohne Schätzungen',
  story:
    "A housing cooperative runs its tenants' portal without sprints and without estimates, in German. Work flows, but it " +
    'waits long for approval.',
  tell(site) {
    const random = Random.for(site.seed, 'kanban-no-estimates');
    const { now } = site;
    const project = site.addProject({
      key: 'HAUS',
      name: 'Mieterportal',
      style: 'classic',
      isEstimated: false,
      statuses: [
        { name: 'Offen', category: 'new' },
        { name: 'In Arbeit', category: 'indeterminate' },
        { name: 'Wartet auf Freigabe', category: 'indeterminate' },
        { name: 'Erledigt', category: 'done' },
      ],
      types: [
        { name: 'Epic', hierarchyLevel: 1 },
        { name: 'Story', hierarchyLevel: 0 },
        { name: 'Aufgabe', hierarchyLevel: 0 },
        { name: 'Fehler', hierarchyLevel: 0 },
      ],
    });
    project.board('Mieterportal', 'kanban');
    const epics = raiseEpics(tenantsEpics, now - 150 * dayInMs, { project, random, now });
    runFlow({
      project,
      epics,
      random,
      now,
      developers: [cast.lin, cast.deniz],
      approver: cast.productOwner,
      workingDays: 85,
      items: tenantsItems,
      atMostInProgress: 3,
      finishChance: 0.2,
      approveChance: 0.3,
      blockChance: 0.05,
      blockReasons: [
        'Wir warten auf die Rückmeldung der Ablesefirma.',
        'Der Testzugang zum Rechenzentrum fehlt noch.',
        'Das Büro muss erst den Text freigeben.',
      ],
      statuses: {
        inProgress: project.status('In Arbeit'),
        waiting: project.status('Wartet auf Freigabe'),
        done: project.status('Erledigt'),
      },
    });
  },
};
