import fc from '../../support/properties';
import type { SeedIssue, SiteSeed } from '../../../src/local/jira/seed';
import { scenarios, type Scenario } from '../../../src/local/scenarios/catalogue';
import { demoSite } from '../../../src/local/scenarios/demo-site';
import { flaggedFieldId, storyPointEstimateFieldId, storyPointsFieldId } from '../../../src/local/scenarios/site/basis';
import { disagreements } from './replay';

const now = new Date('2026-03-11T13:20:00Z');
const small = scenarios.filter(({ name }) => name !== 'large');
const moments = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
const seeds = fc.integer({ min: 0, max: 1_000_000 });

function built(name: string): SiteSeed {
  return scenario(name).build({ now, seed: 1 });
}

function scenario(name: string): Scenario {
  const found = scenarios.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`There is no scenario ${name}`);
  return found;
}

function firstStatuses(seed: SiteSeed): string[] {
  return seed.projects.map((project) => project.statusIds[0] ?? '');
}

function pointsOf(issue: SeedIssue): number {
  const size = issue.customFields[storyPointsFieldId] ?? issue.customFields[storyPointEstimateFieldId];
  return typeof size === 'number' ? size : 0;
}

function sum(issues: readonly SeedIssue[]): number {
  return issues.reduce((total, issue) => total + pointsOf(issue), 0);
}

function sprintIn(seed: SiteSeed, state: string): SiteSeed['sprints'][number] {
  const sprint = seed.sprints.find((candidate) => candidate.state === state);
  if (sprint === undefined) throw new Error(`There is no ${state} sprint`);
  return sprint;
}

function doneInEachSprint(seed: SiteSeed): number[] {
  return seed.sprints
    .filter((sprint) => sprint.state === 'closed')
    .map(({ startDate, completeDate }) =>
      sum(
        seed.issues.filter(
          ({ resolvedAt }) =>
            resolvedAt !== null && resolvedAt >= (startDate ?? '') && resolvedAt <= (completeDate ?? ''),
        ),
      ),
    );
}

function textOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  const { text, content } = node as { text?: string; content?: unknown[] };
  return (text ?? '') + (content ?? []).map(textOf).join(' ');
}

test('the scenarios have the names that people type', () => {
  const names = [
    'healthy-team',
    'new-product-owner',
    'overcommitted-sprint',
    'no-history',
    'kanban-no-estimates',
    'large',
  ];
  expect(scenarios.map(({ name }) => name)).toEqual(names);
});

