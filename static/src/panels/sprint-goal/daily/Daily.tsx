import { Suspense, lazy } from 'react';
import type { SprintReport } from '../../../../../src/core/model/sprint-report';
import type { SprintStory } from '../../../../../src/core/model/sprint-story';
import { Disclosure } from '../../../ui/Disclosure';
import { Skeleton } from '../../../ui/Skeleton';
import { storyWords } from '../../../words/sprint-story';
import { talkOf } from './talk';

const TalkList = lazy(() => import('./TalkList').then((file) => ({ default: file.TalkList })));

/** The daily's talk list, folded until the team stands there. */
export function Daily({ report, story }: { readonly report: SprintReport; readonly story: SprintStory }) {
  const talk = talkOf(report, story);
  return (
    <Disclosure title={storyWords.daily.title(talk.lines.length)}>
      <Suspense fallback={<Skeleton lines={4} />}>
        <TalkList talk={talk} />
      </Suspense>
    </Disclosure>
  );
}
