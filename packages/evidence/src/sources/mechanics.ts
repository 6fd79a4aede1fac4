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
  {
    id: "RIENER99",
    status: "seen-excerpt",
    citation:
      "Riener R, Edrich T. Identification of passive elastic joint moments in the lower extremities. J Biomech 1999;32(5):539-544",
    url: "https://doi.org/10.1016/S0021-9290(99)00009-3",
    seen: "the hip equation with its coefficients as public code carries it; the article itself was not read",
  },
  {
    id: "RAJAG16",
    status: "seen-excerpt",
    citation:
      "Rajagopal A et al. Full-body musculoskeletal model for muscle-driven simulation of human gait. IEEE Trans Biomed Eng 2016;63(10):2068-2079",
    url: "https://doi.org/10.1109/TBME.2016.2586891",
    seen: "the published OpenSim model file; moment arms and lengths computed from it with our own path code",
  },
  {
    id: "THELEN03",
    status: "seen-excerpt",
    citation:
      "Thelen DG. Adjustment of muscle mechanics model parameters to simulate dynamic contractions in older adults. J Biomech Eng 2003;125(1):70-77",
    url: "https://doi.org/10.1115/1.1531112",
    seen: "force-length and force-velocity forms and defaults as OpenSim documents them; agrees with OpenSim's own output on the golden frames",
  },
  {
    id: "CHRIS12",
    status: "seen-excerpt",
    citation:
      "Christophy M et al. A musculoskeletal model for the lumbar spine. Biomech Model Mechanobiol 2012;11(1-2):19-34",
    url: "https://doi.org/10.1007/s10237-011-0290-6",
    seen: "joint offsets, shares of flexion and fascicle attachments as carried by a public model derived from it; upstream licence not verified",
  },
  {
    id: "ANDER07",
    status: "seen-excerpt",
    citation:
      "Anderson DE, Madigan ML, Nussbaum MA. Maximum voluntary joint torque as a function of joint angle and angular velocity. J Biomech 2007;40(14):3105-3113",
    url: "https://doi.org/10.1016/j.jbiomech.2007.03.022",
    seen: "coefficients of Table 3 as public code carries them (n = 34); the article itself was not read",
  },
];
