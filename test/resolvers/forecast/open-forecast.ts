/** A site, and a team whose past was read: what the Forecast section stands on. */
import type { ForecastAnswer } from '../../../src/contract';
import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import type { SiteSeed } from '../../../src/local/jira/seed';
import { closedSprints, flowOf, steady } from '../../core/forecast/report/told-team';
import { hidingSite } from '../../support/hiding-site';
import { askJira } from '../../support/jira-client';
import {
  baseUrl,
  board,
  field,
  people,
  siteNow,
  siteSeed,
  status,
  type IssueSketch,
  type SiteSketch,
} from '../../support/site-seed';
import { openTandem, valueOf } from '../open-tandem';

const dayInMs = 86_400_000;
export const project = { id: '10001', key: 'SHOP' };
export const onPage = { project };
export const points = (size: number) => ({ [field.storyPoints]: size });

interface ForecastSketch {
  readonly issues: readonly IssueSketch[];
  readonly links?: SiteSketch['links'];
  /** Keys that the reader is shown nothing of. */
  readonly hidden?: readonly string[];
  /** What else of the site differs. */
  readonly change?: (seed: SiteSeed) => SiteSeed;
}

export async function openForecast({ issues, links = [], hidden = [], change = (seed) => seed }: ForecastSketch) {
  let now = siteNow;
  const jira = openEmbeddedJira(change(siteSeed({ issues, links })), { now: () => now, baseUrl });
  const site = hidingSite(jira, hidden, people.reader);
  const tandem = openTandem(site);
  const { sprintHistory, flow } = tandem.openWorld('');
  await sprintHistory.keep(board.shop, {
    ...{ readAt: siteNow.toISOString(), withoutLedger: [] },
    sprints: closedSprints(steady),
  });
  await flow.keep(project.id, flowOf([-3, -4, -5, -6, -10], 5));
  const ask = async (payload = {}, who: string = people.productOwner) =>
    valueOf(await tandem.ask('forecast', who, onPage, payload));
  /** Somebody does it in Jira itself. */
  async function inJira(method: string, path: string, body?: unknown, who: string = people.productOwner) {
    const { status: answered, json } = await askJira(site, who, method, path, body);
    if (answered >= 400) throw new Error(`${method} ${path} answered ${answered}: ${JSON.stringify(json)}`);
    return json;
  }
  async function finish(key: string): Promise<void> {
    const path = `/rest/api/3/issue/${key}/transitions`;
    const { transitions } = await inJira('GET', path);
    const known = transitions as unknown as readonly { id: string; to: { id: string } }[];
    await inJira('POST', path, { transition: { id: known.find(({ to }) => to.id === status.done)?.id } });
  }
  return {
    ...tandem,
    ask,
    finish,
    inJira,
    tandem: tandem.ask,
    passDays: (days: number) => void (now = new Date(now.getTime() + days * dayInMs)),
  };
}

export function releaseIn({ report }: ForecastAnswer, id: string) {
  const found = report.releases.find((release) => release.id === id);
  if (!found) throw new Error(`no release ${id}`);
  return found;
}
