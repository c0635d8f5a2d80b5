import './disclosure.css';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { useId, useState, type ReactNode } from 'react';

/** A heading that opens and closes what stands below it. Pass `isOpen` and `onToggle` to hold the state outside. */
export function Disclosure(props: {
  readonly title: string;
  readonly level?: 2 | 3;
  readonly isOpen?: boolean;
  readonly onToggle?: (isOpen: boolean) => void;
  readonly startsOpen?: boolean;
  /** What was typed inside survives folding: the content is drawn at the first opening and then only hidden. */
  readonly keepsContent?: boolean;
  readonly children: ReactNode;
}) {
  const [ownState, setOwnState] = useState(props.startsOpen ?? false);
  const isOpen = props.isOpen ?? ownState;
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  const id = useId();
  const Heading = props.level === 3 ? 'h3' : 'h2';
  const Chevron = isOpen ? ChevronDownIcon : ChevronRightIcon;
  const toggle = (): void => {
    setOwnState(!isOpen);
    props.onToggle?.(!isOpen);
  };
  return (
    <section className="disclosure">
      <Heading className={props.level === 3 ? 'heading-group' : 'heading-section'}>
        <button type="button" className="disclosure__button" aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
          <Chevron label="" size="small" />
          {props.title}
        </button>
      </Heading>
      <div id={id} hidden={!isOpen} className="disclosure__body">
        {(isOpen || (props.keepsContent && wasOpen)) && props.children}
      </div>
    </section>
  );
}
