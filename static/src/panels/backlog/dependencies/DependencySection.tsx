import { Suspense, lazy, useMemo, useState } from 'react';
import type { DependenciesAnswer } from '../../../../../src/contract';
import type { MapGroup } from '../../../../../src/core/model/dependency-graph';
import { Answered } from '../../../asking/Answered';
import { useQuestion } from '../../../asking/use-question';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import { Skeleton } from '../../../ui/Skeleton';
import { dependencyWords as say } from '../../../words/dependencies';
import { BlockerCosts } from './BlockerCosts';
import { DependencyTroubles } from './DependencyTroubles';
import { GroupChoice } from './GroupChoice';
import { mapOf, titleOfGroup } from './map-of';

const DependencyMap = lazy(() =>
  import('../../../charts/DependencyMap').then((file) => ({ default: file.DependencyMap })),
);

type Ready = Extract<DependenciesAnswer, { kind: 'ready' }>;

export interface OpenedGroup {
  readonly group: MapGroup;
  readonly name: string;
}

/** What cannot work out as it stands, what blockers cost, and the picture of who waits for whom. */
export function DependencySection() {
  const [opened, setOpened] = useState<OpenedGroup | null>(null);
  const asked = useQuestion('dependencies', opened ? { within: opened.group } : {});
  return (
    <Answered<'dependencies'> asked={asked}>
      {(answer) =>
        answer.kind === 'not-read' ? (
          <p className="text text--subtle">{say.notRead}</p>
        ) : (
          <div className="dependencies">
            <p className="text text--subtle">{opened ? say.map.within : say.help}</p>
            {opened && (
              <div>
                <Button onClick={() => setOpened(null)}>{say.map.back}</Button>
              </div>
            )}
            {answer.boxes.length === 0 ? (
              <Notice tone="information" title={say.none.title}>
                {say.none.text}
              </Notice>
            ) : (
              <Dependencies answer={answer} opened={opened} onOpen={setOpened} />
            )}
          </div>
        )
      }
    </Answered>
  );
}

function Dependencies(props: {
  readonly answer: Ready;
  readonly opened: OpenedGroup | null;
  readonly onOpen: (opened: OpenedGroup) => void;
}) {
  const { answer, opened } = props;
  const map = useMemo(() => mapOf(answer), [answer]);
  const hasGroups = answer.boxes.some(({ group }) => group !== null);
  const open = (place: number): void => {
    const box = answer.boxes[place];
    if (box?.group) props.onOpen({ group: box.group, name: titleOfGroup(box) });
  };
  return (
    <>
      <DependencyTroubles troubles={answer.troubles} count={answer.troubleCount} />
      <BlockerCosts costs={answer.costs} />
      {hasGroups && !opened && <p className="text text--subtle">{say.map.groups}</p>}
      <Suspense fallback={<Skeleton lines={6} />}>
        <DependencyMap
          // Another picture begins anew: what was chosen in the last one is not in it.
          key={JSON.stringify(opened?.group ?? null)}
          title={opened ? say.map.titleWithin(opened.name) : say.map.title}
          boxes={map.boxes}
          arrows={map.arrows}
          onOpen={open}
        />
      </Suspense>
      {answer.hiddenBoxes > 0 && (
        <p className="text text--subtle text--small">
          {opened
            ? say.map.leftOutWithin(answer.hiddenBoxes)
            : say.map.leftOut(answer.boxes.length, answer.hiddenBoxes)}
        </p>
      )}
      <GroupChoice answer={answer} onOpen={props.onOpen} />
    </>
  );
}
