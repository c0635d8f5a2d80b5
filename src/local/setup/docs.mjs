/** `npm run docs`: writes the generated pages and takes the README's screenshots from the demo project. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browser.mjs';
import { root } from './build.mjs';
import { buildStale } from './fresh.mjs';
import { writePages } from './pages.mjs';
import { drawn, openSprintGoal, places } from './places.mjs';

/** A Monday morning: fixed, so that pictures change only when the app does. */
const monday = '2026-03-02T08:30:00Z';

async function serve() {
  const state = mkdtempSync(path.join(tmpdir(), 'tandem-docs-'));
  const host = spawn(process.execPath, ['dist/local/main.cjs', '--state', state, '--now', monday], {
    cwd: root,
  });
  const url = await new Promise((resolve, reject) => {
    let output = '';
    const read = (text) => {
      output += text;
      const found = /http:\/\/(?:localhost|127\.0\.0\.1):\d+/.exec(output);
      if (found) resolve(found[0]);
    };
    host.stdout.on('data', read);
    host.stderr.on('data', read);
    host.on('exit', () => reject(new Error(output)));
  });
  const stop = () => {
    host.removeAllListeners('exit');
    host.kill('SIGTERM');
    rmSync(state, { recursive: true, force: true });
  };
  return { url, stop };
}

/** A surface as it is once the jobs have read the project's past: `says` are words that stand there only then. */
async function shoot(browser, url, { file, theme = 'light', place, module, tab, says, isDialog = false }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const open = async () => {
    await page.goto(`${url}${place}?theme=${theme}`);
    if (isDialog) await openSprintGoal(page);
    const frame = await drawn(page, module);
    if (tab) await frame.getByRole('tab', { name: tab }).click();
    if (says) await frame.getByText(says).first().waitFor({ timeout: 60_000 });
  };
  await open();
  // Once more, as whoever comes back on Monday finds it.
  if (says) await open();
  await page.locator('body[data-shell-ready]').waitFor();
  await page.screenshot({ path: path.join(root, 'static/screenshots', file) });
  await context.close();
}

const pages = await writePages();
if (pages.length) console.log(`Wrote ${pages.join(', ')}`);
await buildStale();
mkdirSync(path.join(root, 'static/screenshots'), { recursive: true });
const site = await serve();
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const shots = [
    { file: 'refinement-light.png', place: places.issue, module: 'refinement-context' },
    { file: 'refinement-dark.png', place: places.issue, module: 'refinement-context', theme: 'dark' },
    {
      file: 'today-light.png',
      place: places.projectPage,
      module: 'project-page',
      tab: 'Today',
      says: /For the Product Owner/,
    },
    { file: 'backlog-light.png', place: places.projectPage, module: 'project-page', tab: 'Backlog', says: /of 100/ },
    {
      file: 'sprint-goal-light.png',
      place: places.board,
      module: 'sprint-goal-board',
      isDialog: true,
      says: /about \d+ in 10/,
    },
    { file: 'forecast-light.png', place: places.forecast, module: 'project-page', tab: 'Forecast', says: /85% chance/ },
  ];
  for (const shot of shots) await shoot(browser, site.url, shot);
  console.log(`Took ${shots.length} screenshots into static/screenshots`);
} finally {
  await browser.close();
  site.stop();
}
