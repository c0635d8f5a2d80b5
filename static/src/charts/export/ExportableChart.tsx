import { useRef, useState, type ReactNode } from 'react';
import { forecastWords } from '../../words/forecast';
import { download } from './download';
import { pictureOf, pngOf } from './picture';

const say = forecastWords.exports;

/** A chart that may be taken along as a picture, as it is drawn at the moment. */
export function ExportableChart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const chart = useRef<HTMLDivElement>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const save = async (kind: 'svg' | 'png'): Promise<void> => {
    const picture = chart.current && pictureOf(chart.current, title);
    setTrouble(picture ? null : say.noPicture);
    if (!picture) return;
    const content =
      kind === 'svg' ? new Blob([picture.svg], { type: 'image/svg+xml' }) : await pngOf(picture).catch(() => null);
    if (content) download(`${title}.${kind}`, content);
    else setTrouble(say.failed);
  };
  return (
    <div className="stack">
      <div ref={chart}>{children}</div>
      <div className="row">
        <span className="text--subtle text--small">{say.picture}</span>
        <button
          type="button"
          className="text-button text--small"
          aria-label={say.pictureNamed(say.svg, title)}
          onClick={() => void save('svg')}
        >
          {say.svg}
        </button>
        <button
          type="button"
          className="text-button text--small"
          aria-label={say.pictureNamed(say.png, title)}
          onClick={() => void save('png')}
        >
          {say.png}
        </button>
        <span role="status" className="text--subtle text--small">
          {trouble}
        </span>
      </div>
    </div>
  );
}
