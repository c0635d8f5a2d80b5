import { createRequire } from 'node:module';
import path from 'node:path';

const themes = ['light', 'dark', 'spacing', 'typography', 'shape', 'motion'];

/**
 * Atlassian's design tokens as one stylesheet. @atlaskit/tokens itself would append style tags,
 * which Forge's content security policy refuses; a linked sheet has the same effect.
 */
export function themeSheet(): string {
  const require = createRequire(path.join(__dirname, 'theme-sheet.cjs'));
  const folder = path.join(path.dirname(require.resolve('@atlaskit/tokens/package.json')), 'dist/cjs/artifacts/themes');
  return themes
    .map((name) => (require(path.join(folder, `atlassian-${name}.js`)) as { default: string }).default)
    .join('\n');
}
