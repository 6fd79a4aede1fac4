/** What is coloured in a figure. On screen each is the CSS custom property `--fig-<name>` of the look. */
export type ColourName =
  | "skin"
  | "skin-far"
  | "cloth"
  | "cloth-far"
  | "cloth-line"
  | "hair"
  | "line"
  | "shade"
  | "light"
  | "bone"
  | "glow"
  | "glow-hi"
  | "glow-lo"
  | "mat"
  | "prop"
  | "prop-2"
  | "prop-3"
  | "towel"
  | "ball"
  | "metal"
  | "metal-hi"
  | "band"
  | "arrow"
  | "ground"
  | "shadow";

export type Palette = Readonly<Record<ColourName, string>>;
export type Theme = "light" | "dark";
export type SkinTone = "light" | "medium" | "brown" | "deep";

const light: Palette = {
  skin: "#D6A988",
  "skin-far": "#B08E7A",
  cloth: "#17605B",
  "cloth-far": "#2F5E5A",
  "cloth-line": "#0B413D",
  hair: "#2C2624",
  line: "#6B3B22",
  shade: "#5A2A1B",
  light: "#FFF1DF",
  bone: "#FFF6E8",
  glow: "#FF5B2E",
  "glow-hi": "#FFD9A8",
  "glow-lo": "#D8341B",
  mat: "#B9CFC8",
  prop: "#A8B8B3",
  "prop-2": "#93A6A0",
  "prop-3": "#D4DEDA",
  towel: "#E9DCC5",
  ball: "#8FB4C4",
  metal: "#42524F",
  "metal-hi": "#8DA09B",
  band: "#C98A12",
  arrow: "#0B5A54",
  ground: "#C7D3CE",
  shadow: "#1B2B28",
};

const dark: Palette = {
  ...light,
  skin: "#CFA182",
  "skin-far": "#7F6455",
  cloth: "#2A7C75",
  "cloth-far": "#235450",
  "cloth-line": "#114541",
  hair: "#1C1817",
  line: "#55301C",
  shade: "#2A120C",
  light: "#FFEBD2",
  bone: "#FFF3DF",
  mat: "#2A4541",
  prop: "#3C524E",
  "prop-2": "#31443F",
  "prop-3": "#1E2F2C",
  towel: "#6B6152",
  ball: "#3F6474",
  metal: "#9DB0AB",
  "metal-hi": "#D7E3E0",
  band: "#E2A93B",
  arrow: "#7BE0D0",
  ground: "#2B403C",
  shadow: "#000000",
};

/** The person may choose the figure's tone; nothing else changes. */
const tones: Readonly<Record<SkinTone, Partial<Palette>>> = {
  light: { skin: "#EBC9AE", "skin-far": "#C6A894" },
  medium: {},
  brown: { skin: "#A9764F", "skin-far": "#86614A" },
  deep: { skin: "#74492F", "skin-far": "#5B3E2E", shade: "#2A120C", line: "#2E170C" },
};

/** Literal colours for a drawing that stands alone: print, PNG, a file. */
export const palette = (theme: Theme, tone: SkinTone = "medium"): Palette => ({
  ...(theme === "dark" ? dark : light),
  ...tones[tone],
});
