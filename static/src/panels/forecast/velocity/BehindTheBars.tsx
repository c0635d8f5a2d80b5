import { useId, type ReactNode, type Ref } from 'react';

/** One bar of a pace chart as a person names it. */
interface NamedBar {
  readonly id: string;
  readonly name: string;
}

/** A choice among the bars, and what stands behind the chosen one; `label` says what a bar stands for, "Sprint". */
export function BehindTheBars({
  label,
  bars,
  chosen,
  onChoose,
  choice,
  children,
}: {
  readonly label: string;
  readonly bars: readonly NamedBar[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly choice: Ref<HTMLSelectElement>;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <div className="stack">
      <label className="row" htmlFor={id}>
        <span className="text--small text--strong">{label}</span>
        <select
          ref={choice}
          id={id}
          className="select"
          value={chosen}
          onChange={(event) => onChoose(event.target.value)}
        >
          {bars.map((bar) => (
            <option key={bar.id} value={bar.id}>
              {bar.name}
            </option>
          ))}
        </select>
      </label>
      {children}
    </div>
  );
}
