import { usePlace } from '../../place';

/** Days begin where the person is; every question about days says where that is. */
export function useTimeZone(): { readonly timeZone?: string } {
  const { timezone } = usePlace();
  return timezone ? { timeZone: timezone } : {};
}
