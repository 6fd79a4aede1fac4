/**
 * Passive elastic moment of the hip after Riener & Edrich (1999), flexion positive, Nm: what tendons, ligaments and
 * stretched muscles give without effort. Coefficients of the published equation; angles in degrees, flexion positive.
 *
 * We differ from the source: a person's hamstring flexibility shifts the hip angle (`hamstringDeg`, positive for a
 * hip that bends that much further with a straight knee than the source's people), because a bent hip with a straight
 * knee is where people differ most and where the equation is extrapolated.
 */
export function passiveHipMomentNm(
  hipFlexionDeg: number,
  kneeFlexionDeg: number,
  hamstringDeg: number,
): number {
  // The hamstrings are slack when the knee is bent, so their shift fades with the knee.
  const tautShare = Math.max(0, 1 - kneeFlexionDeg / hamstringSlackKneeDeg);
  const hipDeg = hipFlexionDeg - hamstringDeg * tautShare;
  return (
    Math.exp(1.4655 - 0.0034 * kneeFlexionDeg - 0.075 * hipDeg) -
    Math.exp(1.3403 - 0.0226 * kneeFlexionDeg + 0.0305 * hipDeg) +
    8.072
  );
}

/** Knee flexion from which hamstring flexibility no longer matters to the hip. */
const hamstringSlackKneeDeg = 90;
