import { JiraFailure } from '../../jira/failure';
import { UnreadableMark } from '../../jira/marks/goal-marks';
import { worthMarkKey, worthMarkOf } from '../../jira/marks/worth-marks';
import type { Handler } from '../door';
import { recordAgain } from '../kept/record-again';
import { projectIn } from '../place';
import { QuestionProblem } from '../problem';
import { itemWorthOf } from './worth-inputs';

/**
 * Keeps one part of an item's worth on the item, as the person. The other parts stay as they stand; where this one is
 * no longer what the person saw, nothing is written and they are told what stands there now. Jira keeps no versions of
 * a property: of two who choose within the same blink, the later stands.
 */
export const giveWorth: Handler<'giveWorth'> = async (place, { id, input, seen, given }, world) => {
  const standing = projectIn(place);
  const [[line], site] = await Promise.all([
    world.asUser.worthLines([id], await world.asUser.siteFields()),
    world.records.site(standing.id),
  ]);
  if (line?.project?.id !== standing.id) throw hasLeft();
  if (line.own === null) throw new UnreadableMark(worthMarkKey);
  const estimatesAreUsed = site?.estimatesAreUsed ?? true;
  const standingThere = line.byFields[input] ?? line.own[input];
  if (standingThere === given) return { kind: 'given', now: itemWorthOf(line, estimatesAreUsed) };
  if (line.byFields[input] !== null || standingThere !== seen)
    return { kind: 'overtaken', now: itemWorthOf(line, estimatesAreUsed) };
  const own = { ...line.own, [input]: given };
  try {
    await world.asUser.writeIssueProperty(id, worthMarkKey, worthMarkOf(own));
  } catch (error) {
    if (!(error instanceof JiraFailure) || error.kind !== 'forbidden') throw error;
    throw new QuestionProblem({
      kind: 'forbidden',
      title: `You may look at ${line.item.key} but not change it`,
      advice: 'Whoever may edit the item in Jira may say what it is worth.',
    });
  }
  await recordAgain(id, standing.id, world);
  return { kind: 'given', now: itemWorthOf({ ...line, own }, estimatesAreUsed) };
};

const hasLeft = (): QuestionProblem =>
  new QuestionProblem({
    kind: 'conflict',
    title: 'This item is no longer in this project',
    advice: 'Somebody may have moved or deleted it just now. Refresh to see the backlog as it is.',
  });
