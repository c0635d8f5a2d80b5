import type { ItemKind } from '../../core/model/item';
import { JiraFailure } from '../../jira/failure';
import type { FoundIssue } from '../../jira/gateway';
import { linkTypeFor } from '../../jira/items/link-types';
import type { NewIssue } from '../../jira/items/new-issues';
import { goalMarksIn } from '../../jira/marks/goal-marks';
import { splitMark } from '../../jira/marks/split-mark';
import type { Handler } from '../door';
import { QuestionProblem } from '../problem';
import type { World } from '../world';
import { issueIn } from './read-refinement';

/**
 * Creates the children of a split, as the person. A story's children stand beside it, of the same type and under the
 * same parent; an epic's stand below it. What Jira refuses is told by title, and the rest is made all the same.
 */
export const createChildren: Handler<'createChildren'> = async (place, { titles, pattern }, world) => {
  const found = await world.asUser.issue(issueIn(place).id, ['*all']);
  const [fields, types] = await Promise.all([fieldsOfChild(found, world), world.asUser.linkTypes()]);
  // Whatever the item was said to serve, its parts serve too, until somebody says otherwise.
  const properties = [splitMark(found.item.id), ...goalMarksIn(found.properties)];
  const wanted = titles.map((summary): NewIssue => ({ fields: { ...fields, summary }, properties }));
  const { created, failures } = await world.asUser.createIssues(wanted);
  world.log(`split by ${pattern}: ${created.length} of ${titles.length} created`);

  const problems = new Map(failures.map(({ index, reasons }) => [index, reasons]));
  const made = titles.filter((_title, index) => !problems.has(index));
  const link = linkTypeFor(types, 'split') ?? linkTypeFor(types, 'relates');
  const [canUndo, ...isLinked] = await Promise.all([
    mayDelete(created[0]?.key, world),
    ...created.map(async (child) => {
      if (!link) return false;
      const [from, to] = link.isOutward ? [found.item.key, child.key] : [child.key, found.item.key];
      try {
        await world.asUser.link(link.type.id, from, to);
        return true;
      } catch (error) {
        // The child stands without its link, and the answer says so.
        if (!(error instanceof JiraFailure)) throw error;
        world.log(`split: a child was not linked, ${error.message}`);
        return false;
      }
    }),
  ]);
  return {
    canUndo,
    created: created.map(({ key }, index) => ({ key, title: made[index] ?? '' })),
    failed: titles.flatMap((title, index) => {
      const reasons = problems.get(index);
      return reasons ? [{ title, problem: reasons.join(' ') || 'Jira did not say why.' }] : [];
    }),
    notLinked: created.flatMap(({ key }, index) => (isLinked[index] ? [] : [key])),
  };
};

/** A project may let people delete what they reported, so it is asked of one that they have just made. */
async function mayDelete(key: string | undefined, world: World): Promise<boolean> {
  if (key === undefined) return false;
  try {
    return await world.asUser.may('DELETE_ISSUES', { issueIdOrKey: key });
  } catch (error) {
    // What was made is told all the same; the way back is an extra.
    if (!(error instanceof JiraFailure)) throw error;
    return false;
  }
}

async function fieldsOfChild({ item, project, typeId }: FoundIssue, world: World): Promise<NewIssue['fields']> {
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
