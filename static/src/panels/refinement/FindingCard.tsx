import { useRef, useState } from 'react';
import type { Finding } from '../../../../src/core/model/finding';
import { refinementWords as say } from '../../words/refinement';
import { MuteForm } from './MuteForm';

export function FindingCard(props: {
  readonly finding: Finding;
  readonly canMute: boolean;
  readonly onShow: () => void;
  readonly onMuted: () => void;
}) {
  const { finding } = props;
  const [isMuting, setMuting] = useState(false);
  const muteButton = useRef<HTMLButtonElement>(null);
  return (
    <article className="finding">
      <p className="text text--strong">{finding.message}</p>
      {finding.quote && (
        <blockquote className="finding__quote">
          <span className={`mark mark--${finding.severity}`}>{finding.quote}</span>
        </blockquote>
      )}
      <p className="text text--subtle">{finding.advice}</p>
      <div className="row">
        {finding.quote && (
          <button
            type="button"
            className="text-button"
            aria-label={say.showNamed(finding.message)}
            onClick={props.onShow}
          >
            {say.showInText}
          </button>
        )}
        {props.canMute && (
          <button
            type="button"
            ref={muteButton}
            className="text-button"
            aria-label={say.muteNamed(finding.message)}
            aria-expanded={isMuting}
            onClick={() => setMuting(!isMuting)}
          >
            {say.mute}
          </button>
        )}
      </div>
      {isMuting && (
        <MuteForm
          finding={finding}
          onMuted={props.onMuted}
          onCancel={() => {
            setMuting(false);
            muteButton.current?.focus();
          }}
        />
      )}
    </article>
  );
}
