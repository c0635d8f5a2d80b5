import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { lineOver } from '../../../bridge/client/line';
import { hello } from '../../../bridge/frame-talk';
import type { ShownModule } from '../../protocol';
import { start } from '../session';
import { openFrameBridge, type FrameBridge, type FrameOptions } from './frame-bridge';

// As documented for Custom UI: no pop-ups, so that links must go through the bridge's router.
const sandbox = 'allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';
const featurePolicy = 'camera; clipboard-write; display-capture; fullscreen; microphone';
const giveUpAfterInMs = 15_000;

export interface AppFrameProps {
  readonly module: ShownModule;
  readonly resourceKey?: string;
  readonly extension: () => Readonly<Record<string, unknown>>;
  readonly projectKey?: string | undefined;
  /** `content`: as high as what is in it. `fill`: as high as there is room. */
  readonly fit: 'content' | 'fill';
  readonly dialog?: FrameOptions['dialog'];
  readonly pages?: FrameOptions['pages'];
  /** Gets the bridge when the frame's script has reported, and null when the frame goes. */
  readonly onBridge?: (bridge: FrameBridge | null) => void;
}

let lastFrame = 0;

/** One frame of the app, sandboxed as Forge does it. */
export function AppFrame({ module, resourceKey = module.resourceKey, fit, ...rest }: AppFrameProps): JSX.Element {
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef(rest);
  useLayoutEffect(() => {
    latest.current = rest;
  });
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
  const [height, setHeight] = useState<number | null>(null);
  const frameId = useMemo(() => `frame-${++lastFrame}`, []);

  useEffect(() => {
    let bridge: FrameBridge | null = null;
    const giveUp = setTimeout(() => setState((now) => (now === 'loading' ? 'failed' : now)), giveUpAfterInMs);
    const meet = ({ source, origin, data, ports }: MessageEvent): void => {
      const [port] = ports;
      if (source !== frame.current?.contentWindow || origin !== start.appOrigin || data !== hello || !port) return;
      bridge?.close();
      const { projectKey, dialog, pages, onBridge } = latest.current;
      bridge = openFrameBridge({
        line: lineOver(port),
        frameId,
        module,
        projectKey,
        extension: () => latest.current.extension(),
        ...(dialog ? { dialog } : {}),
        ...(pages ? { pages } : {}),
        onReady: () => setState('ready'),
        onHeight: setHeight,
      });
      onBridge?.(bridge);
    };
    addEventListener('message', meet);
    return () => {
      removeEventListener('message', meet);
      clearTimeout(giveUp);
      latest.current.onBridge?.(null);
      bridge?.close();
    };
  }, [module, frameId]);

  const path = `/${encodeURIComponent(resourceKey)}/index.html?module=${encodeURIComponent(module.key)}`;
  return (
    <div className={`app-frame app-frame-${fit}`} data-module={module.key} data-state={state}>
      {state === 'failed' && <p className="notice">The app has not started here. The host's log may say why.</p>}
      <iframe
        ref={frame}
        title={module.title}
        src={start.appOrigin + path}
        sandbox={sandbox}
        allow={featurePolicy}
        style={fit === 'content' ? { height: height ?? 120 } : undefined}
      />
    </div>
  );
}
