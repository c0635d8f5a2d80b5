import './share-bar.css';

export interface Part {
  readonly value: number;
  /** Names a fill in share-bar.css. */
  readonly fill: string;
}

/** A bar of parts; `label` says the same in words, for those who do not see it. */
export function ShareBar(props: { readonly parts: readonly Part[]; readonly total: number; readonly label: string }) {
  const total = Math.max(props.total, 1e-9);
  const percentOf = (value: number) => (value / total) * 100;
  return (
    <svg className="share-bar" role="img" aria-label={props.label} viewBox="0 0 100 1" preserveAspectRatio="none">
      <rect className="share-bar__rest" width="100" height="1" />
      {props.parts.map((part, index) => {
        const before = props.parts.slice(0, index).reduce((sum, each) => sum + each.value, 0);
        return (
          <rect
            key={part.fill}
            className={`fill fill--${part.fill}`}
            x={percentOf(before)}
            width={percentOf(part.value)}
            height="1"
          />
        );
      })}
    </svg>
  );
}
