import { render } from '@testing-library/react';
import { pictureOf } from '../../../../static/src/charts/export/picture';

const draw = () =>
  render(
    <figure>
      <div className="chart__picture">
        <svg aria-hidden="true" width="300" height="100">
          <g className="chart__axis">
            <text x="1" y="2">
              R&amp;D
            </text>
          </g>
          <g className="chart__walk">
            <line x1="5" />
          </g>
        </svg>
      </div>
      <ul className="chart__legend">
        <li>
          <svg width="20" height="8">
            <rect width="20" height="8" />
          </svg>
          Done <strong>5</strong>
        </li>
      </ul>
    </figure>,
  ).container;

const parsed = (svg: string): Element => new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;

describe('a picture of a chart', () => {
  test('stands alone: with its title, its legend, and nothing that needs a stylesheet', () => {
    const picture = pictureOf(draw(), 'Velocity <all>');
    const drawn = parsed(picture?.svg ?? '');
    expect(drawn.tagName).toBe('svg');
    expect([...drawn.querySelectorAll('text')].map((text) => text.textContent)).toEqual([
      'Velocity <all>',
      'R&D',
      'Done 5',
    ]);
    expect(drawn.querySelectorAll('[class], [style]')).toHaveLength(0);
    expect(drawn.querySelectorAll('rect')).toHaveLength(2);
  });

  test('is as wide as the chart and tall enough for title and legend', () => {
    const picture = pictureOf(draw(), 'Velocity');
    expect(picture?.width).toBe(300);
    expect(picture?.height).toBeGreaterThanOrEqual(100 + 32 + 20);
    expect(parsed(picture?.svg ?? '').getAttribute('viewBox')).toBe(`0 0 300 ${picture?.height}`);
  });

  test('is light for whoever looks at a dark Jira, which stays dark', () => {
    const sheet = document.head.appendChild(document.createElement('style'));
    sheet.textContent =
      'html[data-color-mode="dark"] text { fill: white } html[data-color-mode="light"] text { fill: black }';
    document.documentElement.dataset.colorMode = 'dark';
    const drawn = parsed(pictureOf(draw(), 'Velocity')?.svg ?? '');
    expect(drawn.querySelector('rect')?.getAttribute('fill')).toBe('white');
    expect(drawn.querySelector('g text')?.getAttribute('fill')).toMatch(/^(black|rgb\(0, 0, 0\))$/);
    expect(document.documentElement.dataset.colorMode).toBe('dark');
    delete document.documentElement.dataset.colorMode;
    sheet.remove();
  });

  test('leaves out what follows the pointer', () => {
    expect(parsed(pictureOf(draw(), 'Velocity')?.svg ?? '').querySelectorAll('line')).toHaveLength(0);
  });

  test('is not there while the numbers are shown as a table', () => {
    expect(pictureOf(render(<table />).container, 'Velocity')).toBeNull();
  });
});
