import type { ColorMode } from '../calls';

/** Sets what the token stylesheet's selectors look at; before this the tokens have no values, as in Forge. */
export function applyTheme(root: HTMLElement, colorMode: ColorMode): void {
  root.dataset.theme = 'light:light dark:dark spacing:spacing typography:typography shape:shape motion:motion';
  root.dataset.colorMode = colorMode;
}
