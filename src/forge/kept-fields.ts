/** What a warm function remembers of a site's fields; it may serve many sites, so each is kept apart, and briefly. */
import type { FieldShelf } from '../jira/gateway';
import type { SiteFields } from '../jira/site/site-fields';

const keptInMs = 5 * 60_000;
const shelvesAtMost = 200;

const kept = new Map<string, { readonly fields: SiteFields; readonly until: number }>();

/** A shelf for one reader of one site. Where Forge does not name the site, it lasts for this invocation alone. */
export function shelfFor(cloudId: string, reader: string, now: () => number): FieldShelf {
  if (cloudId === '') return ownShelf();
  const owner = `${cloudId}/${reader}`;
  return {
    get() {
      const found = kept.get(owner);
      return found && found.until > now() ? found.fields : undefined;
    },
    put(fields) {
      // The oldest goes first: a Map keeps the order of insertion.
      kept.delete(owner);
      for (const oldest of kept.keys()) {
        if (kept.size < shelvesAtMost) break;
        kept.delete(oldest);
      }
      kept.set(owner, { fields, until: now() + keptInMs });
    },
  };
}

function ownShelf(): FieldShelf {
  let own: SiteFields | undefined;
  return { get: () => own, put: (fields) => void (own = fields) };
}
