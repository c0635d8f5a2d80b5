import type { CreatedChildren } from '../contract';
import type { ItemKind } from '../core/model/item';
import { JiraFailure } from '../jira/failure';
import type { FoundIssue } from '../jira/gateway';
import { goalMarksKey } from '../jira/goal-marks';
import { linkTypeFor } from '../jira/link-types';
import type { Handler } from './door';
import { QuestionProblem } from './problem';
import { issueIn } from './read-refinement';
import type { World } from './world';

type NewIssue = Readonly<Record<string, unknown>>;

/**
 * Creates the children of a split, as the person. A story's children stand beside it, of the same type and under the
 * same parent; an epic's stand below it. What Jira refuses is told by title, and the rest is made all the same.
 */
export const createChildren: Handler<'createChildren'> = async (place, { titles, pattern }, world) => {
  const found = await world.asUser.issue(issueIn(place).id, [goalMarksKey]);
  const issues = await Promise.all([newIssueLike(found, world), world.asUser.linkTypes()]);
  const [like, types] = issues;
  const { created, failures } = await world.asUser.createIssues(titles.map((title) => ({ ...like, summary: title })));
  world.log(`split by ${pattern}: ${created.length} of ${titles.length} created`);

  const problems = new Map(failures.map(({ index, reasons }) => [index, reasons]));
  const made = titles.filter((_title, index) => !problems.has(index));
  const children = created.map((child, index) => ({ ...child, title: made[index] ?? '' }));
  const link = linkTypeFor(types, 'split') ?? linkTypeFor(types, 'relates');
  const linked = await Promise.all(
    children.map(async (child) => {
      const [isLinked] = await Promise.all([
        // "split to" is told by the item that was split, as is any other phrase here.
        link !== null &&
          world.asUser
            .link(link.type.id, ...ends(found.item.key, child.key, link.isOutward))
            .then(() => true, unlinked(world)),
        copyGoalMark(found, child.id, world),
      ]);
      return isLinked;
    }),
  );
  return {
    created: children.map(({ key, title }) => ({ key, title })),
    failed: titles.flatMap((title, index) => {
      const reasons = problems.get(index);
      return reasons ? [{ title, problem: reasons.join(' ') || 'Jira did not say why.' }] : [];
    }),
    notLinked: children.flatMap(({ key }, index) => (linked[index] ? [] : [key])),
  } satisfies CreatedChildren;
};

const ends = (from: string, to: string, isOutward: boolean): [string, string] => (isOutward ? [from, to] : [to, from]);

/** The child stands without its link; the answer says so. */
const unlinked =
  (world: World) =>
  (error: unknown): false => {
    world.log(
      `split: a child was not linked, ${error instanceof JiraFailure ? error.message : 'for an unknown reason'}`,
    );
    return false;
  };

async function newIssueLike({ item, project, typeId }: FoundIssue, world: World): Promise<NewIssue> {
  if (!project) throw noType();
  if (item.kind !== 'epic') {
    if (typeId === null) throw noType();
    const parent = item.parent ? { parent: { key: item.parent.key } } : {};
    return { project: { id: project.id }, issuetype: { id: typeId }, ...parent };
  }
  const { issueTypes } = await world.asUser.project(project.id);
  const wanted: readonly ItemKind[] = ['story', 'task', 'other'];
  const type = wanted.flatMap((kind) => issueTypes.find((each) => each.kind === kind) ?? [])[0];
  if (!type) throw noType();
  return { project: { id: project.id }, issuetype: { id: type.id }, parent: { key: item.key } };
}

const noType = () =>
  new QuestionProblem({
    kind: 'conflict',
    title: 'Jira does not say what these items could be',
    advice: 'Create them in Jira itself; the proposed titles can be copied.',
  });

/** Whatever the item was said to serve, its parts serve too, until somebody says otherwise. */
async function copyGoalMark({ properties }: FoundIssue, childId: string, world: World): Promise<void> {
  const mark = properties[goalMarksKey];
  if (mark === undefined || mark === null) return;
  try {
    await world.asUser.writeIssueProperty(childId, goalMarksKey, mark);
  } catch (error) {
    world.log(
      `split: a goal mark was not copied, ${error instanceof JiraFailure ? error.message : 'for an unknown reason'}`,
    );
  }
}
