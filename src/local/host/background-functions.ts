/** Calls the functions that run without a person: triggers, consumers and schedules, each in its envelope. */
import type { FunctionRunner } from './function-runner';
import { installContextOf, installationContextOf, type Installation } from './installation';
import type { AppManifest, ManifestTrigger } from './manifest/app-manifest';
import type { DeliveredEvent } from './queue/event-queue';

const triggerTimeoutInSeconds = 25;
/** Consumers and schedules; the manifest may give them up to 900. */
const longTimeoutInSeconds = 55;

export class BackgroundFunctions {
  constructor(
    private readonly runner: FunctionRunner,
    private readonly manifest: AppManifest,
    private readonly installation: Installation,
  ) {}

  trigger(trigger: ManifestTrigger, event: object, what: string) {
    return this.runner.run({
      functionKey: trigger.functionKey,
      args: [event, this.context()],
      moduleKey: trigger.key,
      moduleType: 'trigger',
      accountId: null,
      defaultTimeoutInSeconds: triggerTimeoutInSeconds,
      what,
    });
  }

  consume(event: DeliveredEvent, cycle: number) {
    const consumer = this.manifest.consumers.find(({ queue }) => queue === event.queueName);
    if (!consumer) throw new Error(`manifest.yml has no consumer of the queue ${event.queueName}.`);
    const { functionKey, key, resolverMethod } = consumer;
    return this.runner.run({
      functionKey,
      args:
        resolverMethod === null
          ? [event, this.context()]
          : [
              { call: { functionKey: resolverMethod, payload: event, jobId: event.jobId }, context: this.context() },
              this.context(),
            ],
      moduleKey: key,
      moduleType: 'consumer',
      accountId: null,
      defaultTimeoutInSeconds: longTimeoutInSeconds,
      cycle,
      what: `queue ${event.queueName}`,
    });
  }

  schedule(key: string) {
    const schedule = this.manifest.schedules.find((each) => each.key === key);
    if (!schedule) throw new Error(`manifest.yml has no scheduled trigger "${key}".`);
    return this.runner.run({
      functionKey: schedule.functionKey,
      args: [{ context: { cloudId: this.installation.cloudId, moduleKey: key }, contextToken: '' }, this.context()],
      moduleKey: key,
      moduleType: 'scheduledTrigger',
      accountId: null,
      defaultTimeoutInSeconds: longTimeoutInSeconds,
      what: `schedule ${key}`,
    });
  }

  /** The second argument of such a function. There is no person in it. */
  private context() {
    return {
      installContext: installContextOf(this.installation),
      workspaceId: this.installation.cloudId,
      license: null,
      installation: installationContextOf(this.installation),
    };
  }
}
