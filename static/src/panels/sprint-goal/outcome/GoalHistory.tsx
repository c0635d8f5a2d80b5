import type { GoalVerdict } from '../../../../../src/core/model/closed-sprint';
import type { EarlierGoal } from '../../../../../src/core/model/sprint-story';
import { Disclosure } from '../../../ui/Disclosure';
import { Lozenge, type LozengeTone } from '../../../ui/Lozenge';
import { storyWords } from '../../../words/sprint-story';

const say = storyWords.goals;

export const verdictTones: Readonly<Record<GoalVerdict, LozengeTone>> = {
  met: 'success',
  partly: 'warning',
  missed: 'danger',
};

/** The goals of earlier sprints with what became of them, newest first. */
export function GoalHistory({ goals }: { readonly goals: readonly EarlierGoal[] }) {
  if (goals.length === 0) return null;
  const newestFirst = [...goals].sort((a, b) => b.closedAt.localeCompare(a.closedAt));
  return (
    <Disclosure title={say.title(goals.length)}>
      <ul className="plain-list lines">
        {newestFirst.map((goal) => (
          <li key={goal.sprintId} className="line">
            <p className="text row row--apart">
              <span>
                <strong>{goal.sprintName}</strong>{' '}
                <span className="text--subtle text--small">{say.closed(goal.closedAt)}</span>
              </span>
              <Lozenge tone={goal.outcome ? verdictTones[goal.outcome] : 'neutral'}>
                {goal.outcome ? storyWords.outcome.verdicts[goal.outcome] : storyWords.outcome.open}
              </Lozenge>
            </p>
            <p className="text">{goal.goal.trim() || say.noGoal}</p>
            <p className="text text--subtle text--small">{say.doneOf(goal)}</p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
