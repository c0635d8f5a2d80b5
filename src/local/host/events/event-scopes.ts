/** Which OAuth scopes a product event demands, from the table that ships in @forge/manifest. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

interface EventScopes {
  /** Classic scopes, and the granular ones that stand for them; either set opens the event. */
  readonly current?: readonly string[];
  readonly beta?: readonly string[];
}

let table: ReadonlyMap<string, EventScopes> | null = null;

/** Null where Forge knows no such event; else the sets of scopes of which one must be held whole. */
export function scopesOfEvent(name: string): readonly (readonly string[])[] | null {
  const scopes = (table ??= readTable()).get(name);
  if (!scopes) return null;
  return [scopes.current, scopes.beta].filter((set): set is readonly string[] => set !== undefined && set.length > 0);
}

/** Read as a file, because loading @forge/manifest whole takes more than a second. */
function readTable(): ReadonlyMap<string, EventScopes> {
  const file = path.join(
    path.dirname(require.resolve('@forge/manifest')),
    'mapping/product-event-to-scope-mapping.json',
  );
  const { mapping } = JSON.parse(readFileSync(file, 'utf8')) as {
    mapping: { productEvent: string; oAuthScopes: EventScopes }[];
  };
  return new Map(mapping.map(({ productEvent, oAuthScopes }) => [productEvent, oAuthScopes]));
}
