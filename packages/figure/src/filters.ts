/** Strength of the shading: far limbs are flatter. */
interface Volume {
  readonly scale: number;
  readonly shade: number;
  readonly rim: number;
}

const volumes = {
  body: { scale: 1, shade: 0.62, rim: 0.42 },
  arm: { scale: 0.62, shade: 0.6, rim: 0.4 },
  far: { scale: 1, shade: 0.45, rim: 0.12 },
} as const satisfies Readonly<Record<string, Volume>>;

export type VolumeName = keyof typeof volumes;

/**
 * One light, above and slightly in front: a dark underside and a bright upper rim worked out from the silhouette of the
 * whole layer, so that bent joints show no seam.
 */
function volume(id: string, { scale, shade, rim }: Volume): string {
  const blur = (size: number, result: string) =>
    `<feGaussianBlur in="SourceAlpha" stdDeviation="${size * scale}" result="${result}"/>`;
  const shift = (of: string, dx: number, dy: number, result: string) =>
    `<feOffset in="${of}" dx="${dx * scale}" dy="${dy * scale}" result="${result}"/>`;
  const outside = (of: string, result: string) =>
    `<feComposite in="SourceAlpha" in2="${of}" operator="out" result="${result}"/>`;
  const tint = (kind: "shade" | "light", opacity: number, mask: string, result: string) =>
    `<feFlood class="fg-flood-${kind}" flood-opacity="${opacity}"/>` +
    `<feComposite in2="${mask}" operator="in" result="${result}"/>`;
  return (
    `<filter id="${id}" x="-30%" y="-30%" width="160%" height="160%" color-interpolation-filters="sRGB">` +
    blur(17, "softLow") +
    shift("softLow", 7, -19, "low") +
    outside("low", "under") +
    tint("shade", shade, "under", "shaded") +
    blur(10, "softHigh") +
    shift("softHigh", -4, 13, "high") +
    outside("high", "over") +
    tint("light", rim, "over", "lit") +
    `<feMerge><feMergeNode in="SourceGraphic"/><feMergeNode in="shaded"/><feMergeNode in="lit"/></feMerge></filter>`
  );
}

const blurFilter = (id: string, margins: string, deviation: string): string =>
  `<filter id="${id}" ${margins}><feGaussianBlur stdDeviation="${deviation}"/></filter>`;

const wide = 'x="-80%" y="-80%" width="260%" height="260%"';
const flat = 'x="-20%" y="-300%" width="140%" height="700%"';
const snug = 'x="-40%" y="-40%" width="180%" height="180%"';

/** Filters and the gradient of the glow. Ids begin with `prefix`, so that several figures may stand on one page. */
export function definitions(prefix: string, shaded: boolean): string {
  const shading = (Object.keys(volumes) as VolumeName[])
    .map((name) => volume(`${prefix}${name}`, volumes[name]))
    .join("");
  return (
    (shaded ? shading + blurFilter(`${prefix}cast`, snug, "9") : "") +
    blurFilter(`${prefix}glow`, wide, "16") +
    blurFilter(`${prefix}shadow`, flat, "11 5") +
    `<radialGradient id="${prefix}muscle" cx=".5" cy=".5" r=".62"><stop offset="0" class="fg-stop-0"/>` +
    `<stop offset=".45" class="fg-stop-1"/><stop offset="1" class="fg-stop-2"/></radialGradient>`
  );
}
