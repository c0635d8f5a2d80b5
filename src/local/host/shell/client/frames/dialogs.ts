import type { ModalSize } from '../../../bridge/calls';
import type { ShownModule } from '../../protocol';
import { openStore } from '../store';

/** A dialog with a frame of the app in it, opened by a menu of Jira or by the app itself. */
export interface AppDialog {
  readonly id: number;
  readonly module: ShownModule;
  readonly resourceKey: string;
  readonly extension: Readonly<Record<string, unknown>>;
  readonly title: string;
  readonly size: ModalSize;
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
  /** Called once, with what view.close() was given or with nothing. */
  readonly onClose: (payload?: unknown) => unknown;
}

/** The stack of open dialogs; the last one is on top. */
export const dialogs = openStore<readonly AppDialog[]>([]);
let lastId = 0;

export function openDialog(dialog: Omit<AppDialog, 'id'>): void {
  dialogs.set((open) => [...open, { ...dialog, id: ++lastId }]);
}

export function closeDialog(id: number, payload?: unknown): void {
  const dialog = dialogs.get().find((open) => open.id === id);
  dialogs.set((open) => open.filter((other) => other.id !== id));
  void dialog?.onClose(payload);
}

export function closeAllDialogs(): void {
  dialogs.set([]);
}

/** The dialog of a ••• menu's module. */
export function openModuleDialog(module: ShownModule, extension: Readonly<Record<string, unknown>>): void {
  openDialog({
    module,
    resourceKey: module.resourceKey,
    extension,
    title: module.title,
    size: (module.properties.viewportSize as ModalSize | undefined) ?? 'medium',
    closeOnEscape: true,
    closeOnOverlayClick: true,
    onClose: () => undefined,
  });
}
