import { Suspense, lazy, useMemo, useState } from 'react';
import type { DependenciesAnswer } from '../../../../../src/contract';
import { Answered } from '../../../asking/Answered';
import { useQuestion } from '../../../asking/use-question';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import { Skeleton } from '../../../ui/Skeleton';
import { dependencyWords as say } from '../../../words/dependencies';
import { BlockerCosts } from './BlockerCosts';
import { DependencyTroubles } from './DependencyTroubles';
import { mapOf } from './map-of';

const DependencyMap = lazy(() =>
  import('../../../charts/DependencyMap').then((file) => ({ default: file.DependencyMap })),
);

type Ready = Extract<DependenciesAnswer, { kind: 'ready' }>;
interface Epic {
  readonly id: string;
  readonly name: string;
}

/** What cannot work out as it stands, what blockers cost, and the picture of who waits for whom. */
export function DependencySection() {
  const [epic, setEpic] = useState<Epic | null>(null);
  const asked = useQuestion('dependencies', epic ? { withinEpic: epic.id } : {});
  return (
    <Answered<'dependencies'> asked={asked}>
      {(answer) =>
        answer.kind === 'not-read' ? (
          <p className="text text--subtle">{say.notRead}</p>
        ) : (
          <div className="dependencies">
            <p className="text text--subtle">{epic ? say.map.within : say.help}</p>
            {epic && (
              <div>
                <Button onClick={() => setEpic(null)}>{say.map.back}</Button>
              </div>
            )}
            {answer.boxes.length === 0 ? (
              <Notice tone="information" title={say.none.title}>
                {say.none.text}
              </Notice>
            ) : (
              <Dependencies answer={answer} epic={epic} onOpen={setEpic} />
            )}
          </div>
        )
      }
    </Answered>
  );
}

function Dependencies(props: {
  readonly answer: Ready;
  readonly epic: Epic | null;
  readonly onOpen: (epic: Epic) => void;
}) {
  const { answer, epic } = props;
  const map = useMemo(() => mapOf(answer), [answer]);
  const hasEpics = answer.boxes.some(({ epicId }) => epicId !== null);
  const open = (place: number): void => {
    const [box, drawn] = [answer.boxes[place], map.boxes[place]];
    if (box?.epicId != null && drawn) props.onOpen({ id: box.epicId, name: drawn.name });
  };
  return (
    <>
      <DependencyTroubles troubles={answer.troubles} count={answer.troubleCount} />
      <BlockerCosts costs={answer.costs} />
      {hasEpics && <p className="text text--subtle">{say.map.epics}</p>}
      <Suspense fallback={<Skeleton lines={6} />}>
        <DependencyMap
          title={epic ? say.map.titleWithin(epic.name) : say.map.title}
          boxes={map.boxes}
          arrows={map.arrows}
          onOpen={open}
        />
      </Suspense>
      {hasEpics && <EpicChoice answer={answer} onOpen={props.onOpen} />}
      {answer.hiddenBoxes > 0 && <p className="text text--subtle text--small">{say.map.leftOut(answer.hiddenBoxes)}</p>}
    </>
  );
}

/** The same as Enter on a box, for whoever has no keyboard at hand or reads by list. */
function EpicChoice({ answer, onOpen }: { readonly answer: Ready; readonly onOpen: (epic: Epic) => void }) {
  const epics = answer.boxes.flatMap(({ epicId, item }) =>
    epicId !== null && item ? [{ id: epicId, name: item.key, title: item.summary }] : [],
  );
  return (
    <label className="filter">
      <span className="text--small text--strong">{say.map.chooseEpic}</span>
      <select
        className="select"
        value=""
        onChange={(event) => {
          const chosen = epics.find(({ id }) => id === event.target.value);
          if (chosen) onOpen(chosen);
        }}
      >
        <option value="">{say.map.allEpics(epics.length)}</option>
        {epics.map(({ id, name, title }) => (
          <option key={id} value={id}>{`${name} ${title}`}</option>
        ))}
      </select>
    </label>
  );
}
