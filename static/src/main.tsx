import './ui/base.css';
import { ask, enableTheme, getPlace } from './forge';
import { panels } from './panels';

// Theme, place and the React chunk are asked for at once; the panel's first question goes out before React is there.
const theme = enableTheme();
const starting = import('./start');
const place = await getPlace();
const panel = panels[place.moduleKey];
const drawing = panel?.load();
const opening = panel && ask(panel.opening, {});
opening?.catch(() => undefined); // the panel itself shows the problem
const [{ start }] = await Promise.all([starting, theme]);

start(document.getElementById('root') ?? document.body, place, panel, drawing, opening);
