/**
 * How smoothly the long lists of the Backlog tab scroll on twenty thousand items, told by Chromium's own trace: each is
 * scrolled a step a frame, back and forth. Prints one JSON object; times are in milliseconds. `--url` looks at a site
 * that runs already, whose project FRT was read.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../../src/local/setup/browser.mjs';

const { values: options } = parseArgs({ options: { url: { type: 'string' } } });
/** What a screen at 60 Hz leaves for one frame. */
const frameInMs = 1000 / 60;
const steps = 180;
const stepInPx = 80;
const readWithinInMs = 180_000;

const lists = [
  { list: 'items of the funnel', selector: '.funnel-items', open: openFunnel },
  { list: 'what cannot work out', selector: '.dependencies__list', open: openDependencies },
  { list: 'dependency map', selector: '.dependency-map', open: async () => undefined },
  { list: 'top of the backlog', selector: '.item-table--long', open: async () => undefined },
];

async function openFunnel(frame) {
  const counts = await frame.locator('.funnel__number').allTextContents();
  const numbers = counts.map((count) => Number(count.replaceAll(/\D/g, '')));
  await frame
    .locator('.funnel__number')
    .nth(numbers.indexOf(Math.max(...numbers)))
    .click();
}

async function openDependencies(frame) {
  await frame.getByRole('button', { name: 'Dependencies', exact: true }).click();
}

/** Starts the large site in a process of its own; resolves with where it serves. */
async function startSite() {
  const state = mkdtempSync(path.join(tmpdir(), 'tandem-scroll-'));
  const args = ['src/local/setup/start.mjs', '--state', state, '--scenario', 'large'];
  const host = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  const url = await new Promise((resolve, reject) => {
    host.stdout.on('data', (text) => {
      output += text;
      const found = /http:\/\/(?:localhost|127\.0\.0\.1):\d+/.exec(output);
      if (found) resolve(found[0]);
    });
    host.on('exit', (code) => reject(new Error(`The site ended with ${code}: ${output}`)));
  });
  const stop = async () => {
    host.removeAllListeners('exit');
    host.kill('SIGTERM');
    await once(host, 'exit');
    rmSync(state, { recursive: true, force: true });
  };
  return { url, stop };
}

async function openBacklog(browser, url) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(`${url}/jira/software/projects/FRT/apps/project-page/backlog`);
  const place = page.locator('[data-module="project-page"][data-state="ready"]');
  await place.waitFor({ timeout: 60_000 });
  const element = await place.locator('iframe').elementHandle();
  const frame = await element.contentFrame();
  // The first opening only asks for the whole backlog to be read.
  await frame.locator('.funnel').waitFor({ timeout: readWithinInMs });
  return { page, frame };
}

/** Scrolls one list under a trace, a step for each frame, down and up again until all steps are done. */
async function scrolled(browser, page, element) {
  // What other parts still load would push it out of view, where nothing is drawn.
  await page.waitForTimeout(1000);
  await element.evaluate((node) => node.scrollIntoView({ block: 'center' }));
  await page.waitForTimeout(500);
  await browser.startTracing(page, {
    categories: ['toplevel', 'blink.user_timing', 'disabled-by-default-devtools.timeline.frame', 'devtools.timeline'],
  });
  const wayInPx = await element.evaluate(
    (node, { steps, stepInPx }) =>
      new Promise((resolve) => {
        let left = steps;
        let direction = 1;
        performance.mark('scrolling-begins');
        const step = () => {
          if (left-- === 0) {
            performance.mark('scrolling-ends');
            resolve(node.scrollHeight - node.clientHeight);
            return;
          }
          // Its height is a guess until its rows were drawn, so the end is looked for at each step.
          if (node.scrollTop >= node.scrollHeight - node.clientHeight - 1) direction = -1;
          else if (node.scrollTop <= 0) direction = 1;
          node.scrollTop += direction * stepInPx;
          globalThis.requestAnimationFrame(step);
        };
        globalThis.requestAnimationFrame(step);
      }),
    { steps, stepInPx },
  );
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  return { wayInPx, ...framesIn(traceEvents) };
}

/** Of the trace between the two marks: when frames were drawn, and how long the page's thread computed at a time. */
function framesIn(events) {
  const markAt = (name) => events.find((event) => event.name === name && event.cat.includes('user_timing'));
  const [begin, end] = [markAt('scrolling-begins'), markAt('scrolling-ends')];
  const within = events.filter(({ ts, pid }) => pid === begin.pid && ts >= begin.ts && ts <= end.ts);
  const drawn = within.filter(({ name }) => name === 'DrawFrame').map(({ ts }) => ts / 1000);
  drawn.sort((a, b) => a - b);
  const gaps = drawn.slice(1).map((at, place) => at - drawn[place]);
  // Processor time of the page's own thread, which other work on the machine does not lengthen.
  const tasks = within
    .filter(({ name, tid, tdur }) => /RunTask$/.test(name) && tid === begin.tid && tdur !== undefined)
    .map(({ tdur }) => tdur / 1000);
  const share = (values, isCounted) => round(values.filter(isCounted).length / Math.max(1, values.length), 3);
  return {
    frames: drawn.length,
    perSecond: round(drawn.length / ((end.ts - begin.ts) / 1e6), 1),
    medianInMs: round(quantile(gaps, 0.5)),
    p95InMs: round(quantile(gaps, 0.95)),
    // A frame that comes a little late still meets its turn; beyond half a turn more it missed one.
    missedShare: share(gaps, (gap) => gap > 1.5 * frameInMs),
    longestWorkInMs: round(Math.max(0, ...tasks)),
    p95WorkInMs: round(
      quantile(
        tasks.filter((task) => task > 0.5),
        0.95,
      ),
    ),
    workTooLong: tasks.filter((task) => task > frameInMs).length,
  };
}

const round = (value, digits = 1) => Number(value.toFixed(digits));
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

const site = options.url ? { url: options.url, stop: async () => undefined } : await startSite();
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const { page, frame } = await openBacklog(browser, site.url);
  const results = [];
  for (const { list, selector, open } of lists) {
    await open(frame);
    const element = frame.locator(selector).first();
    await element.waitFor({ timeout: 30_000 });
    results.push({ list, ...(await scrolled(browser, page, element)) });
  }
  console.log(JSON.stringify({ lists: results }));
} finally {
  await browser.close();
  await site.stop();
}
