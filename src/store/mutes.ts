import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { KeyValue } from './key-value';

/** A finding silenced on one item: by whom as an account id only, for names are personal data. */
export interface Mute {
  readonly rule: string;
  /** The words the finding pointed at; empty where something was missing. */
  readonly quote: string;
  readonly reason: string;
  readonly byAccountId: string;
  readonly at: string;
}

const storedMute = v.object({
  version: v.literal(1),
  rule: v.string(),
  quote: v.string(),
  reason: v.string(),
  byAccountId: v.string(),
  at: v.pipe(v.string(), v.isoTimestamp()),
});

export interface MuteShelf {
  of(issueId: string): Promise<{ readonly mutes: readonly Mute[]; readonly unreadableKeys: readonly string[] }>;
  /** Fails with AlreadyStored where the same finding is silent already: nobody's reason is lost unseen. */
  add(issueId: string, mute: Mute): Promise<void>;
  remove(issueId: string, finding: { readonly rule: string; readonly quote: string }): Promise<void>;
}

/** One key a mute, so that two people muting at once cannot undo each other. */
export function openMutes(store: KeyValue): MuteShelf {
  return {
    async of(issueId) {
      const entries = await store.list(prefixOf(issueId));
      const read = entries.map(({ key, value }) => ({ key, parsed: v.safeParse(storedMute, value) }));
      return {
        mutes: read.flatMap(({ parsed }) => {
          if (!parsed.success) return [];
          const { rule, quote, reason, byAccountId, at } = parsed.output;
          return [{ rule, quote, reason, byAccountId, at }];
        }),
        unreadableKeys: read.filter(({ parsed }) => !parsed.success).map(({ key }) => key),
      };
    },
    add: (issueId, mute) => store.set(keyOf(issueId, mute), { version: 1, ...mute }, { mustBeNew: true }),
    remove: (issueId, finding) => store.delete(keyOf(issueId, finding)),
  };
}

const prefixOf = (issueId: string) => `mute:${issueId}:`;

/** Forge's keys take no slash and 500 characters at most: the rule stays readable, the quote becomes a hash. */
function keyOf(issueId: string, finding: { readonly rule: string; readonly quote: string }): string {
  const hash = createHash('sha256').update(finding.quote).digest('hex').slice(0, 32);
  return `${prefixOf(issueId)}${finding.rule.replaceAll('/', '.')}:${hash}`;
}
