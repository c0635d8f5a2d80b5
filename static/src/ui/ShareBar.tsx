import './share-bar.css';

export interface Part {
  readonly value: number;
  /** Names a fill in share-bar.css. */
  readonly fill: string;
}

/** A bar of parts; `label` says the same in words, for those who do not see it. */
export function ShareBar(props: { readonly parts: readonly Part[]; readonly total: number; readonly label: string }) {
  const total = Math.max(props.total, 1e-9);
  let from = 0;
  return (
    <svg className="share-bar" role="img" aria-label={props.label} viewBox="0 0 100 1" preserveAspectRatio="none">
      <rect className="share-bar__rest" width="100" height="1" />
      {props.parts.map((part, index) => {
        const width = (part.value / total) * 100;
        const x = from;
        from += width;
        return <rect key={index} className={`fill fill--${part.fill}`} x={x} width={width} height="1" />;
      })}
    </svg>
  );
}