describe.each(small.map((story) => [story.name, story] as const))('%s', (_, story) => {
  test('has a changelog that leads to its present state, whatever the day and the seed', () => {
    fc.assert(
      fc.property(moments, seeds, (day, seed) => {
        const site = story.build({ now: day, seed });
        const first = firstStatuses(site);
        expect(site.issues.flatMap((issue) => disagreements(issue, first))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('tells only of the past, on working days, and its running sprint has begun and not ended', () => {
    fc.assert(
      fc.property(moments, seeds, (day, seed) => {
        const site = story.build({ now: day, seed });
        const told = site.issues.flatMap((issue) => [
          issue.createdAt,
          ...[...issue.histories, ...issue.comments].map((entry) => entry.createdAt),
        ]);
        expect(told.filter((moment) => moment > day.toISOString())).toEqual([]);
        for (const sprint of site.sprints.filter(({ endDate }) => endDate !== null)) {
          expect([0, 6]).not.toContain(new Date(sprint.endDate ?? '').getUTCDay());
        }
        const running = site.sprints.filter(({ state }) => state === 'active');
        expect(running.length).toBeLessThanOrEqual(1);
        for (const sprint of running) {
          expect((sprint.startDate ?? '') < day.toISOString()).toBe(true);
          expect((sprint.endDate ?? '') > day.toISOString()).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('is the same, byte for byte, for the same now and seed, and another for another seed', () => {
    const once = JSON.stringify(story.build({ now, seed: 7 }));
    expect(JSON.stringify(story.build({ now, seed: 7 }))).toBe(once);
    expect(JSON.stringify(story.build({ now, seed: 8 }))).not.toBe(once);
  });
});

test('everything in the demo site refers to something in it, and keys and ids are unique', () => {
  const site = demoSite({ now });
  const keys = new Set(site.issues.map(({ key }) => key));
  expect(keys.size).toBe(site.issues.length);
  expect(new Set(site.issues.map(({ id }) => id)).size).toBe(site.issues.length);
  const known = new Set<unknown>([
    ...keys,
    ...site.users.map((user) => user.accountId),
    ...[...site.statuses, ...site.issueTypes, ...site.sprints, ...site.boards, ...site.linkTypes].map(({ id }) => id),
    ...site.projects.flatMap((project) => [project.key, ...project.versions.map(({ id }) => id)]),
    ...site.customFields.map(({ id }) => id),
  ]);
  const referred = [
    ...site.issues.flatMap((issue) => [
      issue.projectKey,
      issue.issueTypeId,
      issue.statusId,
      issue.parentKey,
      issue.assigneeId,
      issue.reporterId,
      ...issue.sprintIds,
      ...issue.fixVersionIds,
      ...issue.watcherIds,
      ...issue.voterIds,
      ...Object.keys(issue.customFields),
      ...issue.comments.map(({ authorId }) => authorId),
      ...issue.histories.map(({ authorId }) => authorId),
    ]),
    ...site.links.flatMap((link) => [link.typeId, link.outwardFrom, link.inwardTo]),
    ...site.sprints.map(({ boardId }) => boardId),
    ...site.boards.flatMap((board) => [
      board.projectKey,
      board.estimationFieldId,
      ...board.columns.flatMap(({ statusIds }) => statusIds),
    ]),
    ...site.projects.flatMap((project) => [
      ...project.statusIds,
      ...project.issueTypeIds,
      ...project.permissions.browse,
    ]),
  ];
  expect(referred.filter((reference) => reference !== null && !known.has(reference))).toEqual([]);
});

test('the demo site mixes both kinds of project and has an archived and an empty one', () => {
  const site = demoSite({ now });
  expect(new Set(site.projects.map(({ style }) => style))).toEqual(new Set(['classic', 'next-gen']));
  expect(site.projects.filter(({ isArchived }) => isArchived)).toHaveLength(1);
  const filled = new Set(site.issues.map(({ projectKey }) => projectKey));
  expect(site.projects.filter(({ key }) => !filled.has(key))).toHaveLength(1);
  expect(site.projects.flatMap(({ permissions }) => permissions.browse)).not.toContain(
    site.users.find(({ role }) => role === 'Stakeholder without access')?.accountId,
  );
});

describe('healthy-team', () => {
  const site = built('healthy-team');

  test('has ten closed sprints and more, each with a goal, and a running one that fits what the team usually does', () => {
    const closed = site.sprints.filter(({ state }) => state === 'closed');
    expect(closed.length).toBeGreaterThanOrEqual(10);
    expect(closed.every(({ goal }) => goal.length > 20)).toBe(true);
    const done = doneInEachSprint(site);
    const usual = done.reduce((total, points) => total + points, 0) / done.length;
    const planned = sum(site.issues.filter(({ sprintIds }) => sprintIds.includes(sprintIn(site, 'active').id)));
    expect(planned).toBeGreaterThan(usual * 0.5);
    expect(planned).toBeLessThan(usual * 1.6);
  });

  test('has ready items at the top of its backlog: sized, and with acceptance criteria', () => {
    const backlog = site.issues.filter(({ sprintIds, resolution, issueTypeId }) => {
      const type = site.issueTypes.find(({ id }) => id === issueTypeId);
      return sprintIds.length === 0 && resolution === null && type?.name === 'Story';
    });
    const top = backlog.slice(0, 6);
    expect(top.every((issue) => pointsOf(issue) > 0 && textOf(issue.description).includes('Acceptance criteria'))).toBe(
      true,
    );
    expect(site.projects[0]?.versions.some(({ isReleased }) => isReleased)).toBe(true);
  });
});

describe('new-product-owner', () => {
  const site = built('new-product-owner');
  const owner = site.users.find(({ role }) => role === 'Product Owner')?.accountId;

  test('has questions to the Product Owner that nobody answered', () => {
    const waiting = site.issues.filter(({ comments }) => {
      const last = comments.at(-1);
      return (
        last !== undefined &&
        last.authorId !== owner &&
        JSON.stringify(last.body).includes(owner ?? '') &&
        textOf(last.body).includes('?')
      );
    });
    expect(waiting.length).toBeGreaterThanOrEqual(5);
  });

  test('has a goal that is a list, giants, titles without a word more, and a circle of blockers', () => {
    expect(sprintIn(site, 'active').goal.split(',').length).toBeGreaterThan(3);
    expect(site.issues.filter((issue) => pointsOf(issue) >= 21).length).toBeGreaterThanOrEqual(3);
    const open = site.issues.filter(({ resolution }) => resolution === null);
    expect(open.filter(({ description }) => description === null).length).toBeGreaterThanOrEqual(5);
    const blocks = new Map(
      site.links.filter(({ typeId }) => typeId === '10000').map((link) => [link.outwardFrom, link.inwardTo]),
    );
    const reaches = (from: string) => blocks.get(blocks.get(blocks.get(from) ?? '') ?? '') === from;
    expect([...blocks.keys()].filter(reaches)).toHaveLength(3);
  });
});

describe('overcommitted-sprint', () => {
  const site = built('overcommitted-sprint');
  const sprint = sprintIn(site, 'active');
  const inSprint = site.issues.filter(({ sprintIds }) => sprintIds.includes(sprint.id));

  test('has more left on day six than the team ever finished in a whole sprint', () => {
    const left = sum(inSprint.filter(({ resolvedAt }) => resolvedAt === null));
    expect(left).toBeGreaterThan(Math.max(...doneInEachSprint(site)));
  });

  test('had items added after its start, and has flagged ones', () => {
    const added = inSprint.filter(({ histories }) =>
      histories.some(
        ({ createdAt, items }) =>
          createdAt > (sprint.startDate ?? '') &&
          items.some(({ field, to }) => field === 'Sprint' && to?.endsWith(String(sprint.id))),
      ),
    );
    expect(added).toHaveLength(4);
    expect(inSprint.filter(({ isFlagged }) => isFlagged).length).toBeGreaterThanOrEqual(2);
  });
});

test('no-history has nothing finished and no sprint that began', () => {
  const site = built('no-history');
  expect(site.issues.filter(({ resolvedAt }) => resolvedAt !== null)).toEqual([]);
  expect(site.sprints.map(({ state }) => state)).toEqual(['future']);
  expect(site.projects.map(({ style }) => style)).toEqual(['next-gen']);
});

test('kanban-no-estimates flows without sprints and estimates, in German', () => {
  const site = built('kanban-no-estimates');
  expect(site.boards).toMatchObject([{ type: 'kanban', estimationFieldId: null }]);
  expect(site.sprints).toEqual([]);
  expect(site.statuses.map(({ name }) => name)).toContain('Wartet auf Freigabe');
  expect(sum(site.issues)).toBe(0);
  expect(site.issues.filter(({ resolvedAt }) => resolvedAt !== null).length).toBeGreaterThan(20);
  expect(
    site.issues.some(({ histories }) =>
      histories.some(({ items }) => items.some(({ fieldId }) => fieldId === flaggedFieldId)),
    ),
  ).toBe(true);
});

test('large has 20,000 issues, 2,500 of them open, 10,000 links and several boards, and its changelogs hold', () => {
  const site = built('large');
  expect(site.issues).toHaveLength(20_000);
  expect(site.links).toHaveLength(10_000);
  expect(site.boards.length).toBeGreaterThan(3);
  const open = site.issues.filter(({ resolvedAt }) => resolvedAt === null).length;
  expect(open).toBeGreaterThan(2_400);
  expect(open).toBeLessThan(3_000);
  const first = firstStatuses(site);
  expect(site.issues.flatMap((issue) => disagreements(issue, first)).slice(0, 5)).toEqual([]);
});
