/** The second origin: the app's static files as Forge's content network serves them, with the bridge on top. */
import type { ForgeHost, UiModule } from '../forge-host';
import { send, type Handler } from './loopback';
import { contentTypeOf, readBelow } from './static-files';

const injectedFolder = '/~forge/';

export interface AppFilesOptions {
  readonly host: ForgeHost;
  readonly webDirectory: string;
  readonly themeSheet: string;
  /** Where frames may be embedded and whom their script talks to; known only once that server listens. */
  readonly shellOrigin: () => string;
}

/** Serves /<resource key>/<file>; the document's policy is that of the module in its ?module= query. */
export function appFiles({ host, webDirectory, themeSheet, shellOrigin }: AppFilesOptions): Handler {
  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://app.invalid');
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'text/plain', 'Only GET.');
    if (url.pathname === `${injectedFolder}tokens.css`) return send(response, 200, contentTypeOf('.css'), themeSheet);
    if (url.pathname === `${injectedFolder}bridge.js`) {
      const script = await readBelow(webDirectory, 'bridge.js');
      if (script) return send(response, 200, contentTypeOf('.js'), script);
    }
    const [, resourceKey = '', ...rest] = url.pathname.split('/').map(decodeURIComponent);
    const module =
      host.modules.find(({ key }) => key === url.searchParams.get('module')) ??
      host.modules.find((candidate) => candidate.resourceKey === resourceKey);
    const owner = host.modules.find((candidate) => candidate.resourceKey === resourceKey);
    if (!module || !owner) return send(response, 404, 'text/plain', `The app has no resource "${resourceKey}".`);

    const file = rest.join('/') || 'index.html';
    const content = await readBelow(owner.resourceDirectory, file);
    if (!content) return send(response, 404, 'text/plain', `The resource "${resourceKey}" has no file "${file}".`);
    if (!file.endsWith('.html')) {
      // Forge serves a build under an address of its own; a hash in the file's name says the same here.
      if (/^assets\/.*-[\w-]{8}\.(?:js|css)$/.test(file))
        response.setHeader('cache-control', 'max-age=31536000, immutable');
      return send(response, 200, contentTypeOf(file), content);
    }
    response.setHeader('content-security-policy', localPolicy(host.contentSecurityPolicy(module), shellOrigin()));
    send(response, 200, contentTypeOf(file), withBridge(content.toString('utf8'), shellOrigin()));
  };
}

/** Forge's policy with the two parts that name Atlassian's own hosts put right for this machine. */
export function localPolicy(policy: string, shellOrigin: string): string {
  const kept = policy
    .split(';')
    .map((directive) => directive.trim())
    .filter(
      (directive) =>
        directive && !/^(frame-ancestors|report-uri|report-to|upgrade-insecure-requests)\b/i.test(directive),
    );
  return [...kept, `frame-ancestors ${shellOrigin}`].join('; ');
}

function withBridge(html: string, shellOrigin: string): string {
  const injected =
    `<link rel="stylesheet" href="${injectedFolder}tokens.css">` +
    `<script src="${injectedFolder}bridge.js" data-shell="${shellOrigin}"></script>`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + injected) : injected + html;
}

/** The module without what only this machine may know. */
export function shown({ type, key, title, resourceKey, resolverFunctionKey, properties }: UiModule) {
  return { type, key, title, resourceKey, resolverFunctionKey, properties };
}
