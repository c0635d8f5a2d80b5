/** Brings what happens in Jira to the triggers of the manifest that listen to it. */
import type { ProductEvent } from '../../jira/site';
import type { BackgroundWork } from '../background-work';
import type { HostLog } from '../host-log';
import type { AppManifest, ManifestTrigger } from '../manifest/app-manifest';
import { retryWish } from '../queue/retry-wish';
import { scopesOfEvent } from './event-scopes';

/** How often Forge calls a trigger again that asks for it. */
const retryLimit = 4;

type Run = (trigger: ManifestTrigger, event: object, what: string) => Promise<{ json: string | undefined }>;

export class EventTriggers {
  private readonly timers = new Set<NodeJS.Timeout>();
  private isClosed = false;

  constructor(
    private readonly manifest: AppManifest,
    private readonly run: Run,
    private readonly work: BackgroundWork,
    private readonly log: HostLog,
  ) {}

  deliver(event: ProductEvent) {
    if (this.isClosed) return;
    for (const trigger of this.manifest.triggers.filter(({ events }) => events.includes(event.name))) {
      if (this.hears(trigger, event)) void this.call(trigger, event, 0, null);
    }
  }

  close() {
    this.isClosed = true;
    for (const timer of this.timers) clearTimeout(timer);
  }

  private hears(trigger: ManifestTrigger, event: ProductEvent): boolean {
    if (trigger.ignoreSelf && event.causedByApp) return false;
    const needed = scopesOfEvent(event.name);
    if (!needed) {
      this.log.write('error', 'host', `Forge knows no product event ${event.name}; ${trigger.key} was not called.`);
      return false;
    }
    const held = new Set(this.manifest.scopes);
    if (!needed.some((set) => set.every((scope) => held.has(scope)))) {
      const sets = needed.map((set) => set.join(' + ')).join(', or ');
      this.log.write('error', 'host', `${trigger.key} was not called: ${event.name} needs the scopes ${sets}.`);
      return false;
    }
    if (trigger.expression) {
      this.log.write('warn', 'host', `${trigger.key}: the local host does not evaluate the filter's Jira expression.`);
    }
    return true;
  }

  private async call(trigger: ManifestTrigger, event: ProductEvent, retryCount: number, retry: object | null) {
    this.work.begin();
    try {
      const payload = {
        eventType: event.name,
        ...event.payload,
        ...(event.causedBy === null ? {} : { atlassianId: event.causedBy }),
        selfGenerated: event.causedByApp,
        ...(retry ? { retryContext: retry } : {}),
      };
      const wish = retryWish((await this.run(trigger, payload, event.name)).json);
      if (wish && retryCount < retryLimit && !this.isClosed) {
        const context = { retryCount: retryCount + 1, retryReason: wish.reason, retryData: wish.data };
        const timer = setTimeout(() => {
          this.timers.delete(timer);
          void this.call(trigger, event, retryCount + 1, context);
        }, wish.afterInSeconds * 1000);
        this.timers.add(timer);
      }
    } catch {
      // The runner has logged it; nobody waits for a trigger's answer.
    } finally {
      this.work.end();
    }
  }
}
