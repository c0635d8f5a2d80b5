/** The order of issues, changed as a person: Jira has one rank for a whole site. */
import * as v from 'valibot';
import type { Asker } from '../ask';
import { JiraFailure } from '../failure';

/** Which issue, by id, the moved one comes to stand next to. */
export type RankPlace = { readonly before: string } | { readonly after: string };

/** Empty where the rank was changed; Jira may also accept the request and tell of each issue that it failed. */
const rankedSchema = v.nullable(
  v.object({
    entries: v.array(v.object({ status: v.number(), errors: v.optional(v.array(v.string()), []) })),
  }),
);

export function openRanks(ask: Asker) {
  async function rank(issueId: string, place: RankPlace): Promise<void> {
    const next = 'before' in place ? { rankBeforeIssue: place.before } : { rankAfterIssue: place.after };
    const answer = await ask({
      name: 'rank',
      method: 'PUT',
      path: '/rest/agile/1.0/issue/rank',
      body: { issues: [issueId], ...next },
      // The same place twice is the same place.
      repeatable: true,
      schema: rankedSchema,
    });
    const refused = answer?.entries.find(({ status }) => status >= 400);
    if (refused) throw new JiraFailure('refused', 'rank', `rank answered ${refused.status}`, undefined, refused.errors);
  }

  return { rank };
}
