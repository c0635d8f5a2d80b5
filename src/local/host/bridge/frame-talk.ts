/** What the bridge script in a frame and the shell say to each other beside the app's own calls. */
import type { ColorMode } from './calls';

/** The first message of a frame's script to the shell; it carries the port for all that follows. */
export const hello = 'local-forge-bridge';

/** A place inside the app, the way the history package describes one. */
export interface AppLocation {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state?: unknown;
  readonly key: string;
}
export type HistoryAction = 'POP' | 'PUSH' | 'REPLACE';

/** Asked by the frame's script itself, never by an app. */
export interface FrameQuestions {
  /** Null where the module's view has no address of its own. */
  '~history': { readonly location: AppLocation } | null;
  '~colorMode': ColorMode;
}

/** From the frame to the shell. */
export interface FrameNews {
  readonly height: { readonly inPixels: number };
  /** Escape was pressed and nothing in the frame used it. */
  readonly escape: Record<string, never>;
  readonly historyChanged: { readonly action: 'PUSH' | 'REPLACE'; readonly location: AppLocation };
  readonly historyStep: { readonly by: number };
  readonly refusedCall: { readonly name: string; readonly why: string };
  readonly policyViolation: { readonly directive: string; readonly blocked: string };
}

/** From the shell to the frame. */
export interface ShellNews {
  readonly colorMode: { readonly colorMode: ColorMode };
  readonly location: { readonly location: AppLocation };
}
