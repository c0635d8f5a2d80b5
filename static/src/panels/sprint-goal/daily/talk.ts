import type { TalkItem } from '../../../../../src/core/model/flow';
import type { SprintReport } from '../../../../../src/core/model/sprint-report';
import type { SprintStory } from '../../../../../src/core/model/sprint-story';

/** One line of the list as it is read out, copied or printed. */
export interface TalkLine extends TalkItem {
  readonly summary: string;
  readonly statusName: string;
  readonly assigneeName: string | null;
}

export interface Talk {
  readonly sprintName: string;
  /** Empty where the sprint has none. */
  readonly goal: string;
  readonly lines: readonly TalkLine[];
}

/** The order to talk in, with what is known of each item. */
export function talkOf(report: SprintReport, story: SprintStory): Talk {
  const items = new Map(report.items.map((item) => [item.key, item]));
  const lines = story.talk.flatMap((each) => {
    const item = items.get(each.key);
    return item
      ? [{ ...each, summary: item.summary, statusName: item.status.name, assigneeName: item.assigneeName }]
      : [];
  });
  return { sprintName: report.sprint.name, goal: report.goal.text.trim(), lines };
}
