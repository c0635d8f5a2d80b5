/** Who looks, in which colours: chosen in the top bar, or by ?user= and ?theme= in the address. */
import type { SeedUser } from '../../../jira/seed';
import type { ColorMode } from '../../bridge/calls';
import type { ShellStart } from '../protocol';
import { openStore } from './store';

export const start = JSON.parse(document.getElementById('start')?.textContent ?? '') as ShellStart;

const nobody: SeedUser = { accountId: '', displayName: 'Nobody', role: 'No users', timeZone: 'UTC', locale: 'en-US' };
const asked = new URLSearchParams(location.search);

// The tab's own choice first, then the last one made anywhere in this browser.
const remembered = (name: string): string | null => sessionStorage.getItem(name) ?? localStorage.getItem(name);

export const person = openStore<SeedUser>(
  start.users.find(({ accountId }) => accountId === (asked.get('user') ?? remembered('person'))) ??
    start.users[0] ??
    nobody,
);

const askedMode = asked.get('theme') ?? remembered('colorMode');
export const colorMode = openStore<ColorMode>(
  askedMode === 'dark' || askedMode === 'light'
    ? askedMode
    : matchMedia('(prefers-color-scheme: dark)').matches
      ? 'dark'
      : 'light',
);

function remember(): void {
  document.documentElement.dataset.colorMode = colorMode.get();
  for (const storage of [sessionStorage, localStorage]) {
    storage.setItem('person', person.get().accountId);
    storage.setItem('colorMode', colorMode.get());
  }
}
person.subscribe(remember);
colorMode.subscribe(remember);
remember();

if (asked.has('user') || asked.has('theme')) {
  asked.delete('user');
  asked.delete('theme');
  const rest = asked.toString();
  history.replaceState(history.state, '', location.pathname + (rest ? `?${rest}` : '') + location.hash);
}
