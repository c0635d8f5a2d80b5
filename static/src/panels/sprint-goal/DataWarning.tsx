import type { SprintStory } from '../../../../src/core/model/sprint-story';
import { Notice } from '../../ui/Notice';
import { storyWords } from '../../words/sprint-story';

/** Said before any number, where the data is too thin to trust them. */
export function DataWarning({ story }: { readonly story: SprintStory }) {
  const warning = story.quality?.warning;
  if (!warning) return null;
  return (
    <Notice tone="warning" title={storyWords.quality.warning}>
      {warning}
    </Notice>
  );
}
