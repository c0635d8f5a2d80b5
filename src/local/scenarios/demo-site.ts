/** The site that `npm start` opens: every small scenario as a project of its own, an archived and an empty one. */
import type { SiteSeed } from '../jira/seed';
import { stories } from './catalogue';
import { SiteDraft } from './site/site-draft';
import { archivedProject, emptyProject } from './stories/quiet-projects';

export const defaultSeed = 1;

export function demoSite(options: { readonly now: Date; readonly seed?: number; readonly large?: boolean }): SiteSeed {
  const site = new SiteDraft(options.now, options.seed ?? defaultSeed);
  for (const story of stories) {
    if (story.name !== 'large' || options.large === true) story.tell(site);
  }
  archivedProject.tell(site);
  emptyProject.tell(site);
  return site.toSeed();
}
