import { type ColourName, type Palette, palette } from "./colours.ts";

type Colour = (name: ColourName) => string;

const fills: readonly (readonly [selector: string, colour: ColourName, opacity?: number])[] = [
  [".fg-skin", "skin"],
  [".fg-cloth", "cloth"],
  [".fg-hair", "hair"],
  [".fg-far .fg-skin", "skin-far"],
  [".fg-far .fg-cloth", "cloth-far"],
  [".fg-bone", "bone", 0.62],
  [".fg-bone-faint", "bone", 0.34],
  [".fg-glow", "glow"],
  [".fg-cast", "shade"],
  [".fg-shadow", "shadow", 0.3],
  [".fg-mat", "mat"],
  [".fg-prop", "prop"],
  [".fg-prop-2", "prop-2"],
  [".fg-prop-3", "prop-3"],
  [".fg-towel", "towel"],
  [".fg-ball", "ball"],
  [".fg-metal", "metal"],
  [".fg-metal-hi", "metal-hi"],
];

const strokes: readonly (readonly [
  selector: string,
  colour: ColourName,
  width: number,
  opacity: number,
  dashes?: string,
])[] = [
  [".fg-line", "line", 3, 0.34],
  [".fg-cloth-line", "cloth-line", 3.5, 0.7],
  [".fg-hair-line", "light", 2.5, 0.1],
  [".fg-face", "line", 3.4, 0.75],
  [".fg-fibre", "glow-hi", 2.4, 0.75],
  [".fg-band", "band", 9, 1],
  [".fg-band-wide", "band", 15, 1],
  [".fg-handle", "metal", 15, 1],
  [".fg-ball-light", "light", 12, 0.35],
  [".fg-ground", "ground", 4, 1],
  [".fg-arrow", "arrow", 7, 1, "1 17"],
  [".fg-arrow-head", "arrow", 8, 1],
];

const stops: readonly (readonly [selector: string, colour: ColourName])[] = [
  [".fg-stop-0", "glow-hi"],
  [".fg-stop-1", "glow"],
  [".fg-stop-2", "glow-lo"],
];

function sheet(colour: Colour): string {
  const opaque = (opacity: number | undefined): string =>
    opacity === undefined ? "" : `;opacity:${opacity}`;
  return [
    ...fills.map(([selector, name, opacity]) => `${selector}{fill:${colour(name)}${opaque(opacity)}}`),
    ...strokes.map(
      ([selector, name, width, opacity, dashes]) =>
        `${selector}{fill:none;stroke:${colour(name)};stroke-width:${width};stroke-linecap:round;` +
        `stroke-linejoin:round;opacity:${opacity}${dashes === undefined ? "" : `;stroke-dasharray:${dashes}`}}`,
    ),
    ...stops.map(([selector, name]) => `${selector}{stop-color:${colour(name)}}`),
    `.fg-flood-shade{flood-color:${colour("shade")}}`,
    `.fg-flood-light{flood-color:${colour("light")}}`,
  ].join("");
}

const fallback = palette("light");

/** The style sheet of every figure on a page; colours follow the look's custom properties. */
export const figureCss: string = sheet((name) => `var(--fig-${name},${fallback[name]})`);

/** The same with colours written out, for a drawing that stands alone. */
export const standaloneCss = (colours: Palette): string => sheet((name) => colours[name]);
