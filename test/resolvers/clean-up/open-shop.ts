/** A shop whose backlog is cleaned up: its items in order, a site with links for duplicates, and time that passes. */
import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import { baseUrl, people, siteNow, siteSeed, type IssueSketch, type SiteSketch } from '../../support/site-seed';
import { openTandem } from '../open-tandem';

export const shop = { project: { id: '10001', key: 'SHOP' } };
const duplicates = { id: '10602', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' };

/** Ids run from 20000 in the order of the sketches. */
export function openShop(
  issues: readonly IssueSketch[],
  sketch: Omit<SiteSketch, 'issues'> = {},
  options: Parameters<typeof openTandem>[1] = {},
) {
  let at = siteNow;
  const seed = siteSeed({ ...sketch, issues });
  const jira = openEmbeddedJira({ ...seed, linkTypes: [...seed.linkTypes, duplicates] }, { now: () => at, baseUrl });
  const tandem = openTandem(jira, options);
  const found = async (key: string) => {
    const [standing] = await tandem.openWorld('').asApp.standings([key], ['changelog']);
    if (!standing) throw new Error(`${key} is gone`);
    return standing;
  };
  const send = async (who: string, method: string, path: string, body: unknown) => {
    const caller = { kind: 'user', accountId: who } as const;
    const request = { method, path: `/rest/api/3${path}`, headers: {}, body: JSON.stringify(body), caller };
    const { status } = await jira.handle(request);
    if (status >= 300) throw new Error(`${method} ${path} answered ${status}`);
  };
  return {
    ...{ tandem, found, send },
    status: async (key: string) => (await found(key)).item.status.name,
    links: async (key: string) => (await found(key)).item.links.map((link) => `${link.phrase} ${link.key}`),
    remove: (key: string) => send(people.admin, 'DELETE', `/issue/${key}`, {}),
    passHours: (hours: number) => void (at = new Date(at.getTime() + hours * 3_600_000)),
  };
}

/** "user POST transitions": who asked Jira for what. */
export const asked = (sent: readonly { readonly who: string; readonly method: string; readonly path: string }[]) =>
  sent.map(({ who, method, path }) => `${who} ${method} ${path.split('?')[0]?.split('/').at(-1) ?? ''}`);
