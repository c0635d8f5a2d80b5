/**
 * Runs first in every frame of the app, as Forge's own bridge script does: gives @forge/bridge the one global
 * it looks for, and joins it to the shell by a message port.
 */
import { refusal, whoAnswers } from '../calls';
import { openChannel } from '../channel';
import { hello, type FrameNews, type FrameQuestions, type ShellNews } from '../frame-talk';
import { watchContentHeight } from './content-height';
import { openHistoryDesk } from './history';
import { lineOver } from './line';
import { applyTheme } from './theme';

const shellOrigin = document.currentScript?.dataset.shell ?? '';
const { port1, port2 } = new MessageChannel();
let isThemed = false;

const channel = openChannel(lineOver(port1), {
  answer: (name) => {
    throw new Error(`A frame answers no "${name}".`);
  },
  hear: (name, payload) => {
    if (name === 'colorMode' && isThemed) {
      applyTheme(document.documentElement, (payload as ShellNews['colorMode']).colorMode);
    }
    if (name === 'location') history.moveTo((payload as ShellNews['location']).location);
  },
});
const history = openHistoryDesk(channel);
const tell = <N extends keyof FrameNews>(name: N, news: FrameNews[N]): void => channel.tell(name, news);

async function enableTheming(): Promise<void> {
  const colorMode = (await channel.ask('~colorMode')) as FrameQuestions['~colorMode'];
  isThemed = true;
  applyTheme(document.documentElement, colorMode);
}

async function callBridge(name: string, payload?: unknown): Promise<unknown> {
  const answerer = whoAnswers(name);
  if (answerer === 'shell') return channel.ask(name, payload);
  if (name === 'enableTheming') return enableTheming();
  if (name === 'createHistory') return history.create();
  const why = refusal(name);
  tell('refusedCall', { name, why });
  console.error(why);
  throw new Error(why);
}

Object.defineProperty(globalThis, '__bridge', { value: Object.freeze({ callBridge }) });

if (window.parent === window) {
  console.error('This page is a part of a Forge app: open it through the local Jira site, which frames it.');
} else {
  window.parent.postMessage(hello, shellOrigin, [port2]);
}
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
  tell('policyViolation', { directive: effectiveDirective, blocked: blockedURI }),
);
// The shell cannot see keys pressed inside a frame, and a dialog must close by keyboard.
addEventListener('keydown', ({ key, defaultPrevented }) => {
  if (key === 'Escape' && !defaultPrevented) tell('escape', {});
});
document.addEventListener('DOMContentLoaded', () => watchContentHeight((inPixels) => tell('height', { inPixels })));
