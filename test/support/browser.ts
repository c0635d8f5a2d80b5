/** A Chromium page that remembers what went wrong in it: console errors, CSP reports, failed requests off this machine. */
import axe from 'axe-core';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';

export interface WatchedPage {
  readonly page: Page;
  /** Console errors and warnings of the policy, uncaught errors, and requests to anywhere but this machine. */
  readonly complaints: string[];
}

export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.TANDEM_BROWSER;
  if (!executablePath) throw new Error('npm test names the browser in TANDEM_BROWSER');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  });
}

export async function openPage(
  browser: Browser,
  options: { width?: number; height?: number } = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    reducedMotion: 'reduce',
  });
  // A guard only: a loaded machine takes longer for everything.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (
      /^https?:$/.test(protocol) &&
      hostname !== 'localhost' &&
      hostname !== '127.0.0.1' &&
      !hostname.endsWith('.localhost')
    ) {
      complaints.push(`request to ${request.url()}`);
    }
  });
  return { page, complaints };
}

/** The frame that draws one module of the app, once it has drawn. */
export async function appFrame(page: Page, moduleKey: string): Promise<Frame> {
  const place = page.locator(`[data-module="${moduleKey}"][data-state="ready"]`);
  await place.waitFor();
  const element = await place.locator('iframe').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`The module ${moduleKey} has no frame`);
  return frame;
}

/** How far a page or frame scrolls sideways, in px. */
export const sidewaysIn = (target: Page | Frame): Promise<number> =>
  target.evaluate(() => {
    const { documentElement } = (globalThis as unknown as { document: { documentElement: Record<string, number> } })
      .document;
    return (documentElement.scrollWidth ?? 0) - (documentElement.clientWidth ?? 0);
  });

/** Accessibility violations in a page or frame, one line each. */
export async function violations(target: Page | Frame): Promise<string[]> {
  await target.evaluate(axe.source);
  const result = await target.evaluate(async () => {
    const { axe: engine, document } = globalThis as unknown as { axe: typeof axe; document: axe.ElementContext };
    return engine.run(document, {
      resultTypes: ['violations'],
      preload: false,
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
  });
  return result.violations.map(
    (each) => `${each.id}: ${each.help} at ${each.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}
