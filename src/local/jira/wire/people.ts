import type { SeedUser } from '../seed';
import type { Author } from '../state/issue-state';
import type { SiteState } from '../state/site-state';

/** The account under which an app writes. */
export const appAccountId = '557058:00000000-0000-4000-8000-0000000000aa';
const sizes = [16, 24, 32, 48] as const;

/** Drawn pictures: initials are the shell's business, so the address only has to be stable. */
export const avatarUrls = (address: string): Record<string, string> =>
  Object.fromEntries(sizes.map((size) => [`${size}x${size}`, `${address}?size=${size}`]));

export function userJson(site: SiteState, author: Author): Record<string, unknown> {
  const accountId = author ?? appAccountId;
  const user = author === null ? appUser : site.users.get(author);
  return {
    self: `${site.baseUrl}/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`,
    accountId,
    avatarUrls: avatarUrls(`${site.baseUrl}/secure/useravatar/${encodeURIComponent(accountId)}`),
    displayName: user?.displayName ?? 'Former user',
    active: user !== undefined,
    timeZone: user?.timeZone ?? 'Etc/UTC',
    accountType: author === null ? 'app' : 'atlassian',
  };
}

const appUser: Pick<SeedUser, 'displayName' | 'timeZone'> = { displayName: 'Tandem', timeZone: 'Etc/UTC' };
