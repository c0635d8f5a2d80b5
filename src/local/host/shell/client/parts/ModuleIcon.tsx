import type { ShownModule } from '../../protocol';
import { start } from '../session';

/** The module's icon from the app's own files: "resource:main;icons/app.svg" in the manifest. */
export function ModuleIcon({ module }: { module: ShownModule }): JSX.Element | null {
  const { icon } = module.properties;
  const [, resourceKey, file] = /^resource:([^;]+);(.+)$/.exec(typeof icon === 'string' ? icon : '') ?? [];
  if (!resourceKey || !file) return null;
  return (
    <img className="module-icon" src={`${start.appOrigin}/${resourceKey}/${file}`} alt="" width="16" height="16" />
  );
}
