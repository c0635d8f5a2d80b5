/** The shell's end of one frame's bridge: every modelled call, answered for the place where the frame stands. */
import { refusal, whoAnswers, type ShellCalls, type Subscription } from '../../../bridge/calls';
import { openChannel, type Channel, type Line } from '../../../bridge/channel';
import type { AppLocation, FrameNews, FrameQuestions, ShellNews } from '../../../bridge/frame-talk';
import type { ShownModule } from '../../protocol';
import { refreshJira } from '../ask-jira';
import { fetchProduct, invokeFunction, logFromFrame } from '../host-doors';
import { colorMode, start } from '../session';
import { openDialog } from './dialogs';
import { appEvents, publicEvents } from './event-bus';
import { closeFlag, showFlag } from './flags';
import { frameContext } from './frame-context';
import { navigate, urlOf } from './router';

export interface FrameOptions {
  readonly line: Line;
  readonly frameId: string;
  readonly module: ShownModule;
  /** Read anew for every call: a project page's address changes while its frame stays. */
  readonly extension: () => Readonly<Record<string, unknown>>;
  readonly projectKey: string | undefined;
  /** Present for a frame in a dialog, which alone can be closed. */
  readonly dialog?: { close(payload: unknown): void; onClose(callback: () => unknown): void; escape(): void };
  /** Present for a page, which alone has addresses of its own. */
  readonly pages?: {
    location(): AppLocation;
    moved(action: 'PUSH' | 'REPLACE', location: AppLocation): void;
    step(by: number): void;
  };
  readonly onReady: () => void;
  readonly onHeight: (inPixels: number) => void;
}

export interface FrameBridge {
  tell<N extends keyof ShellNews>(name: N, news: ShellNews[N]): void;
  close(): void;
}

export function openFrameBridge(options: FrameOptions): FrameBridge {
  const { module, frameId, dialog, pages, projectKey } = options;
  const subscriptions = new Set<Subscription>();
  const subscribe = (subscription: Subscription): Subscription => {
    subscriptions.add(subscription);
    return subscription;
  };

  const calls: {
    [N in keyof ShellCalls]: (
      ...ask: Parameters<ShellCalls[N]>
    ) => ReturnType<ShellCalls[N]> | Promise<Awaited<ReturnType<ShellCalls[N]>>>;
  } = {
    getContext: () => frameContext(module, options.extension()),
    getFrameId: () => frameId,
    async invoke({ functionKey, payload, metadata, invokeType }) {
      if (invokeType || functionKey === undefined)
        throw new Error(`${invokeType ?? 'A call without function'} is not modelled by the local host.`);
      const request = { moduleKey: module.key, functionKey, payload, extension: options.extension() };
      const body = await invokeFunction(request).finally(options.onReady);
      return metadata ? { body, metadata: {} } : body;
    },
    async fetchProduct({ product, restPath, fetchRequestInit, isMultipartFormData }) {
      if (product !== 'jira' || isMultipartFormData)
        throw new Error(`A ${product} request with these contents is not modelled by the local host.`);
      const { method = 'GET', body = null, headers = [] } = fetchRequestInit;
      return fetchProduct({ restPath, method, headers: Object.fromEntries(headers), body });
    },
    submit: () => false,
    close(payload) {
      dialog?.close(payload);
      return dialog !== undefined;
    },
    onClose(callback) {
      dialog?.onClose(callback);
      return dialog !== undefined;
    },
    open: () => false,
    refresh() {
      void refreshJira();
      return true;
    },
    changeWindowTitle(title) {
      document.title = title;
    },
    emitReadyEvent: () => options.onReady(),
    navigate: (to) => navigate(to, projectKey),
    getUrl: (place) => urlOf(place, projectKey),
    reload: () => location.reload(),
    showFlag,
    closeFlag: ({ id }) => closeFlag(id),
    openModal({ resource, context, ...modal }) {
      const resourceKey = resource ?? module.resourceKey;
      if (!start.modules.some((other) => other.resourceKey === resourceKey)) return false;
      openDialog({ ...modal, module, resourceKey, extension: { ...options.extension(), modal: context } });
      return true;
    },
    on: ({ event, callback }) => subscribe(appEvents.on(event, callback)),
    emit: ({ event, payload }) => appEvents.emit(event, payload),
    onPublic: ({ event, callback }) => subscribe(publicEvents.on(event, callback)),
    emitPublic: ({ event, payload }) => publicEvents.emit(event, payload),
    isRovoEnabled: () => false,
  };

  const hear: { [N in keyof FrameNews]: (news: FrameNews[N]) => void } = {
    height: ({ inPixels }) => options.onHeight(inPixels),
    escape: () => dialog?.escape(),
    historyChanged: ({ action, location }) => pages?.moved(action, location),
    historyStep: ({ by }) => pages?.step(by),
    refusedCall: ({ why }) => logFromFrame(`frame ${module.key}`, 'error', why),
    policyViolation: ({ directive, blocked }) =>
      logFromFrame(`frame ${module.key}`, 'error', `The content security policy (${directive}) refused ${blocked}.`),
  };

  const channel: Channel = openChannel(options.line, {
    answer(name, payload) {
      if (name === '~history')
        return (pages ? { location: pages.location() } : null) satisfies FrameQuestions['~history'];
      if (name === '~colorMode') return colorMode.get() satisfies FrameQuestions['~colorMode'];
      if (whoAnswers(name) === 'shell') return (calls[name as keyof ShellCalls] as (ask: unknown) => unknown)(payload);
      logFromFrame(`frame ${module.key}`, 'error', refusal(name));
      throw new Error(refusal(name));
    },
    hear: (name, payload) => (hear[name as keyof FrameNews] as ((news: unknown) => void) | undefined)?.(payload),
  });

  subscriptions.add({
    unsubscribe: colorMode.subscribe(() => channel.tell('colorMode', { colorMode: colorMode.get() })),
  });

  return {
    tell: (name, news) => channel.tell(name, news),
    close() {
      for (const subscription of subscriptions) subscription.unsubscribe();
      channel.close();
    },
  };
}
