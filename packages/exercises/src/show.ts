import { posture } from "./build/posture.ts";
import type { FaultShow, Motion } from "./definition.ts";

/** The motion that shows a fault: the definition's own motion with the fault's patches on its postures and tempo. */
export function showFault(motion: Motion, { start, end, loweringScale = 1 }: FaultShow): Motion {
  const { tempo, lowering } = motion;
  return {
    ...motion,
    start: { ...motion.start, angles: posture(motion.start.angles, start ?? {}) },
    end: { ...motion.end, angles: posture(motion.end.angles, end ?? {}) },
    tempo: {
      ...tempo,
      outS: tempo.outS * (lowering === "out" ? loweringScale : 1),
      returnS: tempo.returnS * (lowering === "return" ? loweringScale : 1),
    },
  };
}
