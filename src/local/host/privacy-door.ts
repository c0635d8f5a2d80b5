/** Answers privacy.reportPersonalData: which of the reported accounts are closed. */
import { jsonAnswer, type ProxyAnswer, type ProxyCall } from './proxy/answer';

/** Atlassian's own limit; the package sends no more at once. */
const accountsAtMost = 90;

const neededScope = 'report:personal-data';

interface Report {
  readonly accounts?: readonly { readonly accountId?: unknown; readonly updatedAt?: unknown }[];
}

/** An account that the site does not know counts as closed; nobody is told of changes to the others. */
export function reportAccounts(
  call: ProxyCall,
  scopes: readonly string[],
  isOpen: (accountId: string) => boolean,
): ProxyAnswer {
  if (!scopes.includes(neededScope)) return jsonAnswer(403, { message: `The manifest lacks ${neededScope}.` });
  const { accounts = [] } = JSON.parse(call.body) as Report;
  const isReadable = accounts.every(
    ({ accountId, updatedAt }) =>
      typeof accountId === 'string' && typeof updatedAt === 'string' && !Number.isNaN(Date.parse(updatedAt)),
  );
  if (accounts.length > accountsAtMost || !isReadable)
    return jsonAnswer(400, { message: 'Accounts are not readable.' });
  const closed = accounts.filter(({ accountId }) => !isOpen(String(accountId)));
  return closed.length === 0
    ? { status: 204 }
    : jsonAnswer(200, { accounts: closed.map(({ accountId }) => ({ accountId, status: 'closed' })) });
}
