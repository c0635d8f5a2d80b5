import type { SprintStory } from '../../../../src/core/model/sprint-story';
import { storyWords } from '../../words/sprint-story';
import { Keys } from './Keys';

const say = storyWords.alignment;

/** How much of the sprint serves the goal, and where other work came first. */
export function Alignment({ alignment }: { readonly alignment: SprintStory['alignment'] }) {
  const { goalShare, startedLate, addedNotServing } = alignment;
  return (
    <div className="stack">
      {goalShare.items > 0 && (
        <p className="text text--subtle">
          {say.share(goalShare.items, goalShare.points)} {say.notAll}
        </p>
      )}
      <Named title={say.startedLate} keys={startedLate} />
      <Named title={say.addedNotServing} keys={addedNotServing} />
    </div>
  );
}

function Named({ title, keys }: { readonly title: string; readonly keys: readonly string[] }) {
  if (keys.length === 0) return null;
  return (
    <div className="row">
      <span>{title}</span> <Keys keys={keys} />
    </div>
  );
}
