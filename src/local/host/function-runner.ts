/** Runs the manifest's functions: warm processes, a token per invocation, deadlines and a line in the log. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { HostLog } from './host-log';
import { installContextOf, type Installation } from './installation';
import type { Invocations } from './invocations';
import type { AppManifest, ManifestFunction } from './manifest/app-manifest';
import { FunctionFailed } from './runner/function-failed';
import { sourceStack } from './runner/source-stack';
import { FunctionPool } from './runner/function-pool';

export interface FunctionCall {
  readonly functionKey: string;
  readonly args: readonly unknown[];
  readonly moduleKey: string;
  readonly moduleType: string;
  /** Null where no person stands behind the call. */
  readonly accountId: string | null;
  /** What Forge gives a function of this kind whose manifest names no timeout, in seconds. */
  readonly defaultTimeoutInSeconds: number;
  /** How many queue events stand between this call and a person or product event. */
  readonly cycle?: number;
  /** For the log: the question, event or queue. */
  readonly what: string;
}

export interface FunctionRunnerOptions {
  readonly manifest: AppManifest;
  readonly installation: Installation;
  readonly invocations: Invocations;
  readonly log: HostLog;
  readonly runnerFile: string;
  readonly bundleDirectory: string;
  readonly proxyPort: number;
  readonly variables: Readonly<Record<string, string>>;
  readonly siteNow: () => Date;
  /** How many processes one function may keep; Forge has more, a laptop has fewer cores. */
  readonly processesPerFunction: number;
}

/** Clocks this close are the same clock, read at two moments. */
const sameClockInMs = 2000;

export class FunctionRunner {
  private readonly pools = new Map<string, FunctionPool>();

  constructor(private readonly options: FunctionRunnerOptions) {}

  /** The function's answer after a trip through JSON; undefined where it returned undefined. Rejects with FunctionFailed. */
  async run(call: FunctionCall): Promise<{ readonly json: string | undefined }> {
    const { manifest, invocations, log } = this.options;
    const definition = manifest.functions.get(call.functionKey);
    if (!definition) throw new Error(`manifest.yml has no function "${call.functionKey}".`);
    const invocation = invocations.begin({
      id: randomUUID(),
      functionKey: call.functionKey,
      accountId: call.accountId,
      cycle: call.cycle ?? 0,
    });
    const startedAt = performance.now();
    try {
      const json = await this.pool(definition).run(
        {
          id: invocation.id,
          exportName: definition.exportName,
          args: call.args,
          token: invocation.token,
          runtime: this.runtimeFacts(call, invocation.id),
          clockOffsetInMs: this.clockOffset(),
        },
        (definition.timeoutInSeconds ?? call.defaultTimeoutInSeconds) * 1000,
      );
      log.write('info', call.functionKey, call.what, performance.now() - startedAt);
      return { json };
    } catch (error) {
      const failed = error instanceof FunctionFailed ? error : null;
      const thrown = failed?.thrown && sourceStack(failed.thrown.stack);
      const detail = thrown ?? (error instanceof Error ? error.message : String(error));
      log.write('error', call.functionKey, `${call.what} failed: ${detail}`, performance.now() - startedAt);
      throw error;
    } finally {
      invocations.end(invocation);
    }
  }

  /** Gets processes ready before anybody asks. */
  warm(functionKey: string, count: number) {
    const definition = this.options.manifest.functions.get(functionKey);
    if (definition) this.pool(definition).warm(count);
  }

  /** The bundle has changed: later calls load it anew. */
  dropWarm() {
    for (const pool of this.pools.values()) pool.drop();
  }

  close() {
    for (const pool of this.pools.values()) pool.close();
  }

  private pool({ key: functionKey, file }: ManifestFunction): FunctionPool {
    const known = this.pools.get(functionKey);
    if (known) return known;
    const { runnerFile, manifest, bundleDirectory, proxyPort, variables, log, processesPerFunction } = this.options;
    const pool = new FunctionPool(
      {
        runnerFile,
        memoryInMegabytes: manifest.memoryInMegabytes,
        start: { bundleFile: path.join(bundleDirectory, `${file}.cjs`), proxyPort, variables },
        onLog: (level, text) => log.write(level, functionKey, text),
      },
      processesPerFunction,
    );
    this.pools.set(functionKey, pool);
    return pool;
  }

  private runtimeFacts(call: FunctionCall, invocationId: string) {
    const { installation, manifest } = this.options;
    const hex = invocationId.replaceAll('-', '');
    return {
      contextAri: installContextOf(installation),
      ...(call.accountId === null ? {} : { aaid: call.accountId }),
      appContext: {
        appId: installation.appId,
        appVersion: installation.appVersion,
        environmentId: installation.environmentId,
        environmentType: 'DEVELOPMENT',
        invocationId,
        installationId: installation.installationId,
        functionKey: call.functionKey,
        moduleType: call.moduleType,
        moduleKey: call.moduleKey,
        permissions: { scopes: manifest.scopes, external: {} },
      },
      tracing: { traceId: hex, spanId: hex.slice(0, 16) },
    };
  }

  private clockOffset(): number {
    const offset = this.options.siteNow().getTime() - Date.now();
    return Math.abs(offset) < sameClockInMs ? 0 : offset;
  }
}
