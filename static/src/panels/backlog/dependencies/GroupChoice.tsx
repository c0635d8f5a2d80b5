import type { DependenciesAnswer, DependencyGroup } from '../../../../../src/contract';
import { dependencyWords } from '../../../words/dependencies';
import type { OpenedGroup } from './DependencySection';
import { nameOfBox, titleOfGroup } from './map-of';

const say = dependencyWords.map;

/** Opens any group, drawn or not: for whoever has no keyboard at hand, reads by list, or misses one in the picture. */
export function GroupChoice(props: {
  readonly answer: Pick<Extract<DependenciesAnswer, { kind: 'ready' }>, 'boxes' | 'others'>;
  readonly onOpen: (opened: OpenedGroup) => void;
}) {
  const { boxes, others } = props.answer;
  const groups = [...boxes, ...others].filter((box): box is DependencyGroup & typeof box => box.group !== null);
  if (groups.length === 0) return null;
  return (
    <label className="filter">
      <span className="text--small text--strong">{say.choose}</span>
      <select
        className="select"
        value=""
        onChange={(event) => {
          const chosen = groups[Number(event.target.value)];
          if (chosen) props.onOpen({ group: chosen.group, name: titleOfGroup(chosen) });
        }}
      >
        <option value="">{say.chooseOne(groups.length)}</option>
        {groups.map((each, place) => {
          const { name, title } = nameOfBox(each);
          return (
            <option key={place} value={place}>
              {say.choice(`${name} ${title}`, each.items)}
            </option>
          );
        })}
      </select>
    </label>
  );
}
