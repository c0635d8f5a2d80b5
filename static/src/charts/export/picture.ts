/** A drawn chart as a picture that stands alone: title above, legend below, colours and fonts written into it. */
export interface ChartPicture {
  readonly svg: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** What the stylesheet decides about each shape. */
const looks = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
] as const;

const namespace = 'http://www.w3.org/2000/svg';
const titleHeight = 32;
const legendLine = 20;

/** Null where `chart` shows no picture at the moment. */
export const pictureOf = (chart: HTMLElement, title: string): ChartPicture | null =>
  inLight(() => drawnPicture(chart, title));

/** Mails and slides are light, whatever the Jira looks like in which somebody takes a picture for them. */
function inLight<T>(draw: () => T): T {
  const { dataset } = document.documentElement;
  const before = dataset.colorMode;
  dataset.colorMode = 'light';
  // A colour on its way would be read as the one it comes from; see chart.css.
  dataset.takesPicture = '';
  try {
    return draw();
  } finally {
    delete dataset.takesPicture;
    if (before === undefined) delete dataset.colorMode;
    else dataset.colorMode = before;
  }
}

function drawnPicture(chart: HTMLElement, title: string): ChartPicture | null {
  const drawn = chart.querySelector<SVGSVGElement>('.chart__picture svg');
  if (!drawn) return null;
  const width = Number(drawn.getAttribute('width'));
  const chartHeight = Number(drawn.getAttribute('height'));
  const samples = [...chart.querySelectorAll<HTMLElement>('.chart__legend li')];
  const height = titleHeight + chartHeight + legendLine * samples.length + 8;
  const picture = shape('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  picture.append(
    shape('rect', { width, height, fill: 'white' }),
    words(title, 8, 20, chart, 'bold'),
    moved(styledCopy(drawn), 0, titleHeight),
    ...samples.flatMap((sample, index) => {
      const top = titleHeight + chartHeight + legendLine * index;
      const mark = sample.querySelector('svg');
      return [
        ...(mark ? [moved(styledCopy(mark), 8, top + 4)] : []),
        words(sample.textContent.trim(), 36, top + 12, sample, 'normal'),
      ];
    }),
  );
  return { svg: new XMLSerializer().serializeToString(picture), width, height };
}

/** Twice as fine as the screen's pixels, so that it stays sharp on a slide. @throws where the browser cannot draw it. */
export async function pngOf({ svg, width, height }: ChartPicture): Promise<Blob | null> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * 2;
    canvas.height = height * 2;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}

/**
 * The same shapes with what the stylesheet says about them, without what follows the pointer. All looks are passed on
 * from a shape to what lies in it, so that each is written only where it changes.
 */
function styledCopy(drawn: Element, around: CSSStyleDeclaration | null = null): Element {
  const copy = drawn.cloneNode(false) as Element;
  copy.removeAttribute('class');
  copy.removeAttribute('aria-hidden');
  const style = getComputedStyle(drawn);
  for (const look of looks) {
    const value = style.getPropertyValue(look);
    if (value !== '' && value !== around?.getPropertyValue(look)) copy.setAttribute(look, value);
  }
  for (const child of drawn.childNodes) {
    if (child instanceof Element) {
      if (!child.classList.contains('chart__walk')) copy.append(styledCopy(child, style));
    } else copy.append(child.cloneNode());
  }
  return copy;
}

function moved(picture: Element, x: number, y: number): Element {
  picture.setAttribute('x', String(x));
  picture.setAttribute('y', String(y));
  return picture;
}

function words(text: string, x: number, y: number, like: Element, weight: 'bold' | 'normal'): Element {
  const { color, fontFamily } = getComputedStyle(like);
  const written = shape('text', {
    ...{ x, y, fill: color, 'font-family': fontFamily },
    ...{ 'font-size': weight === 'bold' ? 14 : 12, 'font-weight': weight },
  });
  written.textContent = text;
  return written;
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const element = document.createElementNS(namespace, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  return element;
}
