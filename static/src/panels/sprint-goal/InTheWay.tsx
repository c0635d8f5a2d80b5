import type { SprintReport } from '../../../../src/core/model/sprint-report';
import type { SpillView, SprintStory } from '../../../../src/core/model/sprint-story';
import { Disclosure } from '../../ui/Disclosure';
import { KnownNumber } from '../../ui/KnownNumber';
import { sprintGoalWords as say } from '../../words/sprint-goal';
import { storyWords } from '../../words/sprint-story';
import { StuckRow } from './StuckRow';

/** From this chance on an item is named among those that may stay open. */
const namedFrom = 0.5;

/** Blocked work first, then what has been in progress for long; the reason comes before the item. */
export function InTheWay({ report, story }: { readonly report: SprintReport; readonly story: SprintStory }) {
  const spills = new Map(story.spill.map((spill) => [spill.key, spill]));
  const open = report.items.filter((item) => item.status.category !== 'done');
  const stuck = open
    .filter((item) => item.blockedBecause.length > 0 || item.isAgeing)
    .sort(
      (a, b) =>
        Number(b.blockedBecause.length > 0) - Number(a.blockedBecause.length > 0) ||
        (b.ageInDays ?? 0) - (a.ageInDays ?? 0),
    );
  const spilling = open
    .filter((item) => !stuck.includes(item) && chanceOf(spills.get(item.key)) >= namedFrom)
    .sort((a, b) => chanceOf(spills.get(b.key)) - chanceOf(spills.get(a.key)));
  return (
    <section className="stack">
      <h2 className="heading-section">{say.inTheWay}</h2>
      {stuck.length === 0 ? (
        <p className="text text--subtle">{say.nothingInTheWay}</p>
      ) : (
        <ul className="plain-list lines">
          {stuck.map((item) => (
            <StuckRow key={item.key} item={item} outlook={spillOf(spills.get(item.key))} />
          ))}
        </ul>
      )}
      {stuck.some((item) => item.isAgeing) && (
        <p className="text text--small text--subtle">
          {say.ageingFromLabel} <KnownNumber value={report.ageingFromDays} show={say.ageingFrom} />
        </p>
      )}
      {spilling.length > 0 && (
        <Disclosure title={storyWords.stuck.spillTitle(spilling.length)} level={3}>
          <ul className="plain-list lines">
            {spilling.map((item) => (
              <StuckRow key={item.key} item={item} outlook={storyWords.stuck.chance(chanceOf(spills.get(item.key)))} />
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

const chanceOf = (spill: SpillView | undefined): number => (spill?.chance.kind === 'known' ? spill.chance.value : 0);

/** In words: the chance where it matters, or that there is none beyond the team's own history. */
function spillOf(spill: SpillView | undefined): string | null {
  if (spill?.chance.kind === 'not-used') return spill.chance.why;
  return chanceOf(spill) >= namedFrom ? storyWords.stuck.spill(chanceOf(spill)) : null;
}
