import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const stub = (file: string) => fileURLToPath(new URL(`./src/stubs/${file}`, import.meta.url));

/** Every panel needs React: naming its chunk in the page lets it load beside the entry instead of after it. */
const loadReactEarly: Plugin = {
  name: 'load-react-early',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle }) {
      const chunks = Object.values(bundle ?? {}).flatMap((file) => (file.type === 'chunk' ? [file] : []));
      const start = chunks.find((chunk) => chunk.facadeModuleId?.endsWith('/src/start.tsx'));
      const wanted = start ? [start.fileName, ...start.imports.filter((name) => !isEntry(name))] : [];
      function isEntry(name: string): boolean {
        return chunks.some((chunk) => chunk.fileName === name && chunk.isEntry);
      }
      return wanted
        .filter((name) => !html.includes(name))
        .map((name) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${name}` },
          injectTo: 'head' as const,
        }));
    },
  },
};

export default defineConfig({
  // Forge serves the folder under a hashed path: every address must be relative.
  base: './',
  plugins: [react(), loadReactEarly],
  resolve: {
    alias: [
      // Atlassian's feature gates are dead weight outside Atlassian: each takes its default, and the console stays clean.
      { find: /^@atlaskit\/platform-feature-flags(\/.*)?$/, replacement: stub('platform-feature-flags.ts') },
      { find: /^@atlaskit\/feature-gate-js-client(\/.*)?$/, replacement: stub('feature-gate-js-client.ts') },
    ],
    dedupe: ['react', 'react-dom', '@atlaskit/tokens'],
  },
  build: {
    outDir: '../dist/static',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // The policy allows no data: fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // All styles together weigh less than one more round trip.
    cssCodeSplit: false,
  },
});
