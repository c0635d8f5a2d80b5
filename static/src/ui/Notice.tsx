import './notice.css';
import StatusErrorIcon from '@atlaskit/icon/core/status-error';
import StatusInformationIcon from '@atlaskit/icon/core/status-information';
import StatusSuccessIcon from '@atlaskit/icon/core/status-success';
import StatusWarningIcon from '@atlaskit/icon/core/status-warning';
import type { ReactNode } from 'react';

export type NoticeTone = 'information' | 'success' | 'warning' | 'danger';

const icons = {
  information: StatusInformationIcon,
  success: StatusSuccessIcon,
  warning: StatusWarningIcon,
  danger: StatusErrorIcon,
} as const;

/** A message in the flow of the page. `isNews` lets a screen reader say it when it appears. */
export function Notice(props: {
  readonly tone: NoticeTone;
  readonly title: string;
  readonly isNews?: boolean;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  const Icon = icons[props.tone];
  return (
    <div className={`notice notice--${props.tone}`} role={props.isNews ? newsRole(props.tone) : undefined}>
      <span className="notice__icon">
        <Icon label="" />
      </span>
      <div className="notice__body">
        <p className="text text--strong">{props.title}</p>
        {props.children && <div className="notice__text">{props.children}</div>}
        {props.actions && <div className="row">{props.actions}</div>}
      </div>
    </div>
  );
}

/** Trouble is said at once; good news waits until the reader pauses. */
function newsRole(tone: NoticeTone): 'alert' | 'status' {
  return tone === 'danger' || tone === 'warning' ? 'alert' : 'status';
}
