/** Two projects in which nothing happens: one was finished and archived, one has not begun. */
import type { ScenarioStory } from '../catalogue';
import { raise, type WrittenItem } from '../life/written-item';
import { cast } from '../site/basis';
import { englishTypes, englishWorkflow } from '../site/project-draft';
import { Random } from '../site/random';
import { dayInMs, inOfficeHours, officeMomentBefore, workingDayAtOrBefore } from '../site/working-time';

const oldItems: readonly WrittenItem[] = [
  {
    type: 'Story',
    summary: 'Order by fax',
    wiki: 'As a restaurant, I want to order by fax, so that I need no computer.',
    size: 3,
  },
  {
    type: 'Story',
    summary: 'Printed catalogue for the season',
    wiki: 'As a customer, I want a printed catalogue.',
    size: 5,
  },
  {
    type: 'Bug',
    summary: 'Fax with two pages is read in the wrong order',
    wiki: 'The second page comes first when the line is slow.',
    size: 2,
  },
  {
    type: 'Task',
    summary: 'Move customers to Harvest Box',
    wiki: 'Everything that is left moves to the new shop.',
    size: 5,
  },
];

export const archivedProject: ScenarioStory = {
  name: 'archived-project',
  title: 'The old shop: finished and archived',
  story: 'What Harvest Box replaced. It can be read and no longer changed.',
  tell(site) {
    const random = Random.for(site.seed, 'archived-project');
    const { now } = site;
    const project = site.addProject({
      key: 'OLD',
      name: 'The old shop',
      style: 'classic',
      isArchived: true,
      isEstimated: true,
      statuses: englishWorkflow,
      types: englishTypes,
    });
    project.board('The old shop board', 'scrum');
    for (const [index, item] of oldItems.entries()) {
      const bornAt = officeMomentBefore(now, 700 - index * 20, random);
      const life = raise(item, bornAt, bornAt + 10 * dayInMs, { project, epics: new Map(), random, now });
      const start = workingDayAtOrBefore(bornAt + 20 * dayInMs);
      life.record(inOfficeHours(start, random), cast.dana, { kind: 'status', status: project.status('In Progress') });
      // The last one was still open when the project was archived.
      if (index === oldItems.length - 1) continue;
      const end = workingDayAtOrBefore(start + 5 * dayInMs);
      life.record(inOfficeHours(end, random), cast.dana, { kind: 'status', status: project.status('Done') });
    }
  },
};

export const emptyProject: ScenarioStory = {
  name: 'empty-project',
  title: 'Town hall: nothing there yet',
  story: 'A project somebody created this morning.',
  tell(site) {
    const project = site.addProject({
      key: 'HALL',
      name: 'Town hall',
      style: 'next-gen',
      isEstimated: true,
      statuses: englishWorkflow,
      types: englishTypes,
    });
    project.board('HALL board', 'simple');
  },
};
