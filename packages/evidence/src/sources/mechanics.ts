import type { Source } from "../source.ts";

/** Sources of body segments and muscles; the rooms skeleton, exercises and body add theirs here. */
export const mechanicsSources: readonly Source[] = [
  {
    id: "DELEVA96",
    status: "seen-excerpt",
    citation:
      "de Leva P. Adjustments to Zatsiorsky-Seluyanov's segment inertia parameters. J Biomech 1996;29(9):1223-1230",
    url: "https://doi.org/10.1016/0021-9290(95)00178-6",
    seen: "segment masses, centres of mass and lengths, cross-read from public code that carries the tables; the article itself was not read",
  },
];
