/** The way to Jira: as the person, as the app or as nobody, and only inside the scopes of the manifest. */
import type { Caller, JiraRequest, JiraResponse, JiraSite } from '../../jira/site';
import type { ProductAnswer, ProductCall } from '../forge-host';
import type { HostLog } from '../host-log';
import type { Invocation } from '../invocations';
import { jsonAnswer, proxyError, type ProxyAnswer, type ProxyCall } from './answer';

export class ProductDoor {
  private readonly scopes: ReadonlySet<string>;

  constructor(
    private readonly site: JiraSite,
    scopes: readonly string[],
    private readonly log: HostLog,
  ) {
    this.scopes = new Set(scopes);
  }

  /** A call of asUser(), asApp() or plain requestJira in a function. */
  async fromFunction(call: ProxyCall, invocation: Invocation): Promise<ProxyAnswer> {
    const { provider, accountId } = call.meta;
    const source = invocation.functionKey;
    if (provider === 'user' && !invocation.accountId) {
      this.log.write(
        'error',
        source,
        `asUser() has nobody to act for: ${call.method} ${call.target}. Use asApp() here.`,
      );
      // The code that Forge's staff name for asUser in a product event, consumer or schedule.
      return proxyError(401, 'AUTH_TYPE_UNAVAILABLE', 'There is no user in this invocation.');
    }
    if (accountId !== undefined && accountId !== null && accountId !== invocation.accountId) {
      this.log.write('error', source, 'asUser(accountId) for somebody else is not modelled by the local host.');
      return proxyError(501, 'NOT_MODELLED', 'Acting for another person is not modelled by the local host.');
    }
    const caller: Caller =
      provider === 'user' && invocation.accountId
        ? { kind: 'user', accountId: invocation.accountId }
        : { kind: provider === 'app' ? 'app' : 'nobody' };
    return this.ask(source, {
      method: call.method,
      path: call.target,
      headers: call.headers,
      body: call.body === '' ? null : call.body,
      caller,
    });
  }

  /** The bridge's requestJira. */
  async fromBrowser(call: ProductCall): Promise<ProductAnswer> {
    const { accountId, restPath, method, headers, body } = call;
    const caller: Caller = { kind: 'user', accountId };
    const answer = await this.ask('bridge', { method: method.toUpperCase(), path: restPath, headers, body, caller });
    return { status: answer.status, statusText: '', headers: answer.headers ?? {}, body: answer.body ?? '' };
  }

  private async ask(source: string, request: JiraRequest): Promise<ProxyAnswer> {
    const needs = this.site.needs(request.method, request.path);
    if (!needs) {
      const text = `${request.method} ${request.path} is not modelled by the local Jira.`;
      this.log.write('error', source, text);
      return proxyError(501, 'NOT_MODELLED', text);
    }
    const open =
      needs.scopeSets.length === 0 || needs.scopeSets.some((set) => set.every((scope) => this.scopes.has(scope)));
    if (!open && request.caller.kind !== 'nobody') {
      const sets = needs.scopeSets.map((set) => set.join(' + ')).join(', or ');
      this.log.write('error', source, `${needs.name} needs scopes that the manifest lacks: ${sets}.`);
      // Jira's own words to a token without the scope.
      return jsonAnswer(401, { code: 401, message: 'Unauthorized; scope does not match' });
    }
    const startedAt = performance.now();
    const answer: JiraResponse = await this.site.handle(request);
    const took = performance.now() - startedAt;
    if (answer.status >= 500 || answer.status === 429) {
      this.log.write('warn', source, `Jira answered ${answer.status} to ${request.method} ${request.path}.`, took);
    }
    return answer;
  }
}
