/** The way of a panel's question to its resolver: Forge's envelope, its limits, and its words for a failure. */
import type { ResolverCall } from './forge-host';
import type { FunctionRunner } from './function-runner';
import { installContextOf, installationContextOf, type Installation } from './installation';
import { InvocationRates } from './invocation-rates';

/** What a browser may send with one invoke, and what may come back. */
const requestLimitInBytes = 500 * 1024;
const answerLimitInBytes = 5 * 1024 * 1024;
const timeoutInSeconds = 25;

export class ResolverDoor {
  private readonly rates: InvocationRates;

  constructor(
    private readonly runner: FunctionRunner,
    private readonly installation: Installation,
    siteNow: () => Date,
  ) {
    this.rates = new InvocationRates(siteNow);
  }

  /** The resolver's answer after a trip through JSON; rejects with the error that a browser would see. */
  async invoke(call: ResolverCall): Promise<unknown> {
    try {
      return await this.ask(call);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new Error(`There was an error invoking the function - ${message}`, { cause: error });
    }
  }

  private async ask(call: ResolverCall): Promise<unknown> {
    const functionKey = call.module.resolverFunctionKey;
    if (!functionKey) throw new Error(`The module ${call.module.key} names no resolver in manifest.yml.`);
    this.rates.count(call.accountId);
    const payload = JSON.stringify(call.payload ?? {});
    if (Buffer.byteLength(payload) > requestLimitInBytes) throw new Error('The request payload exceeds 500 KB.');
    const { json } = await this.runner.run({
      functionKey,
      args: this.envelope({ ...call, payload: JSON.parse(payload) as unknown }),
      moduleKey: call.module.key,
      moduleType: call.module.type,
      accountId: call.accountId,
      defaultTimeoutInSeconds: timeoutInSeconds,
      what: call.functionKey,
    });
    // A resolver that returns nothing reaches the browser as an empty object.
    if (json === undefined) return {};
    if (Buffer.byteLength(json) > answerLimitInBytes) throw new Error('The response payload exceeds 5 MB.');
    return JSON.parse(json) as unknown;
  }

  /** A resolver's two arguments: the call with its context, and what only the platform knows. */
  private envelope(call: ResolverCall): unknown[] {
    const { appId, environmentId, appVersion, cloudId, siteUrl } = this.installation;
    const context = {
      accountId: call.accountId,
      accountType: 'licensed',
      cloudId,
      localId: `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${call.module.key}`,
      moduleKey: call.module.key,
      siteUrl,
      extension: { type: call.module.type, ...call.extension },
      appVersion,
      environmentId,
      environmentType: 'DEVELOPMENT',
      userAccess: { enabled: true, hasAccess: true },
    };
    return [
      { call: { functionKey: call.functionKey, payload: call.payload }, context },
      {
        installContext: installContextOf(this.installation),
        principal: { accountId: call.accountId },
        license: null,
        workspaceId: cloudId,
        installation: installationContextOf(this.installation),
      },
    ];
  }
}
