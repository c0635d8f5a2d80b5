/** `npm run dev`: builds again whatever changes, and says when the app in the open pages is another one. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuildOptions, BuildContext, Plugin } from 'esbuild';

interface BuildScript {
  readonly targets: Readonly<Record<string, BuildOptions>>;
  /** With `build.watch` it gives a watcher. */
  buildStatic(options: object): Promise<unknown>;
}

/** Vite's watcher, as far as it is used here. */
interface StaticWatcher {
  on(event: 'event', listener: (event: { readonly code: string }) => void): void;
  close(): Promise<void>;
}

/** What runs in the browser or in the app's processes; the host itself would have to start again. */
const watched = ['app', 'shell', 'bridge'];

export async function watchSources(
  appDirectory: string,
  onAppChanged: () => void,
): Promise<{ close(): Promise<void> }> {
  const esbuild = await import('esbuild');
  const script = pathToFileURL(path.join(appDirectory, 'src/local/setup/build.mjs')).href;
  const built = (await import(script)) as BuildScript;

  const contexts: BuildContext[] = [];
  for (const name of watched) {
    const target = built.targets[name];
    if (!target) continue;
    const context = await esbuild.context({
      ...target,
      plugins: [...(target.plugins ?? []), afterRebuild(onAppChanged)],
    });
    await context.watch();
    contexts.push(context);
  }
  const watcher = (await built.buildStatic({ build: { watch: {} } })) as StaticWatcher;
  watcher.on('event', afterFirst('END', onAppChanged));
  return {
    close: async () => {
      await Promise.all([...contexts.map((context) => context.dispose()), watcher.close()]);
    },
  };
}

/** The first build only repeats what `npm start` has built. */
function afterRebuild(onChange: () => void): Plugin {
  let builds = 0;
  return {
    name: 'tell-the-host',
    setup(build) {
      build.onEnd((result) => {
        builds += 1;
        if (builds > 1 && result.errors.length === 0) onChange();
      });
    },
  };
}

function afterFirst(code: string, onChange: () => void) {
  let seen = 0;
  return (event: { readonly code: string }) => {
    if (event.code !== code) return;
    seen += 1;
    if (seen > 1) onChange();
  };
}
