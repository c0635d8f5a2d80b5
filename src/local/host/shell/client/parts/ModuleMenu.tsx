import { openModuleDialog } from '../frames/dialogs';
import { extensionFor, type Place } from '../frames/place';
import { start } from '../session';
import { Menu } from './Menu';

/** A ••• menu whose entries are the app's modules of one type; each opens its dialog. */
export function ModuleMenu({ type, label, place }: { type: string; label: string; place: Place }): JSX.Element {
  return (
    <Menu
      label={label}
      face="•••"
      className="button button-subtle"
      empty="No app adds anything here"
      entries={start.modules
        .filter((module) => module.type === type)
        .map((module) => ({
          key: module.key,
          label: module.title,
          onChoose: () => openModuleDialog(module, extensionFor(type, place, location.href)),
        }))}
    />
  );
}
