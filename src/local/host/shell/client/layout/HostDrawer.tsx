import { useEffect, useRef, useState } from 'react';
import { log, runSchedule } from '../host-doors';
import { start } from '../session';
import { useStore } from '../store';

/** What the app's functions did, and a way to run its schedules without waiting for them. */
export function HostDrawer({ onClose }: { onClose: () => void }): JSX.Element {
  const lines = useStore(log);
  const list = useRef<HTMLDivElement>(null);
  const [running, setRunning] = useState<string | null>(null);
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [lines]);
  const run = async (key: string): Promise<void> => {
    setRunning(key);
    await runSchedule(key).catch(() => undefined);
    setRunning(null);
  };
  return (
    <section className="host-drawer" aria-labelledby="host-log">
      <header className="section-head">
        <h2 id="host-log">Host log</h2>
        <span className="quiet grow">Start with --reset to forget what the app has stored.</span>
        {start.schedules.map(({ key, interval }) => (
          <button key={key} type="button" className="button" disabled={running !== null} onClick={() => void run(key)}>
            {running === key ? 'Running…' : `Run ${key} now`} <span className="quiet">(every {interval})</span>
          </button>
        ))}
        <button type="button" className="button button-subtle" aria-label="Close the host log" onClick={onClose}>
          ✕
        </button>
      </header>
      <div className="log" ref={list} tabIndex={0} role="log" aria-label="Log lines">
        {lines.length === 0 && <p className="quiet">Nothing has run yet.</p>}
        <table>
          <tbody>
            {lines.map(({ at, level, source, text, durationInMs }, index) => (
              <tr key={index} className={`log-${level}`}>
                <td>{at.slice(11, 23)}</td>
                <td>{level}</td>
                <td>{source}</td>
                <td className="log-duration">{durationInMs === undefined ? '' : `${Math.round(durationInMs)} ms`}</td>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
