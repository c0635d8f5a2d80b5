/** Every name that @forge/bridge and @forge/jira-bridge pass to callBridge, and what the local host makes of it. */

export interface FullContext {
  readonly accountId: string;
  readonly cloudId: string;
  readonly localId: string;
  readonly moduleKey: string;
  readonly siteUrl: string;
  readonly locale: string;
  readonly timezone: string;
  /** Where the person is: its shape depends on the module's type. */
  readonly extension: Readonly<Record<string, unknown>>;
  readonly license: null;
  readonly appVersion: string;
  readonly environmentId: string;
  readonly environmentType: 'DEVELOPMENT';
  readonly theme: ThemeState;
  readonly surfaceColor: string | null;
  readonly userAccess: { readonly enabled: boolean; readonly hasAccess: boolean };
  readonly permissions: { readonly scopes: readonly string[]; readonly external: Readonly<Record<string, unknown>> };
}

export type ColorMode = 'light' | 'dark';

export interface ThemeState {
  readonly colorMode: ColorMode;
  readonly light: 'light';
  readonly dark: 'dark';
  readonly spacing: 'spacing';
  readonly typography: 'typography';
}

export interface ProductFetch {
  readonly product: string;
  readonly restPath: string;
  readonly fetchRequestInit: {
    readonly method?: string;
    readonly body?: string | null;
    readonly headers?: readonly (readonly [string, string])[];
  };
  readonly isMultipartFormData?: boolean;
}

export interface ProductReply {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;
  readonly statusText: string;
}

export type FlagType = 'info' | 'success' | 'warning' | 'error';

export interface FlagRequest {
  readonly id: number | string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: FlagType;
  /** A flag with an appearance is bold; one with only a type is quiet. */
  readonly appearance?: FlagType;
  readonly actions?: readonly { readonly text: string; readonly onClick: () => unknown }[];
  readonly isAutoDismiss?: boolean;
}

export type ModalSize =
  | 'small'
  | 'medium'
  | 'large'
  | 'xlarge'
  | 'max'
  | 'fullscreen'
  | 'resizable'
  | { readonly width: string; readonly height?: string };

export interface ModalRequest {
  readonly resource: string | null;
  readonly onClose: (payload?: unknown) => unknown;
  readonly size: ModalSize;
  readonly context: unknown;
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
  readonly title: string;
  readonly icon: string;
}

/** A place in Jira that the router knows by name. */
export type NavigationPlace = { readonly target: string } & Readonly<Record<string, string | undefined>>;
export type Navigation = ({ readonly url: string } | NavigationPlace) & { readonly type: 'same-tab' | 'new-tab' };

export interface Subscription {
  readonly unsubscribe: () => void;
}
export type EventCallback = (payload?: unknown) => unknown;

/** The calls that the shell answers, as the package makes them. A `false` becomes the package's own error. */
export interface ShellCalls {
  getContext(): FullContext;
  getFrameId(): string;
  invoke(ask: {
    readonly functionKey?: string;
    readonly payload?: unknown;
    readonly metadata?: { readonly rateLimitProperties?: boolean };
    readonly invokeType?: string;
  }): unknown;
  fetchProduct(ask: ProductFetch): Promise<ProductReply>;
  submit(payload?: unknown): boolean;
  close(payload?: unknown): boolean;
  refresh(payload?: unknown): boolean;
  open(): boolean;
  onClose(callback: () => unknown): boolean;
  changeWindowTitle(title: string): void;
  emitReadyEvent(): void;
  navigate(to: Navigation): void;
  getUrl(place: NavigationPlace): string | null;
  reload(): void;
  showFlag(flag: FlagRequest): boolean;
  closeFlag(flag: { readonly id: number | string }): boolean;
  openModal(modal: ModalRequest): boolean;
  on(ask: { readonly event: string; readonly callback: EventCallback }): Subscription;
  emit(ask: { readonly event: string; readonly payload?: unknown }): void;
  onPublic(ask: { readonly event: string; readonly callback: EventCallback }): Subscription;
  emitPublic(ask: { readonly event: string; readonly payload?: unknown }): void;
  isRovoEnabled(): boolean;
}

/** Calls that must hand back a living object of the frame itself, so the frame's script answers them. */
export interface FrameCalls {
  enableTheming(): Promise<void>;
  createHistory(): Promise<unknown>;
}

/** Real names that this host refuses loudly instead of pretending. */
export const notModelled = [
  'requestTeamworkGraph',
  'fetchRemote',
  'fetchUserRecommendations',
  'getFrameDispatch',
  'publishRealtimeChannel',
  'subscribeRealtimeChannel',
  'openRovo',
  '__permission__egressGet',
  '__permission__egressSet',
  '__permission__egressDeleteDomain',
  '__permission__egressDeleteGroup',
  '__permission__remoteGet',
  '__permission__remoteSet',
  'trackObjectStoreAction',
  'initFeatureFlags',
  'emitFrontendCustomMetric',
  'getCookieConsentPreferences',
  'reconcile',
  'onError',
  'openIssueViewModal',
  'openIssueCreateModal',
  'refreshIssueView',
  'setWorkflowRuleConfigurationCallback',
  'getUiModificationsInternalAPI',
  'getCustomFieldInternalAPI',
] as const;

const shellCalls: Readonly<Record<keyof ShellCalls, 'shell'>> = {
  getContext: 'shell',
  getFrameId: 'shell',
  invoke: 'shell',
  fetchProduct: 'shell',
  submit: 'shell',
  close: 'shell',
  refresh: 'shell',
  open: 'shell',
  onClose: 'shell',
  changeWindowTitle: 'shell',
  emitReadyEvent: 'shell',
  navigate: 'shell',
  getUrl: 'shell',
  reload: 'shell',
  showFlag: 'shell',
  closeFlag: 'shell',
  openModal: 'shell',
  on: 'shell',
  emit: 'shell',
  onPublic: 'shell',
  emitPublic: 'shell',
  isRovoEnabled: 'shell',
};
const frameCalls: Readonly<Record<keyof FrameCalls, 'frame'>> = { enableTheming: 'frame', createHistory: 'frame' };

/** Who answers a call: the shell, the frame's own script, nobody yet, or (undefined) it is no bridge call at all. */
export function whoAnswers(name: string): 'shell' | 'frame' | 'nobody' | undefined {
  if (Object.hasOwn(shellCalls, name)) return 'shell';
  if (Object.hasOwn(frameCalls, name)) return 'frame';
  return (notModelled as readonly string[]).includes(name) ? 'nobody' : undefined;
}

/** The sentence for a call that nobody answers. */
export function refusal(name: string): string {
  return whoAnswers(name) === 'nobody'
    ? `The bridge call "${name}" is not modelled by the local host; on a Jira site it may work.`
    : `"${name}" is not a call that the Forge bridge knows.`;
}
