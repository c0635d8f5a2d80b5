import type { FlagRequest } from '../../../bridge/calls';
import { openStore } from '../store';

/** Flags on the page, newest first. */
export const flags = openStore<readonly FlagRequest[]>([]);

export function showFlag(flag: FlagRequest): boolean {
  flags.set((shown) => [flag, ...shown.filter(({ id }) => id !== flag.id)]);
  return true;
}

export function closeFlag(id: FlagRequest['id']): boolean {
  const isShown = flags.get().some((flag) => flag.id === id);
  flags.set((shown) => shown.filter((flag) => flag.id !== id));
  return isShown;
}
