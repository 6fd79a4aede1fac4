/** Architecture of a muscle-tendon unit. */
export interface Architecture {
  readonly maxForceN: number;
  readonly optimalFibreLengthM: number;
  readonly tendonSlackLengthM: number;
  /** At optimal fibre length. */
  readonly pennationRad: number;
}

/** A fibre's length across the line of pull, which does not change; a muscle that is priced often keeps it. */
export const fibreHeightOf = ({ optimalFibreLengthM, pennationRad }: Architecture): number =>
  optimalFibreLengthM * Math.sin(pennationRad);

const forceLengthWidth = 0.5;
const forceVelocityShape = 0.3;
const lengtheningForceMax = 1.8;
const shorteningVelocityMaxLengthsPerS = 10;
const shortestFibreLengths = 0.01;

/**
 * Force along the tendon that full activation gives, N, with a rigid tendon and the force-length and force-velocity
 * curves of Thelen (2003). `lengtheningMPerS` is the speed of the whole muscle-tendon unit, lengthening positive.
 *
 * We differ from the source: the tendon does not stretch, so that a frame needs no state; on the golden walking frames
 * this agrees with OpenSim's own capacity.
 */
export function capacityN(
  muscle: Architecture,
  pathLengthM: number,
  lengtheningMPerS: number,
  heightM = fibreHeightOf(muscle),
): number {
  const alongM = Math.max(
    pathLengthM - muscle.tendonSlackLengthM,
    shortestFibreLengths * muscle.optimalFibreLengthM,
  );
  const fibreM = Math.sqrt(alongM * alongM + heightM * heightM);
  const cosPennation = alongM / fibreM;
  const fibreLengths = fibreM / muscle.optimalFibreLengthM;
  const fibreLengthsPerS = (lengtheningMPerS * cosPennation) / muscle.optimalFibreLengthM;
  return muscle.maxForceN * forceLength(fibreLengths) * forceVelocity(fibreLengthsPerS) * cosPennation;
}

function forceLength(fibreLengths: number): number {
  return Math.exp(-((fibreLengths - 1) ** 2) / forceLengthWidth);
}

/** Share of the isometric force at full activation; shortening lowers it, lengthening raises it to a ceiling. */
function forceVelocity(fibreLengthsPerS: number): number {
  const speed = fibreLengthsPerS / shorteningVelocityMaxLengthsPerS;
  if (speed <= -1) return 0;
  if (speed <= 0) return (1 + speed) / (1 - speed / forceVelocityShape);
  const scale = (speed * (2 + 2 / forceVelocityShape)) / (lengtheningForceMax - 1);
  return (1 + scale * lengtheningForceMax) / (1 + scale);
}
