import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { KeyValue } from './key-value';

/** A finding silenced on one item: by whom as an account id only, for names are personal data. */
export interface Mute {
  readonly rule: string;
  /** The words the finding pointed at; empty where something was missing. */
  readonly quote: string;
  /** Which of several findings without a quote: see `aboutOf`. Absent beside a quote, and in mutes of early versions. */
  readonly about?: string;
  readonly reason: string;
  readonly byAccountId: string;
  readonly at: string;
}

/** What of a finding decides whether a mute silences it. */
export interface MutableFinding {
  readonly rule: string;
  readonly quote: string;
  readonly message: string;
}

/** What tells one mute of an issue from another. */
export type MuteName = Pick<Mute, 'rule' | 'quote' | 'about'>;

/**
 * A finding without a quote is known by its message, as a hash, for the message may hold a comment's words; so another
 * question or blocker is another finding. Days that merely pass do not make it one.
 */
export function aboutOf(finding: { readonly quote: string; readonly message: string }): { readonly about?: string } {
  return finding.quote === '' ? { about: hashOf(finding.message.replace(/\d+(?= days?\b)/g, '#')) } : {};
}

/** Whether a mute silences a finding; one of an early version silences all that its rule says without a quote. */
export const silences = (mute: MuteName, finding: MutableFinding): boolean =>
  mute.rule === finding.rule &&
  mute.quote === finding.quote &&
  (mute.about === undefined || mute.about === aboutOf(finding).about);

const storedMute = v.object({
  version: v.literal(1),
  rule: v.string(),
  quote: v.string(),
  about: v.optional(v.string()),
  reason: v.string(),
  byAccountId: v.string(),
  at: v.pipe(v.string(), v.isoTimestamp()),
});

const countedMute = v.object({ version: v.literal(1), rule: v.string() });

export interface MuteShelf {
  of(issueId: string): Promise<{ readonly mutes: readonly Mute[]; readonly unreadableKeys: readonly string[] }>;
  /** Fails with AlreadyStored where the same finding is silent already: nobody's reason is lost unseen. */
  add(place: MutePlace, mute: Mute): Promise<void>;
  remove(place: MutePlace, mute: MuteName): Promise<void>;
  /** Removes all that was silenced on an issue that is gone: quotes, reasons and account ids. How many there were. */
  removeAll(place: MutePlace): Promise<number>;
  /** How many findings of each rule are silent in a project: a rule that is muted often is a rule to change. */
  countsOf(projectId: string): Promise<ReadonlyMap<string, number>>;
  /** Tells of every finding in a project whether it is silent, from one look at what is stored. */
  silencedIn(projectId: string): Promise<(issueId: string, finding: MutableFinding) => boolean>;
  /** Ids of the issues of a project on which something is silent. */
  mutedIssues(projectId: string): Promise<ReadonlySet<string>>;
}

export interface MutePlace {
  readonly issueId: string;
  /** Null where Jira did not tell the project; the mute then counts nowhere. */
  readonly projectId: string | null;
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
          const { rule, quote, about, reason, byAccountId, at } = parsed.output;
          return [{ rule, quote, ...(about === undefined ? {} : { about }), reason, byAccountId, at }];
        }),
        unreadableKeys: read.filter(({ parsed }) => !parsed.success).map(({ key }) => key),
      };
    },
    async add({ issueId, projectId }, mute) {
      await store.set(keyOf(issueId, mute), { version: 1, ...mute }, { mustBeNew: true });
      if (projectId !== null) await store.set(countKey(projectId, issueId, mute), { version: 1, rule: mute.rule });
    },
    async remove({ issueId, projectId }, mute) {
      await store.delete(keyOf(issueId, mute));
      if (projectId !== null) await store.delete(countKey(projectId, issueId, mute));
    },
    async removeAll({ issueId, projectId }) {
      const entries = await store.list(prefixOf(issueId));
      for (const { key } of entries) {
        await store.delete(key);
        if (projectId !== null) await store.delete(`${countPrefix(projectId)}${key}`);
      }
      return entries.length;
    },
    async countsOf(projectId) {
      const counts = new Map<string, number>();
      for (const { value } of await store.list(countPrefix(projectId))) {
        const parsed = v.safeParse(countedMute, value);
        if (parsed.success) counts.set(parsed.output.rule, (counts.get(parsed.output.rule) ?? 0) + 1);
      }
      return counts;
    },
    async silencedIn(projectId) {
      const keys = new Set((await store.list(countPrefix(projectId))).map(({ key }) => key));
      if (keys.size === 0) return () => false;
      return (issueId, finding) => {
        const { rule, quote } = finding;
        // A mute of an early version has no `about`: see `silences`.
        return [aboutOf(finding), {}].some((about) =>
          keys.has(countKey(projectId, issueId, { rule, quote, ...about })),
        );
      };
    },
    async mutedIssues(projectId) {
      const entries = await store.list(countPrefix(projectId));
      return new Set(entries.flatMap(({ key }) => key.slice(countPrefix(projectId).length).split(':')[1] ?? []));
    },
  };
}

const prefixOf = (issueId: string) => `mute:${issueId}:`;
/** A key a mute here too: counting needs no number that two people could write at once. */
const countPrefix = (projectId: string) => `muted-in:${projectId}:`;
const countKey = (projectId: string, issueId: string, mute: MuteName) =>
  `${countPrefix(projectId)}${keyOf(issueId, mute)}`;

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Forge's keys take no slash and 500 characters at most: the rule stays readable, the words become a hash. */
const keyOf = (issueId: string, { rule, quote, about }: MuteName): string =>
  `${prefixOf(issueId)}${rule.replaceAll('/', '.')}:${about ?? hashOf(quote)}`;
