/** The demo projects, each named as the story it tells. */
import type { SiteSeed } from '../jira/seed';
import { SiteDraft } from './site/site-draft';
import { healthyTeam } from './stories/healthy-team';
import { kanbanNoEstimates } from './stories/kanban-no-estimates';
import { large } from './stories/large';
import { newProductOwner } from './stories/new-product-owner';
import { noHistory } from './stories/no-history';
import { overcommittedSprint } from './stories/overcommitted-sprint';

/** What a scenario writes: one project, with everything in it, into a site. */
export interface ScenarioStory {
  readonly name: string;
  readonly title: string;
  readonly story: string;
  readonly tell: (site: SiteDraft) => void;
}

export interface Scenario {
  readonly name: string;
  readonly title: string;
  /** What happened to this team, in a few sentences. */
  readonly story: string;
  /** The same now and seed give the same site, byte for byte. */
  build(options: { readonly now: Date; readonly seed: number }): SiteSeed;
}

export const stories: readonly ScenarioStory[] = [
  healthyTeam,
  newProductOwner,
  overcommittedSprint,
  noHistory,
  kanbanNoEstimates,
  large,
];

export const scenarios: readonly Scenario[] = stories.map(({ name, title, story, tell }) => ({
  name,
  title,
  story,
  build: ({ now, seed }) => {
    const site = new SiteDraft(now, seed);
    tell(site);
    return site.toSeed();
  },
}));
