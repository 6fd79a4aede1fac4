import { type Palette, palette } from "./colours.ts";
import { standaloneCss } from "./css.ts";
import { written } from "./shapes.ts";
import type { DrawnFigure } from "./style.ts";

export interface StandaloneOptions {
  readonly colours?: Palette;
  /** Pixels; the height follows from the drawing. */
  readonly width?: number;
  /** What the picture shows, for people who do not see it; already in their language. */
  readonly title: string;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A complete SVG document that needs nothing from a page: colours are written out. */
export function standaloneSvg(
  figure: DrawnFigure,
  { colours = palette("light"), width, title }: StandaloneOptions,
): string {
  const [x, y, boxWidth, boxHeight] = figure.viewBox;
  const size =
    width === undefined ? "" : ` width="${width}" height="${written((width * boxHeight) / boxWidth)}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="fg" role="img"${size} ` +
    `viewBox="${[x, y, boxWidth, boxHeight].map(written).join(" ")}">` +
    `<title>${escaped(title)}</title><style>${standaloneCss(colours)}</style>${figure.markup}</svg>`
  );
}
