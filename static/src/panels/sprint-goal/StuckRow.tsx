import type { SprintItem } from '../../../../src/core/model/sprint-report';
import { ItemLink } from '../../ui/ItemLink';
import { StatusLozenge } from '../../ui/Lozenge';
import { sprintGoalWords as say } from '../../words/sprint-goal';
import { storyWords } from '../../words/sprint-story';

/** An item that is stuck or may stay open: why first, who can help, then the item. */
export function StuckRow({ item, outlook }: { readonly item: SprintItem; readonly outlook: string | null }) {
  const reasons = [...item.blockedBecause, ...(item.isAgeing ? [ageOf(item)] : []), ...(outlook ? [outlook] : [])];
  const helpers = [...new Set(item.blockers.flatMap(({ whoName }) => whoName ?? []))];
  return (
    <li className="line">
      <p className="text text--strong">{reasons.join(' · ')}</p>
      {helpers.length > 0 && <p className="text text--small">{storyWords.stuck.canHelp(helpers.join(', '))}</p>}
      <p className="text row">
        <ItemLink issueKey={item.key} />
        <span>{item.summary}</span>
        <StatusLozenge {...item.status} />
        {item.assigneeName && <span className="text--subtle">{say.assignee(item.assigneeName)}</span>}
      </p>
    </li>
  );
}

/** Days in progress beside the team's own cycle times, where there are enough of them. */
function ageOf({ ageInDays, age }: SprintItem): string {
  const days = say.ageing(Math.floor(ageInDays ?? 0));
  return age?.percentile.kind === 'known' ? `${days}, ${storyWords.stuck.olderThan(age.percentile.value)}` : days;
}
